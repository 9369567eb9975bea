package org.openxlink.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openxlink.monitor.StopSignal;

/** While it is open, Ctrl-C asks the work to stop, and the process lives on until it has. */
final class Interruption implements AutoCloseable {

    static final int STATUS = 130;

    /** Longer than anything that can be waited for, shorter than a service manager's patience. */
    private static final int LONGEST_SECONDS = 19;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Runnable asks) {
        this.hook = new Thread(() -> stop(asks), "interrupted");
    }

    /** @param told is run before */
    static Interruption stopping(StopSignal stop, Runnable told) {
        Interruption interruption = new Interruption(() -> {
            told.run();
            stop.ask();
        });
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void stop(Runnable asks) {
        try {
            asks.run();
            over.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // the hook sees that it is over
        }
    }
}

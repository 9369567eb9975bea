package org.openxlink.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Ends what runs when the process ends: by itself, by Ctrl-C, by the service manager or by the machine. */
final class Shutdown {

    /** A service manager expects the end within 20 s. */
    private static final Duration LONGEST = Duration.ofSeconds(19);

    private static final Deque<AutoCloseable> RUNNING = new ArrayDeque<>();

    private Shutdown() {}

    /** Closes this when the process ends; what was started last is closed first. */
    static synchronized void closes(AutoCloseable running) {
        if (RUNNING.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(Shutdown::closeInTime, "shutdown"));
        }
        RUNNING.push(running);
    }

    /** Whatever does not end in time is ended with the process: nothing is lost, the next start goes on. */
    private static void closeInTime() {
        Thread closing = new Thread(Shutdown::closeAll, "closing");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(LONGEST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized void closeAll() {
        for (AutoCloseable one : RUNNING) {
            try {
                one.close();
            } catch (Exception e) {
                System.err.println("xlink: could not end cleanly: " + e);
            }
        }
    }
}

package org.openxlink.route;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openxlink.monitor.Stop;

/**
 * Lets one import of an external system and kind run at a time. Once these routes are to be replaced none begins any more:
 * whoever waits is told so, and the run under way is waited for.
 */
final class Turns {

    private static final long LOOK_MILLIS = 500;

    private final Semaphore turn = new Semaphore(1, true);
    private volatile boolean retired;

    /**
     * Waits for its turn; {@link #end} must follow.
     *
     * @throws Stopped when that is asked while it waits
     */
    void begin(Stop stop) throws InterruptedException, RouteReplaced {
        while (!turn.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (stop.isAsked()) {
                throw new Stopped();
            }
        }
        if (retired) {
            turn.release();
            throw new RouteReplaced();
        }
    }

    void end() {
        turn.release();
    }

    /** No run begins any more. */
    void retire() {
        retired = true;
    }

    boolean isBusy() {
        return turn.availablePermits() == 0;
    }

    /** Waits for the end of the run under way. */
    void awaitEnd() throws InterruptedException {
        turn.acquire();
        turn.release();
    }
}

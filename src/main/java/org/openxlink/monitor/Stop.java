package org.openxlink.monitor;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether somebody wishes that work ends early: it does at the next place where nothing is lost. */
public interface Stop {

    /** Nobody ever wishes it. */
    Stop NEVER = new Stop() {
        @Override
        public boolean isAsked() {
            return false;
        }

        @Override
        public Watch whenAsked(Runnable action) {
            return () -> {};
        }
    };

    boolean isAsked();

    /** Does something quick as soon as it is asked, which may be at once; until the watch is closed. */
    Watch whenAsked(Runnable action);

    /** Ends a watch. */
    interface Watch extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Waits that long, unless it is asked before.
     *
     * @return whether it is asked
     */
    default boolean pause(Duration longest) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        try (Watch watch = whenAsked(asked::countDown)) {
            return asked.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Asked when one of them is. */
    static Stop either(Stop one, Stop other) {
        return new Stop() {
            @Override
            public boolean isAsked() {
                return one.isAsked() || other.isAsked();
            }

            @Override
            public Watch whenAsked(Runnable action) {
                Watch first = one.whenAsked(action);
                Watch second = other.whenAsked(action);
                return () -> {
                    first.close();
                    second.close();
                };
            }
        };
    }
}

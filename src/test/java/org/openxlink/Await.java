package org.openxlink;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another thread or process brings about: long, since the machine may be slow or busy. */
public final class Await {

    public static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Await() {}

    /** Returns as soon as that is so. */
    public static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + LONGEST.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** What the work comes to. */
    public static <T> T end(Future<T> work) throws Exception {
        return work.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    }
}

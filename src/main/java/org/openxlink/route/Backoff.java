package org.openxlink.route;

import java.time.Duration;

/**
 * How long to wait before a request is tried again (Rule: imports, "When the target fails"): twice as long each time, with
 * jitter, so that many sites do not come back at the same moment.
 */
record Backoff(Duration first, Duration longest) {

    private static final double JITTER = 0.2;
    private static final int MOST_DOUBLINGS = 30;

    /**
     * @param attempt from 1
     * @param random in [0, 1)
     */
    Duration delay(int attempt, double random) {
        long doubled = first.toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS);
        long capped = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(Math.round(capped * (1 + JITTER * (2 * random - 1))));
    }
}

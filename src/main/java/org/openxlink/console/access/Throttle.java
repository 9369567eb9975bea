package org.openxlink.console.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How often somebody may try something: some times at once, and once more after each pause. */
final class Throttle {

    /** More than these are not remembered, however many try. */
    private static final int MOST_KEYS = 10_000;

    private final int atOnce;
    private final Duration pause;
    private final InstantSource clock;
    /** When each has all of its tries again. */
    private final Map<String, Instant> rested = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_KEYS;
        }
    };

    Throttle(int atOnce, Duration pause, InstantSource clock) {
        this.atOnce = atOnce;
        this.pause = pause;
        this.clock = clock;
    }

    /** Takes one try; how long to wait for it when there is none left. */
    synchronized Optional<Duration> take(String who) {
        Instant now = clock.instant();
        Instant before = rested.getOrDefault(who, now);
        Instant after = (before.isBefore(now) ? now : before).plus(pause);
        Duration tooEarly = Duration.between(now.plus(pause.multipliedBy(atOnce)), after);
        if (tooEarly.compareTo(Duration.ZERO) > 0) {
            return Optional.of(tooEarly);
        }
        rested.put(who, after);
        return Optional.empty();
    }

    synchronized void giveBack(String who) {
        rested.computeIfPresent(who, (key, then) -> then.minus(pause));
    }
}

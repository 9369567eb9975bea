package org.openxlink.interval;

import java.util.Comparator;
import java.util.OptionalLong;

/**
 * An activity of one agent. There may be millions of them.
 *
 * @param start UTC epoch second
 * @param end UTC epoch second, or OPEN
 */
record Moment(long start, long end, String activity, boolean known) {

    static final long OPEN = Long.MAX_VALUE;

    static final Comparator<Moment> BY_START = Comparator.comparingLong(Moment::start);

    boolean isOpen() {
        return end == OPEN;
    }

    Moment endingAt(long second) {
        return second == end ? this : new Moment(start, second, activity, known);
    }

    StatusSpan of(String agent) {
        return new StatusSpan(agent, activity, start, isOpen() ? OptionalLong.empty() : OptionalLong.of(end), known);
    }

    static Moment of(StatusSpan span) {
        return new Moment(span.start(), span.end().orElse(OPEN), span.activity(), span.known());
    }
}

package org.openxlink.route;

import org.openxlink.config.Mapping;
import org.openxlink.interval.Interval;

/** What one value of an interval was worked out to; its text tells how. */
sealed interface ValueOutcome permits ScriptOutcome, SumOutcome {

    Mapping mapping();

    Interval interval();

    default int queue() {
        return mapping().queue().number();
    }

    /** {@code Offered of 1002 Sales}. */
    default String name() {
        return "%s of %d %s"
                .formatted(
                        mapping().valueType().name(), queue(), mapping().queue().name());
    }
}

package org.openxlink.injixo.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** From the first moment to just before the last. */
record TimeSpan(Instant from, Instant to) {

    static final TimeSpan ALWAYS = new TimeSpan(Instant.MIN, Instant.MAX);

    /** A local day: 23 or 25 hours long when the clocks change. */
    static TimeSpan ofDay(LocalDate day, ZoneId zone) {
        return new TimeSpan(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}

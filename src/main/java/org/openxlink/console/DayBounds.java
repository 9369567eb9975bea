package org.openxlink.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * From where to where a local day goes; it may have 23 or 25 hours.
 *
 * @param start UTC epoch second
 * @param end UTC epoch second of the next day's begin
 */
record DayBounds(LocalDate date, ZoneId zone, long start, long end) {

    static DayBounds of(LocalDate date, ZoneId zone) {
        return new DayBounds(
                date,
                zone,
                date.atStartOfDay(zone).toEpochSecond(),
                date.plusDays(1).atStartOfDay(zone).toEpochSecond());
    }

    DayBounds weekBefore() {
        return of(date.minusWeeks(1), zone);
    }

    /** With the offset of that moment, so that the hour which comes twice is told apart. */
    String local(long second) {
        return OffsetDateTime.ofInstant(Instant.ofEpochSecond(second), zone).toString();
    }
}

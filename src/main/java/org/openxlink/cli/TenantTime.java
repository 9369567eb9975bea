package org.openxlink.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Instants as the tenant's clocks show them.
 *
 * @param zone LocalTimeZone
 */
record TenantTime(ZoneId zone) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** With the offset where the clocks show this time twice. */
    String of(Instant instant) {
        ZonedDateTime time = instant.atZone(zone);
        boolean twice = zone.getRules().getValidOffsets(time.toLocalDateTime()).size() > 1;
        return CLOCK.format(time) + (twice ? " " + time.getOffset().getId() : "");
    }
}

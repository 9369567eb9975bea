package org.openxlink.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.openxlink.config.Automatic;

/**
 * Which quarters of an hour should have been imported by now.
 *
 * @param until UTC epoch second
 */
record DueQuarters(long until) {

    private static final int SLOT_SECONDS = 900;
    private static final DueQuarters NONE = new DueQuarters(Long.MIN_VALUE);

    /** @param imported whether anything imports the system */
    static DueQuarters of(boolean imported, Automatic automatic, ZoneId zone, Instant now) {
        if (!imported) {
            return NONE;
        }
        Instant over = now.minus(automatic.reference());
        if (automatic.mode() == Automatic.Mode.INTERVAL) {
            return new DueQuarters(over.getEpochSecond());
        }
        return new DueQuarters(
                LocalDate.ofInstant(over, zone).atStartOfDay(zone).toEpochSecond());
    }

    /** Whether the quarter that begins then is one of them. */
    boolean has(long second) {
        return second + SLOT_SECONDS <= until;
    }
}

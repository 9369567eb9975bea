package org.openxlink.injixo.sandbox;

import java.time.Instant;

/**
 * One contact as injixo takes it.
 *
 * @param tenths duration in tenths of a second
 */
record ContactEvent(
        String queueIdentifier,
        String queueName,
        String channel,
        Instant timestamp,
        boolean offered,
        boolean handled,
        long tenths) {

    private static final long SLOT_SECONDS = 900;

    /** Start of the 15-minute UTC interval that the event falls into, in seconds since 1970. */
    long slot() {
        return slot(timestamp);
    }

    static long slot(Instant timestamp) {
        return Math.floorDiv(timestamp.getEpochSecond(), SLOT_SECONDS) * SLOT_SECONDS;
    }
}

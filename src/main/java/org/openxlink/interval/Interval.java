package org.openxlink.interval;

/**
 * A stretch of a local day, 15, 30 or 60 minutes by the clock.
 *
 * @param start UTC epoch second
 * @param seconds real length; shorter than by the clock where daylight saving cuts it
 * @param minuteOfDay minutes since midnight that the local clock shows at its start
 * @param weekday of its start on the local clock, 1 Sunday to 7 Saturday
 */
public record Interval(long start, int seconds, int minuteOfDay, int weekday) {

    /** How many 15-minute slots of its day it holds. */
    public int slotCount() {
        return (seconds + LocalDay.SLOT_SECONDS - 1) / LocalDay.SLOT_SECONDS;
    }
}

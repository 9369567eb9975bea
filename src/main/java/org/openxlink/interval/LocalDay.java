package org.openxlink.interval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A local day: 24 hours, 23 or 25 where daylight saving begins or ends, 23.5 or 24.5 at Lord Howe (Rule: imports, the
 * local day). It is cut into slots of 15 minutes from its start. A day that a zone left out (Samoa, 30.12.2011) has none.
 *
 * @param start UTC epoch second of its first moment
 * @param end UTC epoch second of the next day's first moment
 */
public record LocalDay(LocalDate date, ZoneId zone, long start, long end) {

    static final int SLOT_SECONDS = 15 * 60;

    private static final int DAY_SECONDS = 86_400;

    /** The day of this date in this zone. */
    public static LocalDay of(LocalDate date, ZoneId zone) {
        return new LocalDay(date, zone, startOf(date, zone), startOf(date.plusDays(1), zone));
    }

    /** Whether this UTC epoch second lies in the day. */
    public boolean holds(long epochSecond) {
        return epochSecond >= start && epochSecond < end;
    }

    /** How many 15-minute slots the day has; 96 on most days. */
    public int slots() {
        return (int) ((end - start + SLOT_SECONDS - 1) / SLOT_SECONDS);
    }

    /**
     * The slot, counted from 0, that holds this UTC epoch second.
     *
     * @throws IndexOutOfBoundsException for a second of another day
     */
    public int slotOf(long epochSecond) {
        return Objects.checkIndex((int) Math.floorDiv(epochSecond - start, (long) SLOT_SECONDS), slots());
    }

    /** When a slot begins, UTC epoch second. */
    public long startOf(int slot) {
        return start + (long) slot * SLOT_SECONDS;
    }

    /** When the interval starts, on the clock of the day's zone. */
    public OffsetDateTime timeOf(Interval interval) {
        return Instant.ofEpochSecond(interval.start()).atZone(zone).toOffsetDateTime();
    }

    /** The slot the interval begins with; it holds {@link Interval#slotCount()} of them. */
    public int firstSlot(Interval interval) {
        return slotOf(interval.start());
    }

    /**
     * The day cut into intervals, in order and without a gap. An interval is the longest run of slots with one UTC
     * offset and one local time truncated to these minutes: the hour that daylight saving repeats is there twice.
     *
     * @param minutes 15, 30 or 60
     */
    public List<Interval> intervals(int minutes) {
        if (minutes != 15 && minutes != 30 && minutes != 60) {
            throw new IllegalArgumentException("An interval has 15, 30 or 60 minutes, not " + minutes + ".");
        }
        List<Interval> intervals = new ArrayList<>();
        ZoneRules rules = zone.getRules();
        long next;
        for (long from = start; from < end; from = next) {
            next = endOfRun(rules, from, minutes * 60L);
            intervals.add(interval(from, next, offset(rules, from)));
        }
        return List.copyOf(intervals);
    }

    private long endOfRun(ZoneRules rules, long from, long length) {
        int offset = offset(rules, from);
        long truncated = Math.floorDiv(from + offset, length);
        long to = from;
        while (to < end && offset(rules, to) == offset && Math.floorDiv(to + offset, length) == truncated) {
            to += SLOT_SECONDS;
        }
        return Math.min(to, end);
    }

    private static Interval interval(long from, long to, int offset) {
        long local = from + offset;
        int minuteOfDay = (int) Math.floorMod(local, (long) DAY_SECONDS) / 60;
        return new Interval(from, (int) (to - from), minuteOfDay, weekday(Math.floorDiv(local, (long) DAY_SECONDS)));
    }

    // 1970-01-01 was a Thursday, the fifth day when Sunday is the first
    private static int weekday(long epochDay) {
        return (int) Math.floorMod(epochDay + 4, 7L) + 1;
    }

    private static int offset(ZoneRules rules, long epochSecond) {
        return rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
    }

    private static long startOf(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toEpochSecond();
    }
}

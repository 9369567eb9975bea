package org.openxlink.interval;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import org.openxlink.config.SourceZone;
import org.openxlink.source.SourceSpan;
import org.openxlink.source.SourceTime;

/**
 * Turns a source's times into UTC (Rule: CSV interface, {@code TimeZone}). A local time that daylight saving leaves out
 * is moved forward by the gap's length, one that exists twice is the earlier; both are counted. Confined to one thread.
 */
public final class SourceClock {

    private static final int DAY_SECONDS = 86_400;
    private static final int KEPT = 64;
    private static final int CHANGES = Integer.MAX_VALUE;

    private final long shift;
    private final ZoneRules rules;
    // offsets by day of the clock, one place per day modulo KEPT: rows stay within few days
    private final long[] days = new long[KEPT];
    private final int[] offsets = new int[KEPT];
    private long gaps;
    private long overlaps;

    private SourceClock(Duration shift, ZoneId zone) {
        this.shift = shift.toSeconds();
        this.rules = zone.getRules();
        Arrays.fill(days, Long.MIN_VALUE);
    }

    /** The clock of a source whose local time is that of this zone. */
    public static SourceClock of(SourceZone zone, ZoneId local) {
        if (zone instanceof SourceZone.Shift shift) {
            return new SourceClock(shift.toLocal(), local);
        }
        return new SourceClock(Duration.ZERO, ((SourceZone.Zone) zone).id());
    }

    /** The UTC epoch second of a source's time. */
    public long utc(SourceTime time) {
        return time.utc() ? time.second() : ofClock(time.second() + shift);
    }

    /**
     * What this clock may show during that day. Near a change of its offset the stretch is wider than the day, so that no
     * row is missed whichever way the clock is put.
     */
    public SourceSpan span(LocalDay day) {
        Instant before = Instant.ofEpochSecond(day.start()).minusSeconds(DAY_SECONDS);
        Instant after = Instant.ofEpochSecond(day.end()).plusSeconds(DAY_SECONDS);
        int least = rules.getOffset(before).getTotalSeconds();
        int most = least;
        ZoneOffsetTransition change = rules.nextTransition(before);
        while (change != null && !change.getInstant().isAfter(after)) {
            int offset = change.getOffsetAfter().getTotalSeconds();
            least = Math.min(least, offset);
            most = Math.max(most, offset);
            change = rules.nextTransition(change.getInstant());
        }
        return new SourceSpan(day.start() + least - shift, day.end() + most - shift, day.start(), day.end());
    }

    /** How many times so far did not exist on the clock. */
    public long gaps() {
        return gaps;
    }

    /** How many times so far existed twice on the clock. */
    public long overlaps() {
        return overlaps;
    }

    private long ofClock(long second) {
        long day = Math.floorDiv(second, (long) DAY_SECONDS);
        int place = (int) (day & (KEPT - 1));
        if (days[place] != day) {
            days[place] = day;
            offsets[place] = offsetOf(day);
        }
        int offset = offsets[place];
        return second - (offset == CHANGES ? offsetAt(second) : offset);
    }

    // no offset is a day, so a day on either side holds every moment that the clock may call this day
    private int offsetOf(long day) {
        Instant before = Instant.ofEpochSecond((day - 1) * DAY_SECONDS);
        Instant after = Instant.ofEpochSecond((day + 2) * DAY_SECONDS);
        ZoneOffsetTransition change = rules.nextTransition(before);
        boolean steady = change == null || change.getInstant().isAfter(after);
        return steady ? rules.getOffset(before).getTotalSeconds() : CHANGES;
    }

    // the offset before a change moves a time in a gap forward and takes the earlier of two, as java.time does
    private int offsetAt(long second) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        ZoneOffsetTransition change = rules.getTransition(local);
        if (change == null) {
            return rules.getOffset(local).getTotalSeconds();
        }
        count(change);
        return change.getOffsetBefore().getTotalSeconds();
    }

    private void count(ZoneOffsetTransition change) {
        if (change.isGap()) {
            gaps++;
        } else {
            overlaps++;
        }
    }
}

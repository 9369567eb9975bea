package org.openxlink.interval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** Finds the local day of a moment, quickly for rows that stay within few days. Confined to one thread. */
public final class LocalDays {

    private static final int KEPT = 1000;

    private final ZoneId zone;
    private final TreeMap<Long, LocalDay> known = new TreeMap<>();
    private LocalDay last;

    /** The days of this zone. */
    public LocalDays(ZoneId zone) {
        this.zone = zone;
        this.last = LocalDay.of(LocalDate.EPOCH, zone);
    }

    /** The day of this date. */
    public LocalDay of(LocalDate date) {
        return LocalDay.of(date, zone);
    }

    /** The local day that holds this UTC epoch second. */
    public LocalDay holding(long epochSecond) {
        if (!last.holds(epochSecond)) {
            last = find(epochSecond);
        }
        return last;
    }

    private LocalDay find(long epochSecond) {
        Map.Entry<Long, LocalDay> before = known.floorEntry(epochSecond);
        if (before != null && before.getValue().holds(epochSecond)) {
            return before.getValue();
        }
        LocalDay day = compute(epochSecond);
        if (known.size() == KEPT) {
            known.clear();
        }
        known.put(day.start(), day);
        return day;
    }

    // where clocks go back over midnight, the repeated end of a date belongs to the day that had already begun
    private LocalDay compute(long epochSecond) {
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(epochSecond), zone);
        LocalDay day = LocalDay.of(date, zone);
        while (!day.holds(epochSecond)) {
            day = LocalDay.of(day.date().plusDays(1), zone);
        }
        return day;
    }
}

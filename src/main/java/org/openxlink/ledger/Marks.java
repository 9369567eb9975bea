package org.openxlink.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The marks that one import gives quarters of an hour, counted from 1970 in UTC, so that no local day of 23 or 25 hours is
 * different.
 */
public final class Marks {

    static final int SLOTS_OF_DAY = 96;

    private static final int SLOT_SECONDS = 900;

    private final TreeMap<Long, Mark> marks = new TreeMap<>();

    /** Marks the quarters that begin in [start, start + seconds); one that is there already gives way to a worse one. */
    public Marks add(long start, int seconds, Mark mark) {
        for (long slot = slotOf(start); slot * SLOT_SECONDS < start + seconds; slot++) {
            marks.merge(slot, mark, Mark::worse);
        }
        return this;
    }

    /** Marks as empty what lies in [from, to) and has no mark yet. */
    public Marks emptyWithin(long from, long to) {
        for (long slot = slotOf(from); slot * SLOT_SECONDS < to; slot++) {
            marks.putIfAbsent(slot, Mark.EMPTY);
        }
        return this;
    }

    /** The end of the last quarter that is marked, UTC epoch second. */
    public Optional<Long> end() {
        return marks.isEmpty() ? Optional.empty() : Optional.of((marks.lastKey() + 1) * SLOT_SECONDS);
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /** The days since 1970 that they belong to. */
    SortedSet<Long> days() {
        TreeSet<Long> days = new TreeSet<>();
        marks.keySet().forEach(slot -> days.add(Math.floorDiv(slot, SLOTS_OF_DAY)));
        return days;
    }

    /**
     * The text of a day with these marks on top; that a quarter is empty takes nothing away from what is known of it.
     *
     * @param before the text as it was, or nothing
     */
    String text(long day, Optional<String> before) {
        StringBuilder text = new StringBuilder(before.orElse(Mark.NOTHING.text().repeat(SLOTS_OF_DAY)));
        Map<Long, Mark> ofDay = marks.subMap(day * SLOTS_OF_DAY, (day + 1) * SLOTS_OF_DAY);
        ofDay.forEach((slot, mark) -> {
            int at = (int) (slot - day * SLOTS_OF_DAY);
            if (mark.isNews() || !Mark.of(text.charAt(at)).isNews()) {
                text.setCharAt(at, mark.letter());
            }
        });
        return text.toString();
    }

    private static long slotOf(long second) {
        return Math.floorDiv(second, (long) SLOT_SECONDS);
    }
}

package org.openxlink.ledger;

import java.util.HashMap;
import java.util.Map;

/** What became of the quarters of an hour of one external system and kind. */
public final class Strip {

    /** Of a system that was never imported. */
    public static final Strip EMPTY = new Strip();

    private static final int SLOT_SECONDS = 900;
    private static final int DAY_SECONDS = Marks.SLOTS_OF_DAY * SLOT_SECONDS;

    private final Map<Long, String> days = new HashMap<>();

    Strip() {}

    static long dayOf(long second) {
        return Math.floorDiv(second, (long) DAY_SECONDS);
    }

    void put(long day, String marks) {
        days.put(day, marks);
    }

    /** The mark of the quarter that holds this UTC epoch second; NOTHING where no import came by. */
    public Mark at(long second) {
        String marks = days.get(dayOf(second));
        int slot = (int) Math.floorMod(second, (long) DAY_SECONDS) / SLOT_SECONDS;
        return marks == null ? Mark.NOTHING : Mark.of(marks.charAt(slot));
    }
}

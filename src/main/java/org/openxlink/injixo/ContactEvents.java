package org.openxlink.injixo;

import java.util.function.Consumer;
import org.openxlink.mapping.IntervalRecord;

/**
 * From an interval record to events, one per contact, whose sums are exactly the record's (Rule: injixo's API, "From
 * interval record to events"). An empty record is one event with nothing in it.
 */
public final class ContactEvents {

    private final long contacts;
    private final long offered;
    private final long handled;
    private final long duration;
    private final long mean;
    private final long start;
    private final int seconds;

    private ContactEvents(IntervalRecord record) {
        this.contacts = count(record);
        this.offered = record.offered();
        this.handled = record.handled();
        this.duration = record.duration();
        this.mean = handled == 0 ? 0 : mean(duration, handled);
        this.start = record.start();
        this.seconds = record.seconds();
    }

    /** Number of events the record makes. */
    public static long count(IntervalRecord record) {
        return Math.max(1, Math.max(record.offered(), record.handled()));
    }

    /** Hands on the record's events, spread evenly over its interval. */
    public static void each(IntervalRecord record, Consumer<ContactEvent> action) {
        ContactEvents events = new ContactEvents(record);
        for (long k = 0; k < events.contacts; k++) {
            action.accept(events.event(k));
        }
    }

    private ContactEvent event(long k) {
        long second = start + k * seconds / contacts;
        return new ContactEvent(k < offered, k < handled, durationOf(k), second);
    }

    /** Handled events have the mean; the last one takes what rounding left over. */
    private long durationOf(long k) {
        if (k >= handled) {
            return 0;
        }
        return k == handled - 1 ? duration - mean * (handled - 1) : mean;
    }

    /** Rounded half up, unless that left less than nothing for the last event. */
    private static long mean(long duration, long handled) {
        long rounded = (duration + handled / 2) / handled;
        return rounded * (handled - 1) > duration ? duration / handled : rounded;
    }
}

package org.openxlink.injixo;

import java.util.function.Consumer;
import org.openxlink.ledger.Delivery;

/**
 * From an interval to events, one per contact, whose sums are exactly the interval's (Rule: injixo's API, "From
 * interval record to events"). An empty one is one event with nothing in it.
 */
public final class ContactEvents {

    private final long contacts;
    private final long offered;
    private final long handled;
    private final long duration;
    private final long mean;
    private final long start;
    private final int seconds;

    private ContactEvents(Delivery delivery) {
        this.contacts = count(delivery);
        this.offered = delivery.offered();
        this.handled = delivery.handled();
        this.duration = delivery.duration();
        this.mean = handled == 0 ? 0 : mean(duration, handled);
        this.start = delivery.start();
        this.seconds = delivery.seconds();
    }

    /** Number of events the interval makes. */
    public static long count(Delivery delivery) {
        return Math.max(1, Math.max(delivery.offered(), delivery.handled()));
    }

    /** Hands on the interval's events, spread evenly over it. */
    public static void each(Delivery delivery, Consumer<ContactEvent> action) {
        ContactEvents events = new ContactEvents(delivery);
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

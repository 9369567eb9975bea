package org.openxlink.ledger;

import org.openxlink.mapping.IntervalRecord;

/**
 * Names an interval of a queue of a target.
 *
 * @param start UTC epoch second
 */
public record IntervalKey(String target, int queue, long start) {

    public static IntervalKey of(IntervalRecord record) {
        return new IntervalKey(record.target().name(), record.queue().number(), record.start());
    }
}

package org.openxlink.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openxlink.mapping.IntervalRecord;

/**
 * Which records are new or changed, and which the target has already.
 *
 * @param toSend in the order of the records
 * @param unchanged number of records that need not be sent
 */
public record Comparison(List<Delivery> toSend, int unchanged) {

    /** Names an interval of a queue of a target. */
    public record Key(String target, int queue, long start) {

        public static Key of(IntervalRecord record) {
            return new Key(record.target().name(), record.queue().number(), record.start());
        }
    }

    /**
     * Compares records with what was last accepted.
     *
     * @param accepted digest per interval
     * @param force send what was already delivered too
     */
    public static Comparison of(List<IntervalRecord> records, Map<Key, String> accepted, boolean force) {
        List<Delivery> toSend = new ArrayList<>();
        for (IntervalRecord record : records) {
            Delivery delivery = Delivery.of(record);
            if (force || !delivery.digest().equals(accepted.get(Key.of(record)))) {
                toSend.add(delivery);
            }
        }
        return new Comparison(List.copyOf(toSend), records.size() - toSend.size());
    }
}

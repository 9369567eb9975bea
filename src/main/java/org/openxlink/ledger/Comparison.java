package org.openxlink.ledger;

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

    /**
     * Compares records with what was last accepted.
     *
     * @param accepted digest per interval
     * @param force send what was already delivered too
     */
    public static Comparison of(List<IntervalRecord> records, Map<IntervalKey, String> accepted, boolean force) {
        List<Delivery> toSend = records.stream()
                .map(Delivery::of)
                .filter(delivery -> force || !delivery.digest().equals(accepted.get(delivery.key())))
                .toList();
        return new Comparison(toSend, records.size() - toSend.size());
    }
}

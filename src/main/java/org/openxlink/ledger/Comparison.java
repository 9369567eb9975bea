package org.openxlink.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openxlink.mapping.IntervalRecord;

/**
 * Which records are new or changed, and which the target has already or does not want.
 *
 * @param toSend in the order of the records
 * @param unchanged number of records that need not be sent
 * @param quarantined number of records that the target refused as they are
 * @param settled intervals that the target has as they should be, although an earlier state of them is in quarantine
 */
public record Comparison(List<Delivery> toSend, int unchanged, int quarantined, List<IntervalKey> settled) {

    /**
     * Those of records for intervals without any row that overwrite nothing: of files that come one by one each has a part
     * of the day, and what the ledger knows of came with another.
     */
    public static List<IntervalRecord> overwritingNothing(
            List<IntervalRecord> fillers, Map<IntervalKey, String> accepted, Map<IntervalKey, String> refused) {
        return fillers.stream()
                .filter(filler -> {
                    IntervalKey key = Delivery.of(filler).key();
                    return !accepted.containsKey(key) && !refused.containsKey(key);
                })
                .toList();
    }

    /**
     * Compares records with what the target said before.
     *
     * @param accepted digest per interval
     * @param refused digest per interval that is in quarantine
     * @param force send what was already delivered or refused too
     */
    public static Comparison of(
            List<IntervalRecord> records,
            Map<IntervalKey, String> accepted,
            Map<IntervalKey, String> refused,
            boolean force) {
        List<Delivery> toSend = new ArrayList<>();
        List<IntervalKey> settled = new ArrayList<>();
        int quarantined = 0;
        for (IntervalRecord record : records) {
            Delivery delivery = Delivery.of(record);
            IntervalKey key = delivery.key();
            switch (Decision.of(delivery.digest(), accepted.get(key), refused.get(key), force)) {
                case SEND -> toSend.add(delivery);
                case QUARANTINED -> quarantined++;
                case UNCHANGED -> {
                    if (refused.containsKey(key)) {
                        settled.add(key);
                    }
                }
            }
        }
        int unchanged = records.size() - toSend.size() - quarantined;
        return new Comparison(List.copyOf(toSend), unchanged, quarantined, List.copyOf(settled));
    }
}

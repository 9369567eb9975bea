package org.openxlink.route;

import java.util.List;
import java.util.Set;
import org.openxlink.injixo.Batch;
import org.openxlink.injixo.Request;
import org.openxlink.injixo.StatusBatch;
import org.openxlink.ledger.Delivery;
import org.openxlink.ledger.IntervalKey;
import org.openxlink.ledger.Mark;
import org.openxlink.ledger.Marks;
import org.openxlink.ledger.StatusDelivery;
import org.openxlink.mapping.AgentStatus;
import org.openxlink.mapping.DayRecords;
import org.openxlink.mapping.IntervalRecord;
import org.openxlink.mapping.LeftOut;

/** What an import that has delivered a day made of its quarters of an hour. */
final class DayMarks {

    private static final int SLOT_SECONDS = 900;

    private DayMarks() {}

    /**
     * Marks of contacts.
     *
     * @param ready those of the records that were compared
     * @param refused what is in quarantine now, which is told from there
     */
    static Marks of(
            DayRecords records, List<IntervalRecord> ready, List<Shipment> shipments, Set<IntervalKey> refused) {
        Marks marks = new Marks();
        for (LeftOut left : records.leftOut()) {
            marks.add(left.start(), left.seconds(), Mark.REJECTED);
        }
        for (IntervalRecord record : ready) {
            if (refused.isEmpty() || !refused.contains(IntervalKey.of(record))) {
                marks.add(record.start(), record.seconds(), Mark.UNCHANGED);
            }
        }
        for (Delivery delivery : deliveries(shipments)) {
            if (refused.isEmpty() || !refused.contains(delivery.key())) {
                marks.add(delivery.start(), delivery.seconds(), Mark.DELIVERED);
            }
        }
        return marks;
    }

    /** Marks of the quarters in which activities of agents began. */
    static Marks ofStatuses(List<AgentStatus> statuses, List<Shipment> shipments) {
        Marks marks = new Marks();
        statuses.forEach(status -> marks.add(beginOfSlot(status.start()), SLOT_SECONDS, Mark.UNCHANGED));
        for (Shipment shipment : shipments) {
            for (Request request : shipment.requests()) {
                if (request instanceof StatusBatch batch) {
                    batch.deliveries().stream()
                            .map(StatusDelivery::start)
                            .forEach(start -> marks.add(beginOfSlot(start), SLOT_SECONDS, Mark.DELIVERED));
                }
            }
        }
        return marks;
    }

    private static List<Delivery> deliveries(List<Shipment> shipments) {
        return shipments.stream()
                .flatMap(shipment -> shipment.requests().stream())
                .filter(Batch.class::isInstance)
                .map(Batch.class::cast)
                .flatMap(batch -> batch.deliveries().stream())
                .toList();
    }

    private static long beginOfSlot(long second) {
        return second - Math.floorMod(second, (long) SLOT_SECONDS);
    }
}

package org.openxlink.route;

import java.util.List;
import org.openxlink.config.Target;
import org.openxlink.injixo.Batch;
import org.openxlink.injixo.Request;
import org.openxlink.injixo.StatusBatch;
import org.openxlink.ledger.Delivery;
import org.openxlink.ledger.StatusDelivery;

/**
 * What goes to one target, cut into requests: the body that the delivery route takes.
 *
 * @param key which delivery route takes it
 */
public record Shipment(Target target, String key, List<Request> requests) {

    public Shipment {
        requests = List.copyOf(requests);
    }

    /** The intervals in it, where it has contacts. */
    List<Delivery> intervals() {
        return requests.stream()
                .map(Batch.class::cast)
                .flatMap(batch -> batch.deliveries().stream())
                .toList();
    }

    /** The statuses in it, where it has those. */
    List<StatusDelivery> statuses() {
        return requests.stream()
                .map(StatusBatch.class::cast)
                .flatMap(batch -> batch.deliveries().stream())
                .toList();
    }

    static Shipment ofContacts(Target target, String key, List<Delivery> deliveries) {
        return new Shipment(target, key, List.copyOf(Batch.of(target, deliveries)));
    }

    static Shipment ofStatuses(Target target, String key, String system, List<StatusDelivery> deliveries) {
        return new Shipment(target, key, List.copyOf(StatusBatch.of(target, system, deliveries)));
    }
}

package org.openxlink.route;

import java.util.List;
import org.openxlink.config.Target;
import org.openxlink.injixo.Batch;
import org.openxlink.injixo.Request;
import org.openxlink.injixo.StatusBatch;
import org.openxlink.ledger.Delivery;
import org.openxlink.ledger.StatusDelivery;

/** What goes to one target, cut into requests: the body that the delivery route takes. */
public record Shipment(Target target, List<Request> requests) {

    public Shipment {
        requests = List.copyOf(requests);
    }

    static Shipment ofContacts(Target target, List<Delivery> deliveries) {
        return new Shipment(target, List.copyOf(Batch.of(target, deliveries)));
    }

    static Shipment ofStatuses(Target target, String system, List<StatusDelivery> deliveries) {
        return new Shipment(target, List.copyOf(StatusBatch.of(target, system, deliveries)));
    }

    /** Which delivery route takes it. */
    public String key() {
        return RouteKey.of(target.name());
    }
}

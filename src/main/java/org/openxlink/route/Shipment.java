package org.openxlink.route;

import java.util.List;
import org.openxlink.config.Target;
import org.openxlink.injixo.Batch;
import org.openxlink.ledger.Delivery;

/** What goes to one target: the body that the delivery route takes. */
public record Shipment(Target target, List<Delivery> deliveries) {

    /** Which delivery route takes it. */
    public String key() {
        return RouteKey.of(target.name());
    }

    public List<Batch> batches() {
        return Batch.of(target, deliveries);
    }
}

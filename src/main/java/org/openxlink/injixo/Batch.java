package org.openxlink.injixo;

import java.util.ArrayList;
import java.util.List;
import org.openxlink.config.Target;
import org.openxlink.ledger.Delivery;

/** The intervals of one request; they all go to the same target. */
public record Batch(Target target, List<Delivery> deliveries) implements Request {

    public Batch {
        deliveries = List.copyOf(deliveries);
    }

    /**
     * Cuts deliveries into requests: whole intervals, in their order, up to the target's batch size; a single larger
     * interval has a request to itself.
     */
    public static List<Batch> of(Target target, List<Delivery> deliveries) {
        List<Batch> batches = new ArrayList<>();
        List<Delivery> current = new ArrayList<>();
        long events = 0;
        for (Delivery delivery : deliveries) {
            long more = ContactEvents.count(delivery);
            if (events + more > target.batchSize() && !current.isEmpty()) {
                batches.add(new Batch(target, current));
                current = new ArrayList<>();
                events = 0;
            }
            current.add(delivery);
            events += more;
        }
        if (!current.isEmpty()) {
            batches.add(new Batch(target, current));
        }
        return batches;
    }

    @Override
    public String path() {
        return "/external-systems/contact-events";
    }

    @Override
    public int size() {
        return deliveries.size();
    }

    @Override
    public List<Request> halves() {
        int half = deliveries.size() / 2;
        return List.of(
                new Batch(target, deliveries.subList(0, half)),
                new Batch(target, deliveries.subList(half, deliveries.size())));
    }
}

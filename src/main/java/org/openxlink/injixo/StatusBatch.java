package org.openxlink.injixo;

import java.util.ArrayList;
import java.util.List;
import org.openxlink.config.Target;
import org.openxlink.ledger.StatusDelivery;

/** The agent statuses of one request; they are all of one external system. */
public record StatusBatch(Target target, String system, List<StatusDelivery> deliveries) implements Request {

    public StatusBatch {
        deliveries = List.copyOf(deliveries);
    }

    /** Cuts statuses into requests of the target's batch size, in their order. */
    public static List<StatusBatch> of(Target target, String system, List<StatusDelivery> deliveries) {
        List<StatusBatch> batches = new ArrayList<>();
        for (int from = 0; from < deliveries.size(); from += target.batchSize()) {
            int to = Math.min(deliveries.size(), from + target.batchSize());
            batches.add(new StatusBatch(target, system, deliveries.subList(from, to)));
        }
        return batches;
    }

    @Override
    public String path() {
        return "/external-systems/agent-statuses";
    }

    @Override
    public int size() {
        return deliveries.size();
    }

    @Override
    public List<Request> halves() {
        int half = deliveries.size() / 2;
        return List.of(
                new StatusBatch(target, system, deliveries.subList(0, half)),
                new StatusBatch(target, system, deliveries.subList(half, deliveries.size())));
    }
}

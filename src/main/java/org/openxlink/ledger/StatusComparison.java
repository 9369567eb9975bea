package org.openxlink.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openxlink.config.Target;
import org.openxlink.mapping.AgentStatus;

/**
 * Which activities are new or changed, and which the target has already.
 *
 * @param toSend in the order of the statuses
 * @param unchanged number of statuses that need not be sent
 */
public record StatusComparison(List<StatusDelivery> toSend, int unchanged) {

    /**
     * Compares statuses with what the target last accepted.
     *
     * @param force send what was already delivered too
     */
    public static StatusComparison of(
            Target target, List<AgentStatus> statuses, Map<StatusKey, AcceptedStatus> accepted, boolean force) {
        List<StatusDelivery> toSend = new ArrayList<>();
        for (AgentStatus status : statuses) {
            AcceptedStatus known = accepted.get(new StatusKey(status.agent(), status.start()));
            StatusDelivery delivery = StatusDelivery.of(target, known == null ? status : known.completed(status));
            if (force || known == null || !known.digest().equals(delivery.digest())) {
                toSend.add(delivery);
            }
        }
        return new StatusComparison(List.copyOf(toSend), statuses.size() - toSend.size());
    }
}

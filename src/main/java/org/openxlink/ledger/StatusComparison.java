package org.openxlink.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openxlink.config.Target;
import org.openxlink.mapping.AgentStatus;

/**
 * Which activities are new or changed, and which the target has already or does not want.
 *
 * @param toSend in the order of the statuses
 * @param unchanged number of statuses that need not be sent
 * @param quarantined number of statuses that the target refused as they are
 * @param settled activities that the target has as they should be, although an earlier state of them is in quarantine
 */
public record StatusComparison(List<StatusDelivery> toSend, int unchanged, int quarantined, List<StatusKey> settled) {

    /**
     * Compares statuses with what the target said before.
     *
     * @param refused digest per activity that is in quarantine
     * @param force send what was already delivered or refused too
     */
    public static StatusComparison of(
            Target target,
            List<AgentStatus> statuses,
            Map<StatusKey, AcceptedStatus> accepted,
            Map<StatusKey, String> refused,
            boolean force) {
        List<StatusDelivery> toSend = new ArrayList<>();
        List<StatusKey> settled = new ArrayList<>();
        int quarantined = 0;
        for (AgentStatus status : statuses) {
            StatusKey key = new StatusKey(status.agent(), status.start());
            AcceptedStatus known = accepted.get(key);
            StatusDelivery delivery = StatusDelivery.of(target, known == null ? status : known.completed(status));
            String before = known == null ? null : known.digest();
            switch (Decision.of(delivery.digest(), before, refused.get(key), force)) {
                case SEND -> toSend.add(delivery);
                case QUARANTINED -> quarantined++;
                case UNCHANGED -> {
                    if (refused.containsKey(key)) {
                        settled.add(key);
                    }
                }
            }
        }
        int unchanged = statuses.size() - toSend.size() - quarantined;
        return new StatusComparison(List.copyOf(toSend), unchanged, quarantined, List.copyOf(settled));
    }
}

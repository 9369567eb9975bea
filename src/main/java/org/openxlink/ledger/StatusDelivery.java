package org.openxlink.ledger;

import java.util.OptionalLong;
import org.openxlink.config.Target;
import org.openxlink.mapping.AgentStatus;

/**
 * An activity on its way to a target.
 *
 * @param system name of the external system
 * @param start UTC epoch second
 * @param end UTC epoch second, behind the start; empty while the activity goes on
 * @param digest of everything the target would see, by which the ledger knows the activity again
 */
public record StatusDelivery(
        Target target, String system, String agent, String activity, long start, OptionalLong end, String digest) {

    public static StatusDelivery of(Target target, AgentStatus status) {
        String digest = Digest.of(
                target.url().toString(),
                Long.toString(target.integrationConfigurationId()),
                status.system(),
                status.activity(),
                status.end().isPresent() ? Long.toString(status.end().getAsLong()) : "");
        return new StatusDelivery(
                target, status.system(), status.agent(), status.activity(), status.start(), status.end(), digest);
    }

    /** Which activity it is. */
    public StatusKey key() {
        return new StatusKey(agent, start);
    }
}

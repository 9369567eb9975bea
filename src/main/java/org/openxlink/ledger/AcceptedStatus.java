package org.openxlink.ledger;

import java.util.OptionalLong;
import org.openxlink.mapping.AgentStatus;

/**
 * What a target last accepted of an activity.
 *
 * @param end UTC epoch second; empty when it was sent as going on
 */
public record AcceptedStatus(String activity, OptionalLong end, String digest) {

    /** What has ended is not opened again: a part of a day that is imported again may not know the end. */
    AgentStatus completed(AgentStatus status) {
        boolean endKnown = status.end().isEmpty() && end.isPresent() && activity.equals(status.activity());
        return endKnown ? status.endingAt(end.getAsLong()) : status;
    }
}

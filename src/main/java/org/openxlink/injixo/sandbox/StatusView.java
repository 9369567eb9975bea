package org.openxlink.injixo.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * One activity of an agent that the sandbox accepted.
 *
 * @param end null, and left out in JSON, while the activity goes on
 * @param posts how often it was sent
 */
public record StatusView(
        String agentIdentifier,
        String activityIdentifier,
        String externalSystem,
        Instant start,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant end,
        int posts) {

    StatusView from(String system) {
        return new StatusView(agentIdentifier, activityIdentifier, system, start, end, posts);
    }

    StatusView replacedBy(StatusView later) {
        return new StatusView(
                agentIdentifier, later.activityIdentifier, externalSystem, start, later.end, posts + later.posts);
    }
}

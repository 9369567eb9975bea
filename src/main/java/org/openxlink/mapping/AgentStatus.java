package org.openxlink.mapping;

import java.util.OptionalLong;

/**
 * What an agent did, as it is sent.
 *
 * @param system name of the external system
 * @param agent the external system's login id
 * @param activity its description, or its code where there is none
 * @param start UTC epoch second
 * @param end UTC epoch second, behind the start; empty while the activity goes on
 */
public record AgentStatus(String system, String agent, String activity, long start, OptionalLong end) {

    /** The same activity, ended at this UTC epoch second. */
    public AgentStatus endingAt(long second) {
        return new AgentStatus(system, agent, activity, start, OptionalLong.of(second));
    }
}

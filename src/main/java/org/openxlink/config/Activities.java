package org.openxlink.config;

import java.util.Map;
import java.util.Set;

/**
 * What is known of an external system's activities (Rule: the CSV interface, agent statuses).
 *
 * @param descriptions by code; what is not there is sent under its own code
 * @param logOff codes or descriptions that end the activity before them and are not sent themselves
 * @param minimumSeconds shorter activities are left out
 */
public record Activities(Map<String, String> descriptions, Set<String> logOff, int minimumSeconds) {

    public Activities {
        descriptions = Map.copyOf(descriptions);
        logOff = Set.copyOf(logOff);
    }
}

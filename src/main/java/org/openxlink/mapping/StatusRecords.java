package org.openxlink.mapping;

import java.util.List;
import java.util.Map;

/**
 * What a slice of activities comes to.
 *
 * @param statuses by start
 * @param unknown how many of them by code that the system's section does not list
 */
public record StatusRecords(List<AgentStatus> statuses, Map<String, Long> unknown) {}

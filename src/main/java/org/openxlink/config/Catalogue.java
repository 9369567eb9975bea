package org.openxlink.config;

import java.util.Map;

/** What WFM has: its queues and value types by number (queues.ini). */
public record Catalogue(Map<Integer, WfmQueue> queues, Map<Integer, ValueType> valueTypes) {

    public Catalogue {
        queues = Map.copyOf(queues);
        valueTypes = Map.copyOf(valueTypes);
    }
}

package org.openxlink.config;

/** One value of a WFM queue: what the lines of one mapping have in common, apart from the parent. */
public record MappingKey(String target, int queue, int valueType) {

    @Override
    public String toString() {
        return "%s: queue %d, value type %d".formatted(target, queue, valueType);
    }
}

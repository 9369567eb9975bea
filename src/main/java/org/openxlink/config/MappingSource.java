package org.openxlink.config;

import java.util.List;

/**
 * One external value: a line's right side in acd_map.ini.
 *
 * @param group the levels of the external queue's name
 */
public record MappingSource(String system, List<String> group, String valueType) {

    public MappingSource {
        group = List.copyOf(group);
    }

    @Override
    public String toString() {
        return system + ":" + String.join(":", group) + ":" + valueType;
    }
}

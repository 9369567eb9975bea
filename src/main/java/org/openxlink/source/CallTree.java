package org.openxlink.source;

import java.util.List;

/**
 * What can be mapped of an external system.
 *
 * @param queues as acd_map.ini names them
 */
public record CallTree(List<String> queues, List<String> valueTypes) {

    public CallTree {
        queues = List.copyOf(queues);
        valueTypes = List.copyOf(valueTypes);
    }
}

package org.openxlink.source;

import java.util.List;

/**
 * What an import wants from a source: the queues that count, and the value types that some mapping uses.
 *
 * @param groups levels of each queue's name
 */
public record ContactColumns(List<List<String>> groups, List<ValueColumn> values) {

    public ContactColumns {
        groups = List.copyOf(groups);
        values = List.copyOf(values);
    }

    public int indexOfGroup(List<String> group) {
        return groups.indexOf(group);
    }

    public int indexOfValue(String valueType) {
        for (int index = 0; index < values.size(); index++) {
            if (values.get(index).name().equals(valueType)) {
                return index;
            }
        }
        return -1;
    }
}

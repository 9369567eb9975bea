package org.openxlink.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an import wants from a source: the queues that some mapping uses, and the value types of them.
 *
 * @param groups levels of each queue's name
 */
public record ContactColumns(List<List<String>> groups, List<ValueColumn> values) {

    public ContactColumns {
        groups = List.copyOf(groups);
        values = List.copyOf(values);
    }

    /** What these mappings want from an external system. */
    public static ContactColumns of(String system, ContactSource source, List<Mapping> mappings) {
        Set<List<String>> groups = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (Mapping mapping : mappings) {
            for (MappingSource own : mapping.sourcesOf(system)) {
                groups.add(own.group());
                names.add(own.valueType());
            }
        }
        return new ContactColumns(List.copyOf(groups), values(source, names));
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

    /** A mean brings the value type that weighs it along, whether that is mapped or not. */
    private static List<ValueColumn> values(ContactSource source, Set<String> names) {
        Optional<String> weight = source.weight().filter(any -> names.stream().anyMatch(source::isAverage));
        List<String> all = new ArrayList<>(names);
        weight.filter(name -> !names.contains(name)).ifPresent(all::add);
        int weightIndex = weight.map(all::indexOf).orElse(ValueColumn.Mean.UNWEIGHTED);
        return all.stream().map(name -> source.column(name, weightIndex)).toList();
    }
}

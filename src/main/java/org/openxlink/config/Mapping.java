package org.openxlink.config;

import java.util.List;
import java.util.Optional;

/**
 * Which external values make up one value of a WFM queue; the order of the sources gives Para1, Para2, ...
 *
 * @param place the first of its lines
 * @param script what works the value out; without one it is the sum of the sources
 */
public record Mapping(
        Place place,
        Target target,
        WfmQueue queue,
        ValueType valueType,
        List<MappingSource> sources,
        Optional<MappingScript> script) {

    public Mapping {
        sources = List.copyOf(sources);
    }

    public MappingKey key() {
        return new MappingKey(target.name(), queue.number(), valueType.number());
    }

    /** Whether its value is part of what injixo gets; others are kept locally. */
    public boolean isSent() {
        return valueType.role() != Role.NONE;
    }

    /** Those of its sources that belong to that external system. */
    public List<MappingSource> sourcesOf(String system) {
        return sources.stream().filter(source -> source.system().equals(system)).toList();
    }

    /** Whether any of its sources belongs to that external system. */
    public boolean reads(String system) {
        return sources.stream().anyMatch(source -> source.system().equals(system));
    }
}

package org.openxlink.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a configuration is left out because of errors; why stands in its problems.
 *
 * @param whole whether a file that everything depends on is missing or empty
 * @param general whether {@code [General]} has errors, and with it all systems are left out
 * @param systems names of external systems
 * @param targets names of targets
 * @param mappings values of WFM queues
 * @param unreadable whether a line of acd_map.ini can't be read, so that nobody knows what it was to map
 */
public record Broken(
        boolean whole,
        boolean general,
        List<String> systems,
        List<String> targets,
        Set<MappingKey> mappings,
        boolean unreadable) {

    public static final Broken NOTHING = new Broken(false, false, List.of(), List.of(), Set.of(), false);

    public Broken {
        systems = List.copyOf(systems);
        targets = List.copyOf(targets);
        mappings = Set.copyOf(mappings);
    }

    /** The same without what is in service as it was before. */
    Broken without(List<String> systemsInService, List<String> targetsInService) {
        return new Broken(
                whole,
                general,
                systems.stream()
                        .filter(name -> !systemsInService.contains(name))
                        .toList(),
                targets.stream()
                        .filter(name -> !targetsInService.contains(name))
                        .toList(),
                mappings,
                unreadable);
    }

    /** The same of files that can't be used at all now. */
    Broken asWhole() {
        return new Broken(true, general, systems, targets, mappings, unreadable);
    }

    Broken and(Set<MappingKey> others) {
        Set<MappingKey> all = new HashSet<>(mappings);
        all.addAll(others);
        return new Broken(whole, general, systems, targets, all, unreadable);
    }
}

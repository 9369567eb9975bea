package org.openxlink.config;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything the configuration files say, checked as a whole and never changed afterwards: what is broken stands in
 * {@code problems} and nowhere else.
 */
public record Installation(
        Path home,
        General general,
        List<Target> targets,
        List<SystemConfig> systems,
        Broken broken,
        Catalogue catalogue,
        List<Mapping> mappings,
        List<Problem> problems) {

    public Installation {
        targets = List.copyOf(targets);
        systems = List.copyOf(systems);
        mappings = List.copyOf(mappings);
        problems = List.copyOf(problems);
    }

    public Optional<SystemConfig> system(String name) {
        return systems.stream()
                .filter(system -> system.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The external systems that an import has something to do for: neither parked nor broken, and mapped. */
    public List<SystemConfig> imported() {
        Set<String> mapped = sentOf(mappings);
        return systems.stream()
                .filter(system -> system.importsContacts() && mapped.contains(system.name()))
                .toList();
    }

    /** The names of the external systems out of which any value that injixo gets is made. */
    static Set<String> sentOf(List<Mapping> mappings) {
        return mappings.stream()
                .filter(Mapping::isSent)
                .flatMap(mapping -> mapping.sources().stream())
                .map(MappingSource::system)
                .collect(Collectors.toSet());
    }

    /** The mappings that an import of that external system has to work out. */
    public List<Mapping> mappingsOf(String system) {
        return mappings.stream().filter(mapping -> mapping.reads(system)).toList();
    }

    /** The same without some of its mappings, because further things were found to be wrong. */
    public Installation without(Set<MappingKey> wrong, List<Problem> further) {
        List<Mapping> others = mappings.stream()
                .filter(mapping -> !wrong.contains(mapping.key()))
                .toList();
        List<Problem> all = Stream.concat(problems.stream(), further.stream())
                .sorted(Comparator.comparing(Problem::place))
                .toList();
        return new Installation(home, general, targets, systems, broken.and(wrong), catalogue, others, all);
    }

    /** The same beside other problems, of files that can't be used. */
    Installation with(Broken unusable, List<Problem> others) {
        return new Installation(home, general, targets, systems, unusable, catalogue, mappings, others);
    }

    public long errors() {
        return problems.stream().filter(Problem::isError).count();
    }

    public long warnings() {
        return problems.size() - errors();
    }
}

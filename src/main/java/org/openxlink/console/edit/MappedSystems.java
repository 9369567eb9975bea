package org.openxlink.console.edit;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openxlink.config.Draft;
import org.openxlink.config.MapFile;
import org.openxlink.config.MappingKey;
import org.openxlink.config.SystemOutline;
import org.openxlink.config.ini.TextDocument;

/** Which lines of acd_map.ini read which external system. */
final class MappedSystems {

    private static final String FILE = "acd_map.ini";

    private final MapFile file;
    private final Set<String> names;

    private MappedSystems(MapFile file, Set<String> names) {
        this.file = file;
        this.names = names;
    }

    static MappedSystems of(Draft draft, List<SystemOutline> systems) throws IOException {
        TextDocument text = draft.textOrEmpty(FILE);
        return new MappedSystems(
                MapFile.parse(text),
                systems.stream().map(system -> key(system.name())).collect(Collectors.toSet()));
    }

    /** How many values are made out of each system, by its name in lower case. */
    Map<String, Long> counts() {
        Map<String, Set<MappingKey>> keys = new HashMap<>();
        for (MapFile.Line line : file.lines()) {
            systemOf(line).ifPresent(name -> keys.computeIfAbsent(name, any -> new HashSet<>())
                    .add(line.key()));
        }
        Map<String, Long> counts = new HashMap<>();
        keys.forEach((name, values) -> counts.put(name, (long) values.size()));
        return counts;
    }

    /** Takes out what reads the system; a value with a script as a whole, as its Para1, Para2, ... would mean others. */
    void removeFrom(Draft draft, String system) throws IOException {
        Set<MappingKey> scripted = file.lines().stream()
                .filter(MapFile.Line::isScript)
                .map(MapFile.Line::key)
                .collect(Collectors.toSet());
        Set<MappingKey> gone = file.lines().stream()
                .filter(line -> reads(line, system) && scripted.contains(line.key()))
                .map(MapFile.Line::key)
                .collect(Collectors.toSet());
        Set<Integer> numbers = file.lines().stream()
                .filter(line -> reads(line, system) || gone.contains(line.key()))
                .map(MapFile.Line::number)
                .collect(Collectors.toSet());
        if (!numbers.isEmpty()) {
            draft.put(FILE, file.text().withoutLines(numbers));
        }
    }

    private boolean reads(MapFile.Line line, String system) {
        return systemOf(line).filter(key(system)::equals).isPresent();
    }

    /** Rule: the mapping, "the external system is the longest known name that starts the right side". */
    private Optional<String> systemOf(MapFile.Line line) {
        String source = key(line.source());
        return line.isScript()
                ? Optional.empty()
                : IntStream.range(0, source.length())
                        .filter(index -> source.charAt(index) == ':')
                        .mapToObj(colon -> source.substring(0, colon))
                        .filter(names::contains)
                        .reduce((shorter, longer) -> longer);
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

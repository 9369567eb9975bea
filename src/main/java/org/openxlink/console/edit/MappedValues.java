package org.openxlink.console.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.openxlink.config.Catalogue;
import org.openxlink.config.Draft;
import org.openxlink.config.MapFile;
import org.openxlink.config.MappingKey;
import org.openxlink.config.ValueType;
import org.openxlink.config.WfmQueue;

/** The values of WFM that are in the way when something that acd_map.ini names is to be removed. */
final class MappedValues {

    private static final String FILE = "acd_map.ini";
    private static final int MOST_NAMED = 5;

    private MappedValues() {}

    /** The first ones by their names and places, such as {@code Sales, AHT (acd_map.ini:7)}; nothing when there are none. */
    static Optional<String> named(Draft draft, Predicate<MapFile.Line> which) throws IOException {
        Map<MappingKey, MapFile.Line> found = new LinkedHashMap<>();
        MapFile.parse(draft.textOrEmpty(FILE)).lines().stream()
                .filter(which)
                .forEach(line -> found.putIfAbsent(line.key(), line));
        Catalogue catalogue = draft.catalogue();
        List<String> names = new ArrayList<>(found.values().stream()
                .limit(MOST_NAMED)
                .map(line -> name(line, catalogue))
                .toList());
        if (found.size() > MOST_NAMED) {
            names.add("...");
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", names));
    }

    private static String name(MapFile.Line line, Catalogue catalogue) {
        int queue = line.key().queue();
        int valueType = line.key().valueType();
        return "%s, %s (%s:%d)"
                .formatted(
                        Optional.ofNullable(catalogue.queues().get(queue))
                                .map(WfmQueue::name)
                                .orElse(Integer.toString(queue)),
                        Optional.ofNullable(catalogue.valueTypes().get(valueType))
                                .map(ValueType::name)
                                .orElse(Integer.toString(valueType)),
                        FILE,
                        line.number());
    }
}

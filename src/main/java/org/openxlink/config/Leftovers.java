package org.openxlink.config;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What presets know of installations that ran Xlink for years: tables that a vendor's system still has but no longer fills,
 * and keys of the interface that Xlink had for that vendor. Immutable.
 */
final class Leftovers {

    private static final List<String> TABLE_KEYS = List.of("CallDataTable", "AgentActivityTable");

    private final Map<String, String> emptyTables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> presetsByKey = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Leftovers() {}

    static Leftovers of(Collection<Preset> presets) {
        Leftovers leftovers = new Leftovers();
        for (Preset preset : presets) {
            preset.emptyTables().forEach(table -> leftovers.emptyTables.put(table.key(), table.value()));
            preset.formerKeys().forEach(key -> leftovers.presetsByKey.putIfAbsent(key, preset.name()));
        }
        return leftovers;
    }

    /** Warns when the section reads a table that stays empty. */
    void warnOfEmptyTables(SectionReader section) {
        for (String key : TABLE_KEYS) {
            section.peek(key).ifPresent(sql -> warnOfEmptyTables(section, key, sql));
        }
    }

    private void warnOfEmptyTables(SectionReader section, String key, String sql) {
        SqlTokens.of(sql).tokens().stream()
                .map(token -> SqlText.unquoted(token.text()))
                .distinct()
                .filter(emptyTables::containsKey)
                .forEach(table -> section.warning(key, "%s reads %s: %s", key, table, emptyTables.get(table)));
    }

    /** The preset in whose place the section has keys of Xlink's own interface, as a sentence. */
    Optional<String> suggestion(SectionReader section) {
        return presetsByKey.entrySet().stream()
                .filter(former -> section.peek(former.getKey()).isPresent())
                .findFirst()
                .map(Leftovers::sentence);
    }

    private static String sentence(Map.Entry<String, String> former) {
        return "%s is a key of an interface that Xlink had for this system; set Interface=%s in its place"
                .formatted(former.getKey(), former.getValue());
    }
}

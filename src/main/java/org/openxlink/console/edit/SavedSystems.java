package org.openxlink.console.edit;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openxlink.config.Draft;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.IniSection;
import org.openxlink.config.ini.TextDocument;

/** The external systems that were saved, beside those of the draft. */
final class SavedSystems {

    private final Map<String, IniSection> saved;
    private final Map<String, IniSection> drafted;

    private SavedSystems(Map<String, IniSection> saved, Map<String, IniSection> drafted) {
        this.saved = saved;
        this.drafted = drafted;
    }

    static SavedSystems of(Draft draft, String file) throws IOException {
        Map<String, IniSection> drafted = sections(draft.text(file));
        for (Draft.Change change : draft.changes()) {
            if (change.file().equalsIgnoreCase(file)) {
                return new SavedSystems(sections(change.before()), drafted);
            }
        }
        return new SavedSystems(drafted, drafted);
    }

    /** Whether it is imported now, whatever the draft wants. */
    boolean isLive(String system) {
        return Optional.ofNullable(saved.get(MappedSystems.key(system)))
                .filter(section -> section.entry("Enabled")
                        .filter(entry -> entry.value().equals("0"))
                        .isEmpty())
                .isPresent();
    }

    /** Whether the draft adds or changes it. */
    boolean isChanged(String system) {
        return !entries(saved, system).equals(entries(drafted, system));
    }

    private static List<Map.Entry<String, String>> entries(Map<String, IniSection> sections, String system) {
        return Optional.ofNullable(sections.get(MappedSystems.key(system))).map(IniSection::entries).stream()
                .flatMap(Collection::stream)
                .map(SavedSystems::entry)
                .toList();
    }

    private static Map.Entry<String, String> entry(IniEntry entry) {
        return Map.entry(entry.key(), entry.value());
    }

    private static Map<String, IniSection> sections(Optional<TextDocument> file) {
        Map<String, IniSection> sections = new HashMap<>();
        file.map(IniDocument::parse).map(IniDocument::sections).stream()
                .flatMap(Collection::stream)
                .forEach(section -> sections.put(MappedSystems.key(section.name()), section));
        return sections;
    }
}

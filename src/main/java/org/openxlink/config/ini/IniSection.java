package org.openxlink.config.ini;

import java.util.List;
import java.util.Optional;

/**
 * A section with all its entries, also those of further sections of the same name.
 *
 * @param name as spelled where it stands first
 * @param line number of its first header line, counted from 1
 * @param entries in the order of the file, empty and repeated ones included
 */
public record IniSection(String name, int line, List<IniEntry> entries) {
    public IniSection {
        entries = List.copyOf(entries);
    }

    /** The entry that counts for a key in any case: the last one, if its value is not empty. */
    public Optional<IniEntry> entry(String key) {
        return last(key).filter(entry -> !entry.value().isEmpty());
    }

    /** The entry that stands last for a key in any case, empty or not. */
    public Optional<IniEntry> last(String key) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).key().equalsIgnoreCase(key)) {
                return Optional.of(entries.get(i));
            }
        }
        return Optional.empty();
    }
}

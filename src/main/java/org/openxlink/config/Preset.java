package org.openxlink.config;

import java.util.List;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.IniSection;

/**
 * What an external system of a vendor needs no word about: the keys of {@code config/interfaces/<name>.ini}, which lie
 * underneath those of a section whose {@code Interface} names it (Rule: the Universal interface, presets).
 *
 * @param name as the file is called, without .ini
 * @param keys of all sections of the file but the two below
 * @param emptyTables of {@code [Empty tables]}: tables that the vendor's system no longer fills, each with a sentence
 * @param formerKeys of {@code [Xlink keys]}: keys of the interface that Xlink had for this vendor, not needed any more
 */
record Preset(String name, Place file, IniSection keys, List<IniEntry> emptyTables, List<String> formerKeys) {

    Preset {
        emptyTables = List.copyOf(emptyTables);
        formerKeys = List.copyOf(formerKeys);
    }
}

package org.openxlink.console.edit;

import java.util.List;
import org.openxlink.config.ini.IniSection;

/**
 * A key that stands in a section.
 *
 * @param value with a mark for each secret; may be empty
 * @param line counted from 1
 */
public record KeyView(String key, String value, int line) {

    static List<KeyView> of(IniSection section) {
        return section.entries().stream()
                .map(entry -> new KeyView(entry.key(), entry.value(), entry.line()))
                .toList();
    }
}

package org.openxlink.config;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.IniSection;

/** Warns of keys that nobody asks for, and says which may have been meant. */
final class UnknownKeys {

    private final String section;
    private final Set<String> known;
    private final Set<String> quiet = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Problems problems;

    /**
     * @param known may be meant
     * @param former keys of which nothing is said, but which nobody means either
     */
    UnknownKeys(String section, Set<String> known, Collection<String> former, Problems problems) {
        this.section = section;
        this.known = known;
        this.problems = problems;
        quiet.addAll(known);
        quiet.addAll(former);
    }

    /** @param keys of the section itself, or of its preset */
    void warn(IniSection keys, Place file) {
        for (IniEntry entry : keys.entries()) {
            if (!quiet.contains(entry.key())) {
                problems.warning(
                        file.at(entry.line()),
                        "[%s] %s is not a known key%s",
                        section,
                        entry.key(),
                        Nearest.suggestion(entry.key(), known));
            }
        }
    }
}

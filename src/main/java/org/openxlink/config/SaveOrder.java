package org.openxlink.config;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openxlink.config.Draft.Change;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.IniSection;
import org.openxlink.config.ini.TextDocument;

/**
 * The order in which changed files replace those of {@code config/}: what refers to others (acd_map.ini to all,
 * isps_ul.ini to data sources and targets) after files to which something comes, before files from which something goes.
 * So a program that is killed in between leaves a valid configuration, unless one save takes a name away and brings another
 * in its place.
 */
final class SaveOrder {

    private static final String SYSTEMS = "isps_ul.ini";
    private static final List<String> REFERRING = List.of(SYSTEMS, "acd_map.ini");

    private SaveOrder() {}

    static List<Change> of(List<Change> changes) {
        Comparator<Change> referring = Comparator.comparingInt(SaveOrder::rank);
        return Stream.concat(
                        changes.stream().filter(change -> !loses(change)).sorted(referring),
                        changes.stream().filter(SaveOrder::loses).sorted(referring.reversed()))
                .toList();
    }

    private static int rank(Change change) {
        return REFERRING.indexOf(change.file().toLowerCase(Locale.ROOT));
    }

    /** Whether something goes to which another file may refer. To acd_map.ini none does. */
    private static boolean loses(Change change) {
        return rank(change) < REFERRING.size() - 1
                && (change.after().isEmpty()
                        || !names(change, change.after()).containsAll(names(change, change.before())));
    }

    /** Sections and keys; of external systems the parts of their lists too, such as groups and columns. */
    private static Set<List<String>> names(Change change, Optional<TextDocument> text) {
        boolean lists = change.file().equalsIgnoreCase(SYSTEMS);
        Set<List<String>> names = new HashSet<>();
        for (IniSection section :
                text.map(IniDocument::parse).map(IniDocument::sections).orElse(List.of())) {
            names.add(List.of(lower(section.name())));
            for (IniEntry entry : section.entries()) {
                String[] parts = lists ? entry.value().split(";") : new String[] {""};
                for (String part : parts.length > 1 ? parts : new String[] {""}) {
                    names.add(List.of(lower(section.name()), lower(entry.key()), part.strip()));
                }
            }
        }
        return names;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

package org.openxlink.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.IniSection;
import org.openxlink.config.ini.TextDocument;

/** The presets there are: those of the home, and those of the installation whose names the home has not. */
final class Presets {

    private static final String FOLDER = "config/interfaces";
    private static final String ENDING = ".ini";
    private static final String EMPTY_TABLES = "Empty tables";
    private static final String FORMER_KEYS = "Xlink keys";

    private final Path home;
    private final SortedMap<String, Path> files = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Presets(Path home) {
        this.home = home;
    }

    static Presets of(Path home, Path installation) throws IOException {
        Presets presets = new Presets(home);
        presets.add(home);
        presets.add(installation);
        return presets;
    }

    /** What {@code Interface} may be beside CSV and Universal. */
    Collection<String> names() {
        return files.keySet();
    }

    /** The preset of that name in any case; what is doubtful in its file becomes a problem. */
    Optional<Preset> find(String name, Problems problems) throws IOException {
        Path file = files.get(name);
        return file == null ? Optional.empty() : Optional.of(read(file, problems));
    }

    /** All of them; what is doubtful in their files is told where they are used. */
    List<Preset> all() throws IOException {
        List<Preset> presets = new ArrayList<>();
        for (Path file : files.values()) {
            presets.add(read(file, new Problems()));
        }
        return presets;
    }

    private void add(Path root) throws IOException {
        Path folder = root.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(file -> name(file).isPresent())
                    .sorted()
                    .forEach(file -> files.putIfAbsent(name(file).get(), file));
        }
    }

    private static Optional<String> name(Path file) {
        String name = file.getFileName().toString();
        int length = name.length() - ENDING.length();
        return length > 0 && name.regionMatches(true, length, ENDING, 0, ENDING.length())
                ? Optional.of(name.substring(0, length))
                : Optional.empty();
    }

    private Preset read(Path file, Problems problems) throws IOException {
        Place place = Place.of(
                file.startsWith(home)
                        ? FOLDER + "/" + file.getFileName()
                        : file.toString()); // not relative to the home
        IniDocument document = IniDocument.parse(TextDocument.read(file));
        document.findings().forEach(finding -> problems.warning(place.at(finding.line()), "%s", finding.text()));
        String name = name(file).orElseThrow();
        List<IniEntry> keys = entries(document, section -> !isAside(section));
        if (keys.isEmpty()) {
            problems.error(place, "the preset has no keys; expected a [section] and lines key=value below it");
        }
        List<String> formerKeys =
                entriesOf(document, FORMER_KEYS).stream().map(IniEntry::key).toList();
        return new Preset(name, place, new IniSection(name, 1, keys), entriesOf(document, EMPTY_TABLES), formerKeys);
    }

    private static boolean isAside(IniSection section) {
        return section.name().equalsIgnoreCase(EMPTY_TABLES) || section.name().equalsIgnoreCase(FORMER_KEYS);
    }

    private static List<IniEntry> entriesOf(IniDocument document, String name) {
        return entries(document, section -> section.name().equalsIgnoreCase(name));
    }

    private static List<IniEntry> entries(IniDocument document, Predicate<IniSection> wanted) {
        return document.sections().stream()
                .filter(wanted)
                .flatMap(section -> section.entries().stream())
                .toList();
    }
}

package org.openxlink.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.IniSection;
import org.openxlink.config.ini.TextDocument;

/** The presets there are: those of the home, and those of the installation whose names the home has not. */
final class Presets {

    private static final String FOLDER = "config/interfaces";
    private static final String ENDING = ".ini";

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
        List<IniEntry> entries = document.sections().stream()
                .flatMap(section -> section.entries().stream())
                .toList();
        String name = name(file).orElseThrow();
        if (entries.isEmpty()) {
            problems.error(place, "the preset has no keys; expected a [section] and lines key=value below it");
        }
        return new Preset(name, place, new IniSection(name, 1, entries));
    }
}

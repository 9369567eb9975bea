package org.openxlink.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of {@code config/}, found without regard to case ({@code isps_Ul.ini} is {@code isps_ul.ini}).
 *
 * @param wanted a folder whose files stand for those of the same name
 * @param replaced a folder with those names: what is there, but not in {@code wanted}, is to be gone
 */
record ConfigFiles(Path folder, Optional<Path> wanted, Optional<Path> replaced) {

    static ConfigFiles of(Path home) {
        return new ConfigFiles(home.resolve("config"), Optional.empty(), Optional.empty());
    }

    ConfigFiles under(Path wantedFiles, Path replacedFiles) {
        return new ConfigFiles(folder, Optional.of(wantedFiles), Optional.of(replacedFiles));
    }

    /** The file of that name; the one spelled exactly so is preferred when several differ only by case. */
    Optional<Path> find(String name) throws IOException {
        return named(name).stream().findFirst();
    }

    /** All files of that name, the one spelled exactly so first. */
    List<Path> named(String name) throws IOException {
        return exactFirst(name, byName());
    }

    /** All files by their names, which are looked up without regard to case. */
    Map<String, List<Path>> byName() throws IOException {
        Map<String, List<Path>> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> others = new HashSet<>();
        for (Path file : list(replaced)) {
            others.add(name(file));
        }
        for (Path file : list(Optional.of(folder))) {
            if (!others.contains(name(file))) {
                add(file, named);
            }
        }
        list(wanted).forEach(file -> add(file, named));
        return named;
    }

    private static void add(Path file, Map<String, List<Path>> named) {
        named.computeIfAbsent(name(file), any -> new ArrayList<>()).add(file);
    }

    private static List<Path> list(Optional<Path> folder) throws IOException {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.toList();
        }
    }

    /** Those of that name among all files, the one spelled exactly so first. */
    static List<Path> exactFirst(String name, Map<String, List<Path>> byName) {
        return byName.getOrDefault(name, List.of()).stream()
                .sorted(Comparator.comparing((Path file) -> !name(file).equals(name))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** How the file is named in messages. */
    static Place place(Path file) {
        return Place.of("config/" + file.getFileName());
    }
}

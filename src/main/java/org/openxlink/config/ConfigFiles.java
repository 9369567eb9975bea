package org.openxlink.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of {@code config/}, found without regard to case ({@code isps_Ul.ini} is {@code isps_ul.ini}). */
record ConfigFiles(Path home) {

    Path folder() {
        return home.resolve("config");
    }

    /** The file of that name; the one spelled exactly so is preferred when several differ only by case. */
    Optional<Path> find(String name) throws IOException {
        return named(name).stream().findFirst();
    }

    /** All files of that name, the one spelled exactly so first. */
    List<Path> named(String name) throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.getFileName().toString().equalsIgnoreCase(name))
                    .sorted(Comparator.comparing((Path file) ->
                                    !file.getFileName().toString().equals(name))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    /** How the file is named in messages. */
    static Place place(Path file) {
        return Place.of("config/" + file.getFileName());
    }
}

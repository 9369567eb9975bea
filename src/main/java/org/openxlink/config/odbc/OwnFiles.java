package org.openxlink.config.odbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a home's {@code config/}, which may be those of a draft, by name in any case. */
public interface OwnFiles {

    Optional<Path> find(String name) throws IOException;

    /** Those that are saved. */
    static OwnFiles in(Path folder) {
        return name -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.getFileName().toString().equalsIgnoreCase(name))
                        .sorted()
                        .findFirst();
            }
        };
    }
}

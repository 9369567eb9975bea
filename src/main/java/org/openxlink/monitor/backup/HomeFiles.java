package org.openxlink.monitor.backup;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of a home that belong into an archive, by their names in it. */
record HomeFiles(Path home) {

    Path path(String name) {
        return home.resolve(name);
    }

    /** The configuration; links to files and folders count as what they lead to. */
    List<String> configuration() throws IOException {
        List<String> names = new ArrayList<>();
        for (String folder : BackupNames.CONFIGURATION) {
            names.addAll(below(folder));
        }
        return names;
    }

    List<String> quarantine() throws IOException {
        return below(BackupNames.QUARANTINE);
    }

    List<String> secrets() {
        return BackupNames.SECRETS.stream()
                .filter(name -> Files.isRegularFile(path(name)))
                .toList();
    }

    List<String> below(String folder) throws IOException {
        if (!Files.isDirectory(path(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(path(folder), FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !BackupNames.isTemporary(name))
                    .sorted()
                    .toList();
        }
    }
}

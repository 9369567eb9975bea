package org.openxlink.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The log files that are being written: those of {@code logs/} of a home, and those of LogDir. */
final class LogFolders {

    private final List<Path> folders;

    LogFolders(Path home, Path logDir) {
        folders = Stream.of(home.resolve("logs"), logDir)
                .map(Path::toAbsolutePath)
                .map(Path::normalize)
                .distinct()
                .toList();
    }

    /** A file; {@code modified} in UTC. */
    record View(String name, long size, String modified) {}

    /** Latest first. */
    List<View> list() throws IOException {
        List<View> views = new ArrayList<>();
        for (Path file : files().values()) {
            views.add(new View(
                    file.getFileName().toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toInstant().toString()));
        }
        views.sort(Comparator.comparing(View::modified).reversed());
        return views;
    }

    /** Looked up among those there are, so that no name leads anywhere else. */
    Optional<Path> find(String name) throws IOException {
        return Optional.ofNullable(files().get(name));
    }

    /** Of two of a name the one of the home. */
    private Map<String, Path> files() throws IOException {
        Map<String, Path> byName = new LinkedHashMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(".log"))
                            .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                            .forEach(file ->
                                    byName.putIfAbsent(file.getFileName().toString(), file));
                }
            }
        }
        return byName;
    }
}

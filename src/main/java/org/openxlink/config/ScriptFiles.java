package org.openxlink.config;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openxlink.config.ini.TextDocument;
import org.openxlink.config.ini.TextLine;

/** The scripts that mappings name; thousands may, so the folder is listed once and each file is read once. */
final class ScriptFiles {

    /** Bytes; far more than the longest script has, whatever its encoding. */
    private static final long LARGEST = 1_000_000;

    private final Map<String, List<Path>> files;
    private final Problems problems;
    private final Map<Path, String> texts = new HashMap<>();
    private final Set<Path> toldUnread = new HashSet<>();

    ScriptFiles(ConfigFiles files, Problems problems) throws IOException {
        this.files = files.byName();
        this.problems = problems;
    }

    /** The script of that name, or nothing and an error at the line that names it. */
    Optional<MappingScript> read(String name, Place place) {
        List<Path> found = named(name);
        if (found.isEmpty()) {
            problems.error(
                    place,
                    "script %s is missing; neither config/%s nor config/%s is there",
                    name,
                    name.substring(1),
                    name);
            return Optional.empty();
        }
        found.stream().skip(1).filter(toldUnread::add).forEach(other -> tellUnread(other, found.get(0)));
        return read(name, found.get(0), place);
    }

    /** {@code $1.BAS} is the file {@code 1.BAS} or {@code $1.BAS} in any case; the first of these is the one. */
    private List<Path> named(String name) {
        List<Path> found = new ArrayList<>(ConfigFiles.exactFirst(name.substring(1), files));
        found.addAll(ConfigFiles.exactFirst(name, files));
        return found;
    }

    private void tellUnread(Path other, Path read) {
        problems.warning(ConfigFiles.place(other), "not read, because %s is there too", read.getFileName());
    }

    private Optional<MappingScript> read(String name, Path file, Place place) {
        String path = ConfigFiles.place(file).file();
        try {
            String text = texts.containsKey(file) ? texts.get(file) : text(file);
            texts.put(file, text);
            return Optional.of(new MappingScript(place, path, text));
        } catch (IOException e) {
            problems.error(place, "script %s can't be read; %s: %s", name, path, reason(e));
            return Optional.empty();
        }
    }

    private static String text(Path file) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST) {
            throw new IOException("it has %,d bytes, expected a script of at most %,d".formatted(size, LARGEST));
        }
        return TextDocument.read(file).lines().stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }

    /** The JDK's messages are often just the file's path. */
    private static String reason(IOException e) {
        boolean nameless = e instanceof FileSystemException file && file.getReason() == null;
        return nameless ? e.getClass().getSimpleName() : e.getMessage();
    }
}

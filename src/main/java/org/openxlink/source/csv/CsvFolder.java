package org.openxlink.source.csv;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openxlink.config.CsvFiles;

/** The folder of an external system: which files are there, and which of them are complete. */
public final class CsvFolder {

    /** A file that did not change for so long is no longer being written. */
    static final Duration SETTLED = Duration.ofSeconds(2);

    /** Files by name: complete ones, and ones that are still being written. */
    public record Listing(List<CsvFile> complete, List<String> growing) {}

    private record Stamp(long size, long modified) {}

    private final CsvFiles files;
    private final List<PathMatcher> masks;

    public CsvFolder(CsvFiles files) {
        this.files = files;
        FileSystem fileSystem = FileSystems.getDefault();
        this.masks = files.masks().stream()
                .map(mask -> fileSystem.getPathMatcher("glob:" + mask.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Looks at the folder; waits a little where a file changed just now. */
    public Listing list() throws IOException, InterruptedException {
        if (!Files.isDirectory(files.folder())) {
            throw new NoSuchFileException(
                    files.folder().toString(), null, "the folder (Source) is not there or can't be reached");
        }
        Map<Path, Stamp> found = stamps();
        if (found.values().stream().anyMatch(CsvFolder::isFresh)) {
            Thread.sleep(SETTLED.toMillis());
        }
        Map<Path, Stamp> now = stamps();
        List<CsvFile> complete = new ArrayList<>();
        List<String> growing = new ArrayList<>();
        for (Map.Entry<Path, Stamp> file : found.entrySet()) {
            if (!now.containsKey(file.getKey())) {
                continue;
            }
            if (file.getValue().equals(now.get(file.getKey()))) {
                complete.add(CsvFile.of(file.getKey(), files.encoding()));
            } else {
                growing.add(file.getKey().getFileName().toString());
            }
        }
        return new Listing(complete, growing);
    }

    private Map<Path, Stamp> stamps() throws IOException {
        Map<Path, Stamp> stamps = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.list(files.folder())) {
            for (Path path : paths.filter(this::matches).sorted().toList()) {
                stamp(path).ifPresent(stamp -> stamps.put(path, stamp));
            }
        }
        return stamps;
    }

    private static Optional<Stamp> stamp(Path path) throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return now.isRegularFile()
                    ? Optional.of(new Stamp(now.size(), now.lastModifiedTime().toMillis()))
                    : Optional.empty();
        } catch (NoSuchFileException takenAwayMeanwhile) {
            return Optional.empty();
        }
    }

    /** Whether a file of that name belongs to the external system (FileMask, in any case of letters). */
    public boolean matches(Path path) {
        Path name = Path.of(path.getFileName().toString().toLowerCase(Locale.ROOT));
        return masks.stream().anyMatch(mask -> mask.matches(name));
    }

    /** Changed within the last moments, by this machine's clock or by that of a file server ahead of it. */
    private static boolean isFresh(Stamp stamp) {
        return System.currentTimeMillis() - stamp.modified() < SETTLED.toMillis();
    }
}

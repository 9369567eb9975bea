package org.openxlink.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.openxlink.config.ini.FileReplacement;

/**
 * Lies in {@code config/} while a backup is restored: files of two configurations, which is what a restore that was cut off
 * leaves behind, must not be taken for one. That it goes is a change which hot reload notices.
 */
public final class RestoreMark {

    /** Its ending keeps it out of backups. */
    private static final String NAME = ".restore-unfinished.tmp";

    private static final String CUT_OFF = "the restore of %s was cut off, so files of two configurations may be mixed;"
            + " restore it again, or put back what is kept in *%s and delete this file";

    private RestoreMark() {}

    /**
     * Marks the configuration of a home as mixed.
     *
     * @param archive that is restored
     * @param before ending of the folders that have what was there before
     */
    public static void set(Path home, Path archive, String before) throws IOException {
        String sentence = CUT_OFF.formatted(archive.toAbsolutePath(), before);
        Files.createDirectories(file(home).getParent());
        FileReplacement.replace(file(home), sentence.getBytes(StandardCharsets.UTF_8));
    }

    public static void remove(Path home) throws IOException {
        Files.deleteIfExists(file(home));
    }

    /** What is wrong with the configuration of a home, if it is marked. */
    static Optional<String> found(Path home) throws IOException {
        try {
            return Optional.of(Files.readString(file(home)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    static Place place() {
        return Place.of("config/" + NAME);
    }

    private static Path file(Path home) {
        return home.resolve("config").resolve(NAME);
    }
}

package org.openxlink.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells one state of {@code config/} from another.
 *
 * @param modified when a file of it was last changed
 * @param sha256 of the names and contents of all its files
 */
public record Fingerprint(Instant modified, String sha256) {

    /** Of that home, as its files are now. */
    public static Fingerprint of(Path home) throws IOException {
        Instant modified = Instant.EPOCH;
        MessageDigest digest = newSha256();
        for (Path file : files(home.resolve("config"))) {
            Instant changed = Files.getLastModifiedTime(file).toInstant();
            modified = changed.isAfter(modified) ? changed : modified;
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Files.readAllBytes(file));
        }
        return new Fingerprint(modified, HexFormat.of().formatHex(digest.digest()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

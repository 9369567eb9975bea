package org.openxlink.source.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.openxlink.config.ini.EncodingDetector;
import org.openxlink.config.ini.TextEncoding;

/**
 * A file as it was when it was looked at; a file is its content, whatever its name.
 *
 * @param size bytes
 * @param modified milliseconds since 1970
 * @param sha256 of the content, in hexadecimal
 */
public record CsvFile(Path path, long size, long modified, String sha256, Charset charset, int bom) {

    private static final int BUFFER = 1 << 16;

    /** Reads the file once, to know its content and how it is encoded. */
    public static CsvFile of(Path path, Optional<Charset> encoding) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        MessageDigest digest = digest();
        EncodingDetector detector = new EncodingDetector();
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(path)) {
            for (int length = bytes.read(buffer); length >= 0; length = bytes.read(buffer)) {
                digest.update(buffer, 0, length);
                detector.accept(buffer, length);
            }
        }
        TextEncoding detected = detector.result();
        return new CsvFile(
                path,
                attributes.size(),
                attributes.lastModifiedTime().toMillis(),
                HexFormat.of().formatHex(digest.digest()),
                encoding.orElse(detected.charset()),
                encoding.isEmpty() || encoding.get().equals(detected.charset()) ? detected.bom().length : 0);
    }

    public String name() {
        return path.getFileName().toString();
    }

    /** Whether the file on disk is still the one that was looked at. */
    public boolean isUnchanged() throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        return now.size() == size && now.lastModifiedTime().toMillis() == modified;
    }

    /** The text behind the byte order mark and that many lines. */
    public Reader open(int headerLines) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        bytes.skipNBytes(Math.min(bom, size));
        BufferedReader text = new BufferedReader(new InputStreamReader(bytes, charset), BUFFER);
        for (int line = 0; line < headerLines; line++) {
            text.readLine();
        }
        return text;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

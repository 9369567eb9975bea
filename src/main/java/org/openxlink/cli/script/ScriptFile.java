package org.openxlink.cli.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openxlink.config.ini.TextDocument;

/**
 * A script on disk.
 *
 * @param name for messages
 */
public record ScriptFile(String name, Path path) {

    /** More than the longest script takes in any encoding. */
    private static final int MOST_BYTES = 400_000;

    /** Its text, in whatever encoding it is written. */
    String source() throws IOException {
        return TextDocument.parse(bytes()).lines().stream()
                .map(line -> line.text() + line.end().characters())
                .collect(Collectors.joining());
    }

    private byte[] bytes() throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            byte[] bytes = file.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException(String.format(Locale.ROOT, "a script has at most %,d bytes", MOST_BYTES));
            }
            return bytes;
        }
    }
}

package org.openxlink.console;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.openxlink.config.OwnerOnly;

/**
 * Where the instance of a home listens, and the secret without which it answers nobody: {@code data/xlink.api}, which its
 * user alone may read. One that a killed instance left behind leads nowhere.
 */
public record ApiAddress(int port, String secret) {

    /** Nothing where there is none, or none to be understood. */
    public static Optional<ApiAddress> read(Path home) throws IOException {
        Properties facts = new Properties();
        try (Reader text = Files.newBufferedReader(file(home))) {
            facts.load(text);
            return Optional.of(
                    new ApiAddress(Integer.parseInt(facts.getProperty("port", "")), facts.getProperty("secret", "")));
        } catch (NoSuchFileException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    void write(Path home) throws IOException {
        Properties facts = new Properties();
        facts.setProperty("port", Integer.toString(port));
        facts.setProperty("secret", secret);
        StringWriter text = new StringWriter();
        facts.store(text, "how commands talk to the instance of this home; keep it to yourself");
        Path written = file(home).resolveSibling("xlink.api.new");
        Files.deleteIfExists(written);
        try (SeekableByteChannel bytes = Files.newByteChannel(written, newFile(), OwnerOnly.permissions())) {
            bytes.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
        }
        Files.move(written, file(home), StandardCopyOption.REPLACE_EXISTING);
    }

    static void delete(Path home) throws IOException {
        Files.deleteIfExists(file(home));
    }

    private static Path file(Path home) {
        return home.resolve("data").resolve("xlink.api");
    }

    private static Set<StandardOpenOption> newFile() {
        return EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "127.0.0.1:" + port;
    }
}

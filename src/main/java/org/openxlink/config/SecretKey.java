package org.openxlink.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jasypt.encryption.pbe.StandardPBEStringEncryptor;
import org.jasypt.iv.RandomIvGenerator;

/** The key of a home, {@code data/secret.key}, with which secrets are encrypted into {@code ENC(...)}. */
public final class SecretKey {

    private static final int KEY_BYTES = 32;

    private final StandardPBEStringEncryptor encryptor = new StandardPBEStringEncryptor();

    private SecretKey(String key) {
        encryptor.setAlgorithm("PBEWITHHMACSHA512ANDAES_256");
        encryptor.setIvGenerator(new RandomIvGenerator());
        encryptor.setPassword(key);
    }

    static Path file(Path home) {
        return home.resolve("data").resolve("secret.key");
    }

    /** The key of that home; made, readable by its owner alone, when there is none yet. */
    public static SecretKey ofHome(Path home) throws IOException {
        Path file = file(home);
        if (!Files.exists(file) || Files.size(file) == 0) {
            Files.createDirectories(file.getParent());
            make(file);
        }
        return read(file);
    }

    static SecretKey read(Path file) throws IOException {
        String key = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (key.isEmpty()) {
            throw new IOException(file + " is empty");
        }
        return new SecretKey(key);
    }

    /** {@code ENC(...)} of the clear text, another one at each call. */
    public String encrypt(String clear) {
        return "ENC(" + encryptor.encrypt(clear) + ")";
    }

    Secret decrypt(String coded) {
        return new Secret(encryptor.decrypt(coded));
    }

    /** Whoever comes second, in this process or in another, finds the first one's key. */
    private static synchronized void make(Path file) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, OwnerOnly.permissions());
                FileLock turn = channel.lock()) {
            if (channel.size() == 0) {
                channel.write(ByteBuffer.wrap(newKey()));
            }
        }
    }

    private static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}

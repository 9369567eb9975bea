package org.openxlink.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
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
        if (!Files.exists(file)) {
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

    private static void make(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        byte[] text = (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII);
        Set<StandardOpenOption> create = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, create, ownerOnly())) {
            channel.write(java.nio.ByteBuffer.wrap(text));
        } catch (FileAlreadyExistsException otherProcessWasFaster) {
            // its key serves as well as ours would have
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

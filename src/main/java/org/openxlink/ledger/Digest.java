package org.openxlink.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for texts, by which they are known again. */
final class Digest {

    private static final int BYTES = 16;

    private Digest() {}

    static String of(String... texts) {
        try {
            byte[] bytes = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(sha256, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

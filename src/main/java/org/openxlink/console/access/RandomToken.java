package org.openxlink.console.access;

import java.security.SecureRandom;
import java.util.Base64;

/** A text of 256 random bits that nobody can guess, for headers and cookies. */
public final class RandomToken {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomToken() {}

    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

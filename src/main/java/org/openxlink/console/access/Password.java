package org.openxlink.console.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** What is asked of passwords, and their hashes. */
public final class Password {

    /** Of nobody: compared with where there is no such user, so that it takes as long. */
    static final String HASH_OF_NOBODY = "$2a$12$3H9QwWswCMwfbbO9sKltAemB1E6oVixE9YFMBKjM.jMMhzdWMMhfy";

    private static final int LEAST = 10;
    private static final int MOST_BYTES = 72; // bcrypt takes no more
    private static final int COST = 12; // a quarter of a second
    private static final String EASY_TO_TYPE = "abcdefghjkmnpqrstuvwxyz23456789";

    private Password() {}

    /** Why it can't be one. */
    public static Optional<String> fault(String clear) {
        if (clear.codePointCount(0, clear.length()) < LEAST) {
            return Optional.of("the password is shorter than " + LEAST + " characters; take a longer one");
        }
        return isTooLong(clear)
                ? Optional.of("the password is longer than " + MOST_BYTES + " bytes; take a shorter one")
                : Optional.empty();
    }

    public static String hash(String clear) {
        return BCrypt.hashpw(clear, BCrypt.gensalt(COST));
    }

    /** Takes a while by design. */
    static boolean matches(String clear, String hash) {
        return !isTooLong(clear) && BCrypt.checkpw(clear, hash);
    }

    /** 20 random characters, some 99 bits. */
    public static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder clear = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            clear.append(EASY_TO_TYPE.charAt(random.nextInt(EASY_TO_TYPE.length())));
        }
        return clear.toString();
    }

    private static boolean isTooLong(String clear) {
        return clear.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }
}

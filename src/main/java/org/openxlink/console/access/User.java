package org.openxlink.console.access;

import java.util.regex.Pattern;

/**
 * Somebody who may log in.
 *
 * @param name unique whatever its case
 * @param hash of the password, by bcrypt
 */
public record User(String name, Access role, String hash) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    boolean isCalled(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return name + " (" + role.word() + ")";
    }
}

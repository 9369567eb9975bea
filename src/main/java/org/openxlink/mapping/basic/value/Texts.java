package org.openxlink.mapping.basic.value;

/** Texts within the limit of 64 KB. */
public final class Texts {

    public static final int LONGEST = 65_536;

    private static final int SHOWN = 40;

    private Texts() {}

    /** Checked before the text is made. */
    public static void checkLength(long length) {
        if (length > LONGEST) {
            throw Fault.limit("a text of %d characters is over the limit of %d", length, LONGEST);
        }
    }

    public static String joined(String left, String right) {
        checkLength((long) left.length() + right.length());
        return left.concat(right);
    }

    /** For messages: a text in quotes and not at full length, anything else by its name. */
    public static String quoted(Object value) {
        if (value instanceof String text) {
            return text.length() <= SHOWN ? '"' + text + '"' : '"' + text.substring(0, SHOWN) + "...\"";
        }
        return value instanceof BasicArray ? "an array" : String.valueOf(value);
    }
}

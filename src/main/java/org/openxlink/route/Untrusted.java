package org.openxlink.route;

/** Text that comes out of files or scripts, where anything may stand: a terminal would obey it. */
final class Untrusted {

    private Untrusted() {}

    /** On one line, without control characters and the like. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", " ");
    }

    /** The same, and not longer than this. */
    static String line(String text, int longest) {
        return text.length() <= longest ? line(text) : line(text.substring(0, longest)) + "...";
    }
}

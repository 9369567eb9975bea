package org.openxlink.config.ini;

/**
 * What counts as white space around keys and values: blank, tab and their Unicode kin, the no-break space that comes
 * with text pasted from a word processor, and the byte order mark that stays inside when files are concatenated.
 */
final class Blanks {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Blanks() {}

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == BYTE_ORDER_MARK;
    }

    static boolean isBlankAt(String text, int index) {
        return index < text.length() && isBlank(text.charAt(index));
    }

    /** The index of the first character from {@code from} on that is not blank, or the text's length. */
    static int skip(String text, int from) {
        int at = from;
        while (isBlankAt(text, at)) {
            at++;
        }
        return at;
    }

    /** The end of the text before {@code end} without its trailing blanks, not below {@code from}. */
    static int skipBack(String text, int from, int end) {
        int at = end;
        while (at > from && isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    static String strip(String text) {
        int start = skip(text, 0);
        return text.substring(start, skipBack(text, start, text.length()));
    }
}

package org.openxlink.config.ini;

/**
 * The value in a line: what it means and where it stands.
 *
 * @param text without the quotes around it
 * @param start index in the line of the first character, quotes included
 * @param end index in the line after the last character, quotes included
 */
record IniValue(String text, int start, int end) {
    /** Reads the value that starts at {@code from}, behind the {@code =}. */
    static IniValue read(String line, int from) {
        int start = Blanks.skip(line, from);
        if (start == line.length()) {
            return new IniValue("", start, start);
        }
        if (start > from && isCommentSign(line.charAt(start))) {
            // a value set later goes before the blank that the comment needs
            return new IniValue("", start - 1, start - 1);
        }
        int quotesEnd = quotesEnd(line, start);
        int end = Blanks.skipBack(line, quotesEnd, commentStart(line, quotesEnd));
        boolean whollyQuoted = end == quotesEnd && quotesEnd > start;
        String text = whollyQuoted ? line.substring(start + 1, end - 1) : line.substring(start, end);
        return new IniValue(text, start, end);
    }

    static boolean isCommentSign(char c) {
        return c == ';' || c == '#';
    }

    /** The index of the first comment sign with white space before it, or the line's length. */
    private static int commentStart(String line, int from) {
        for (int at = from + 1; at < line.length(); at++) {
            if (isCommentSign(line.charAt(at)) && Blanks.isBlankAt(line, at - 1)) {
                return at;
            }
        }
        return line.length();
    }

    /** The index behind the pair of quotes that opens at {@code start}, or {@code start} if none does. */
    private static int quotesEnd(String line, int start) {
        if (line.startsWith("'\"", start)) {
            int inner = pairEnd(line, start + 1);
            return inner > start + 1 && line.startsWith("'", inner) ? inner + 1 : start;
        }
        return line.charAt(start) == '"' ? pairEnd(line, start) : start;
    }

    /** Pairs may nest, since quoted SQL names stand in quoted values: {@code "SELECT "Time" FROM Calls"}. */
    private static int pairEnd(String line, int start) {
        int depth = 1;
        for (int at = start + 1; at < line.length(); at++) {
            if (line.charAt(at) == '"') {
                depth += closes(line, at) ? -1 : 1;
            }
            if (depth == 0) {
                return at + 1;
            }
        }
        return start;
    }

    /** A quote closes behind a letter or digit, and (quotes aside) before white space or the line's end. */
    private static boolean closes(String line, int quote) {
        int next = quote;
        while (next < line.length() && (line.charAt(next) == '"' || line.charAt(next) == '\'')) {
            next++;
        }
        return next == line.length()
                || Blanks.isBlankAt(line, next)
                || Character.isLetterOrDigit(line.charAt(quote - 1));
    }
}

package org.openxlink.config.ini;

/** What one line of an ini file is, regardless of the lines around it. */
sealed interface IniLine {
    /** Blank, or a comment as a whole. */
    record Remark() implements IniLine {}

    /**
     * {@code [name]}.
     *
     * @param closed whether there is a {@code ]}; without it the rest of the line is the name
     * @param surplus whether text that is no comment follows it
     */
    record Header(String name, boolean closed, boolean surplus) implements IniLine {}

    /** {@code key=value}; the key may be empty. */
    record Assignment(String key, IniValue value) implements IniLine {}

    /** Anything else. */
    record Loose() implements IniLine {}

    static IniLine read(String text) {
        int start = Blanks.skip(text, 0);
        if (isRemark(text, start)) {
            return new Remark();
        }
        return text.charAt(start) == '[' ? header(text, start + 1) : assignment(text);
    }

    private static boolean isRemark(String text, int start) {
        return start == text.length() || IniValue.isCommentSign(text.charAt(start));
    }

    private static IniLine header(String text, int start) {
        int close = text.indexOf(']', start);
        if (close < 0) {
            return new Header(IniValue.read(text, start).text(), false, false);
        }
        boolean surplus = !isRemark(text, Blanks.skip(text, close + 1));
        return new Header(Blanks.strip(text.substring(start, close)), true, surplus);
    }

    private static IniLine assignment(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new Loose()
                : new Assignment(Blanks.strip(text.substring(0, equals)), IniValue.read(text, equals + 1));
    }
}

package org.openxlink.config.ini;

/** What ends a line: Windows, Unix or old Macintosh; {@code NONE} only at the end of a file. */
public enum LineEnd {
    CRLF("\r\n"),
    LF("\n"),
    CR("\r"),
    NONE("");

    private final String characters;

    LineEnd(String characters) {
        this.characters = characters;
    }

    /** The characters in the file. */
    public String characters() {
        return characters;
    }

    /** The end of the line that reaches to {@code at}: the length of the text, or the index of a CR or LF. */
    static LineEnd at(String text, int at) {
        if (at == text.length()) {
            return NONE;
        }
        return text.startsWith("\r\n", at) ? CRLF : text.charAt(at) == '\r' ? CR : LF;
    }
}

package org.openxlink.mapping.basic.syntax;

import java.util.List;

/** The lines of a script, as its author counts them: CR, LF and CRLF each end one. */
public final class SourceLines {

    private SourceLines() {}

    public static List<String> of(String source) {
        return List.of(source.split("\r\n|[\r\n]", -1));
    }

    /** The line of that number, counted from 1; empty behind the last one. */
    static String line(List<String> lines, int number) {
        return number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** With CRs and other ends of a line as LF, so that everybody counts the same lines. */
    static String normalized(String source) {
        return source.replace("\r\n", "\n").replace('\r', '\n');
    }
}

package org.openxlink.config;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A piece of SQL out of an ini file, and which of its characters stand outside parentheses, quotes and brackets. */
final class SqlText {

    private static final Pattern ALIAS = Pattern.compile("\\s+AS\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]+\"|\\[[^\\[\\]]+]|`[^`]+`");
    private static final Pattern QUOTED_TWICE = Pattern.compile("\"\"[^\"]+\"\"|'\"[^\"]+\"'");

    private final String text;
    private final BitSet outside = new BitSet();
    private int depth;
    private char closing;

    private SqlText(String text) {
        this.text = text;
        for (int at = 0; at < text.length(); at++) {
            step(at, text.charAt(at));
        }
    }

    static SqlText of(String text) {
        return new SqlText(text);
    }

    /** The name without its quotes or brackets, if it is nothing but a name in such. */
    static String unquoted(String name) {
        return QUOTED.matcher(name).matches() ? name.substring(1, name.length() - 1) : name;
    }

    /** Whether every parenthesis, quote and bracket is closed. */
    boolean isClosed() {
        return depth == 0 && closing == 0;
    }

    /** The parts between separators, trimmed, those that are empty left out: a trailing separator is harmless. */
    List<String> parts(char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || (outside.get(at) && text.charAt(at) == separator)) {
                parts.add(quotedOnce(text.substring(start, at).strip()));
                start = at + 1;
            }
        }
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    /** What stands before the AS that gives a name, and the name; the text alone where there is none. */
    List<String> expressionAndName() {
        List<MatchResult> found = ALIAS.matcher(text)
                .results()
                .filter(match -> outside.get(match.start()))
                .toList();
        if (found.isEmpty()) {
            return List.of(text);
        }
        MatchResult last = found.get(found.size() - 1);
        return List.of(
                text.substring(0, last.start()).strip(),
                unquoted(text.substring(last.end()).strip()));
    }

    /** Whether the text ends with the parenthesis that opens there, and it is the only one outside. */
    boolean isInside(int open) {
        return isClosed()
                && text.endsWith(")")
                && outside.nextSetBit(open) == text.length() - 1
                && text.charAt(open) == '(';
    }

    // each value of a list may be quoted for the ini file, the quoted SQL name inside
    private static String quotedOnce(String part) {
        return QUOTED_TWICE.matcher(part).matches() ? part.substring(1, part.length() - 1) : part;
    }

    private void step(int at, char c) {
        if (closing != 0) {
            closing = c == closing ? 0 : closing;
        } else if (c == '(') {
            depth++;
        } else if (c == ')') {
            depth--;
            outside.set(at, depth == 0);
        } else if (closingOf(c) != 0) {
            closing = closingOf(c);
        } else {
            outside.set(at, depth == 0);
        }
    }

    private static char closingOf(char opening) {
        return switch (opening) {
            case '\'', '"', '`' -> opening;
            case '[' -> ']';
            default -> 0;
        };
    }
}

package org.openxlink.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of acd_map.ini: {@code target:parent:queue:valuetype=source}. The target is what precedes the last three
 * numbers, so that its name may hold colons.
 */
record MapFact(int line, String target, int parent, int queue, int valueType, String source) {

    private static final Pattern LINE =
            Pattern.compile("\\s*([^=]+?)\\s*:\\s*(\\d{1,9})\\s*:\\s*(\\d{1,9})\\s*:\\s*(\\d{1,9})\\s*=\\s*(.*?)\\s*");
    private static final Pattern SCRIPT = Pattern.compile("\\$.*\\.bas", Pattern.CASE_INSENSITIVE);

    static Optional<MapFact> parse(int line, String text) {
        Matcher parts = LINE.matcher(text);
        if (!parts.matches() || parts.group(5).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MapFact(
                line,
                parts.group(1),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(4)),
                parts.group(5)));
    }

    static boolean isBlankOrComment(String line) {
        String text = line.strip();
        return text.isEmpty() || text.startsWith(";") || text.startsWith("#");
    }

    /** The line with another parent; everything else stays as it was written. */
    static String withParent(String line, int parent) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? new StringBuilder(line)
                        .replace(parts.start(2), parts.end(2), Integer.toString(parent))
                        .toString()
                : line;
    }

    MappingKey key() {
        return new MappingKey(target, queue, valueType);
    }

    boolean isScript() {
        return SCRIPT.matcher(source).matches();
    }

    MapFact under(int otherParent) {
        return new MapFact(line, target, otherParent, queue, valueType, source);
    }

    boolean sameAs(MapFact other) {
        return key().equals(other.key()) && source.equals(other.source);
    }

    /** As it is written in the file. */
    String text() {
        return "%s:%d:%d:%d=%s".formatted(target, parent, queue, valueType, source);
    }
}

package org.openxlink.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openxlink.config.SecretPlaces.Found;
import org.openxlink.config.ini.TextDocument;
import org.openxlink.config.ini.TextLine;

/**
 * Configuration files without the passwords, keys and tokens that stand in them in clear, so that a copy can go anywhere.
 */
public final class WrittenSecrets {

    /** What stands in a copy in place of a secret. */
    private static final String LEFT_OUT = "${left-out}";

    private static final Pattern MARK = Pattern.compile(Pattern.quote(LEFT_OUT));

    /**
     * A file with its secrets put back.
     *
     * @param missing numbers of the lines whose secret nobody has: it is empty there now
     */
    public record PutBack(TextDocument document, List<Integer> missing) {}

    private WrittenSecrets() {}

    /** The numbers of the lines in which a secret stands in clear. */
    public static List<Integer> lines(TextDocument document) {
        return plain(document).map(Found::line).distinct().toList();
    }

    /** The same file without what stands there in clear. */
    public static TextDocument without(TextDocument document) {
        Map<Found, String> texts = new HashMap<>();
        plain(document).forEach(found -> texts.put(found, LEFT_OUT));
        return replaced(document, texts);
    }

    /** The file with the secrets that another version of it has at the same places. */
    public static PutBack from(TextDocument current, TextDocument copy) {
        Map<String, String> known = new HashMap<>();
        find(current).forEach(found -> known.putIfAbsent(key(found), found.text()));
        Map<Found, String> texts = new HashMap<>();
        List<Integer> missing = new ArrayList<>();
        for (Found mark : marks(copy)) {
            texts.put(mark, known.getOrDefault(key(mark), ""));
            if (!known.containsKey(key(mark))) {
                missing.add(mark.line());
            }
        }
        return new PutBack(replaced(copy, texts), missing);
    }

    private static Stream<Found> plain(TextDocument document) {
        return find(document).stream().filter(Found::isPlain);
    }

    private static List<Found> find(TextDocument document) {
        return SecretPlaces.in(lines(document.lines()));
    }

    private static List<Found> marks(TextDocument document) {
        return SecretPlaces.search(lines(document.lines()), (section, line) -> List.of(MARK));
    }

    private static List<String> lines(List<TextLine> lines) {
        return lines.stream().map(TextLine::text).toList();
    }

    /** By which the same place is found in another version of the file. */
    private static String key(Found found) {
        return key(found.section(), MARK.matcher(found.before()).replaceAll(""));
    }

    /** Up to the last name before the value; what other secrets of the line are, does not count. */
    private static String key(String section, String before) {
        String name = before.replaceFirst("[=:,]\\s*$", "").replaceFirst("(?s)^.*[;&?@\\s](?=[\\w.-]+$)", "");
        String start = before.replaceFirst("(?s)[=,].*", "");
        return (section + "|" + start + "|" + name).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    /** From the end of each line on, so that places before stay where they are. */
    private static TextDocument replaced(TextDocument document, Map<Found, String> texts) {
        Map<Integer, String> lines = new HashMap<>();
        texts.entrySet().stream()
                .sorted((a, b) -> b.getKey().start() - a.getKey().start())
                .forEach(text -> {
                    Found place = text.getKey();
                    String line = lines.getOrDefault(
                            place.line(), document.line(place.line()).text());
                    lines.put(
                            place.line(),
                            line.substring(0, place.start()) + text.getValue() + line.substring(place.end()));
                });
        return lines.isEmpty() ? document : document.withTexts(lines);
    }
}

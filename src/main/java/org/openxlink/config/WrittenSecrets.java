package org.openxlink.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openxlink.config.ini.TextDocument;
import org.openxlink.config.ini.TextLine;

/**
 * The places of a configuration file where passwords, keys and tokens stand, comments included, so that a copy can go
 * without them. Rather takes too much for a secret than too little.
 */
public final class WrittenSecrets {

    /** What stands in a copy in place of a secret. */
    private static final String LEFT_OUT = "${left-out}";

    private static final String NAME = "[\\w.-]*(?:password|passwd|passphrase|pwd|secret|token|api[-_.]?key)[\\w.-]*";
    private static final Pattern SECTION = Pattern.compile("^\\s*\\[([^]]*)]");
    private static final Pattern OWN_LINE = Pattern.compile("(?i)^[\\s;#]*" + NAME + "\\s*[=:]\\s*(\\S.*)$");

    /** Rule: isps_ul.ini, "[DB] lines": number = name, 0, user, secret. */
    private static final Pattern DB_LINE =
            Pattern.compile("^\\s*(?:[;#]\\s*\\d+|[^;#=\\s][^=]*)=[^,]*,[^,]*,[^,]*,\\s*(\\S.*)$");

    private static final List<Pattern> INSIDE = List.of(
            Pattern.compile("://[^/\\s:@]*:([^/@\\s]+)@"),
            Pattern.compile("(?i)jdbc:oracle:\\w+:[^/\\s@]+/([^@\\s]+)@"),
            Pattern.compile("(?i)\\b" + NAME + "\\s*=\\s*(\\{(?:[^}]|}})*}|RAW\\([^)]*\\)|[^\\s;&\"',{][^;&\"',]*)"));

    private static final Pattern MARK = Pattern.compile(Pattern.quote(LEFT_OUT));

    /**
     * @param key what stands before it in its section, by which the same place is found in another version of the file
     */
    private record Found(int line, int start, int end, String key, String text) {

        /** Encrypted, from the environment, or gone. */
        boolean isPlain() {
            return !(text.startsWith("ENC(") || text.startsWith("${") || text.startsWith("{ENC("));
        }
    }

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
        find(current).forEach(found -> known.putIfAbsent(found.key(), found.text()));
        Map<Found, String> texts = new HashMap<>();
        List<Integer> missing = new ArrayList<>();
        for (Found mark : marks(copy)) {
            texts.put(mark, known.getOrDefault(mark.key(), ""));
            if (!known.containsKey(mark.key())) {
                missing.add(mark.line());
            }
        }
        return new PutBack(replaced(copy, texts), missing);
    }

    private static Stream<Found> plain(TextDocument document) {
        return find(document).stream().filter(Found::isPlain);
    }

    private static List<Found> find(TextDocument document) {
        return search(document, WrittenSecrets::patterns);
    }

    private static List<Found> marks(TextDocument document) {
        return search(document, (section, line) -> List.of(MARK));
    }

    private interface Patterns {
        List<Pattern> of(String section, String line);
    }

    private static List<Found> search(TextDocument document, Patterns patterns) {
        List<Found> found = new ArrayList<>();
        String section = "";
        for (TextLine line : document.lines()) {
            Matcher header = SECTION.matcher(line.text());
            section = header.find() ? header.group(1).strip().toLowerCase(Locale.ROOT) : section;
            for (Pattern pattern : patterns.of(section, line.text())) {
                found.addAll(matches(pattern, section, line));
            }
        }
        return found;
    }

    /** A line that is a secret as a whole has no others inside. */
    private static List<Pattern> patterns(String section, String line) {
        if (OWN_LINE.matcher(line).find()) {
            return List.of(OWN_LINE);
        }
        return section.equals("db") && DB_LINE.matcher(line).find() ? List.of(DB_LINE) : INSIDE;
    }

    private static List<Found> matches(Pattern pattern, String section, TextLine line) {
        List<Found> found = new ArrayList<>();
        for (Matcher match = pattern.matcher(line.text()); match.find(); ) {
            int group = match.groupCount();
            String before =
                    MARK.matcher(line.text().substring(0, match.start(group))).replaceAll("");
            found.add(new Found(
                    line.number(), match.start(group), match.end(group), key(section, before), match.group(group)));
        }
        return found;
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

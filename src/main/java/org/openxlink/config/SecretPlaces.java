package org.openxlink.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where passwords, keys and tokens stand in the lines of a configuration file, comments included. Rather takes too much for a
 * secret than too little.
 */
final class SecretPlaces {

    private static final List<String> WORDS = List.of(
            "password", "passwd", "passphrase", "pwd", "secret", "token", "apikey", "api-key", "api_key", "api.key");

    private static final String NAME =
            WORDS.stream().map(Pattern::quote).collect(Collectors.joining("|", "[\\w.-]*(?:", ")[\\w.-]*"));

    private static final Pattern SECTION = Pattern.compile("^\\s*\\[([^]]*)]");
    private static final Pattern OWN_LINE = Pattern.compile("(?i)^[\\s;#]*" + NAME + "\\s*[=:]\\s*(\\S.*)$");

    /** Rule: isps_ul.ini, "[DB] lines": number = name, 0, user, secret. */
    private static final Pattern DB_LINE =
            Pattern.compile("^\\s*(?:[;#]\\s*\\d+|[^;#=\\s][^=]*)=[^,]*,[^,]*,[^,]*,\\s*(\\S.*)$");

    private static final Pattern OF_ADDRESS = Pattern.compile("://[^/\\s:@]*:([^/@\\s]+)@");
    private static final Pattern OF_ORACLE = Pattern.compile("(?i)jdbc:oracle:\\w+:[^/\\s@]+/([^@\\s]+)@");
    private static final List<Pattern> WITHOUT_NAME = List.of(OF_ADDRESS, OF_ORACLE);
    private static final List<Pattern> INSIDE = List.of(
            OF_ADDRESS,
            OF_ORACLE,
            Pattern.compile("(?i)\\b" + NAME + "\\s*=\\s*(\\{(?:[^}]|}})*}|RAW\\([^)]*\\)|[^\\s;&\"',{][^;&\"',]*)"));

    private static final Pattern KEY = Pattern.compile("(?i)" + NAME);

    private SecretPlaces() {}

    /** Whether what stands behind that key and {@code =} is a secret as a whole. */
    static boolean isSecret(String key) {
        return mayNameSecret(key) && KEY.matcher(key).matches();
    }

    /**
     * A secret.
     *
     * @param line number, from 1
     * @param start in the line, counted from 0
     * @param section in lower case; empty before the first one
     * @param before what precedes it in the line
     */
    record Found(int line, int start, int end, String section, String before, String text) {

        /** Encrypted, from the environment, gone, or left to the reader of a sample. */
        boolean isPlain() {
            return !(text.startsWith("ENC(") || isReference() || text.startsWith("{ENC(") || text.equals("..."));
        }

        /** To the environment, or to nothing. */
        boolean isReference() {
            return text.startsWith("${");
        }
    }

    /** Which texts are looked for in a line. */
    interface Patterns {
        List<Pattern> of(String section, String line);
    }

    /** All secrets, in the order of the lines. */
    static List<Found> in(List<String> lines) {
        return search(lines, SecretPlaces::patterns);
    }

    /** What the last group of each pattern matches, or the pattern as a whole. */
    static List<Found> search(List<String> lines, Patterns patterns) {
        List<Found> found = new ArrayList<>();
        String section = "";
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            Matcher header = SECTION.matcher(line);
            section = header.find() ? header.group(1).strip().toLowerCase(Locale.ROOT) : section;
            for (Pattern pattern : patterns.of(section, line)) {
                found.addAll(matches(pattern, section, number, line));
            }
        }
        return found;
    }

    /** A line that is a secret as a whole has no others inside. */
    private static List<Pattern> patterns(String section, String line) {
        boolean named = mayNameSecret(line);
        if (named && OWN_LINE.matcher(line).find()) {
            return List.of(OWN_LINE);
        }
        if (section.equals("db") && DB_LINE.matcher(line).find()) {
            return List.of(DB_LINE);
        }
        return named ? INSIDE : WITHOUT_NAME;
    }

    /** Most lines of a large mapping don't, and need not be searched further. */
    private static boolean mayNameSecret(String line) {
        String lowerCase = line.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lowerCase::contains);
    }

    private static List<Found> matches(Pattern pattern, String section, int number, String line) {
        List<Found> found = new ArrayList<>();
        for (Matcher match = pattern.matcher(line); match.find(); ) {
            int start = match.start(match.groupCount());
            int end = match.end(match.groupCount());
            found.add(new Found(number, start, end, section, line.substring(0, start), line.substring(start, end)));
        }
        return found;
    }
}

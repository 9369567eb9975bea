package org.openxlink.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a configuration file with a mark in the place of each secret, so that people may read and edit the file, but
 * only set its secrets. {@code ${env:NAME}} is none.
 */
public final class HiddenSecrets {

    private static final Pattern MARK = Pattern.compile("<secret-(\\d{1,6})>");

    /** The text before the secret is the first group; the secret the second one. */
    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("(?im)^(\\s*\\d+\\s*=[^,\\r\\n]*,[^,\\r\\n]*,[^,\\r\\n]*,[ \\t]*)([^\\r\\n]*[^\\s])"),
            Pattern.compile("(?im)^(\\s*[\\w.-]*(?:password|passwd|pwd|secret|token|api[-_.]?key)[\\w.-]*\\s*=[ \\t]*)"
                    + "([^\\r\\n]*[^\\s])"),
            Pattern.compile("(?i)((?:password|passwd|pwd|secret|token|api[-_.]?key)\\s*=\\s*)([^;&\\s\"'<>]+)"),
            Pattern.compile("(://[^:/@\\s]*:)([^@/\\s<>]+)(?=@)"));

    private final String shown;
    private final List<String> secrets;

    private HiddenSecrets(String shown, List<String> secrets) {
        this.shown = shown;
        this.secrets = List.copyOf(secrets);
    }

    public static HiddenSecrets in(String text) {
        List<String> secrets = new ArrayList<>();
        String shown = text;
        for (Pattern place : PLACES) {
            shown = place.matcher(shown).replaceAll(found -> Matcher.quoteReplacement(hidden(found, secrets)));
        }
        return new HiddenSecrets(shown, secrets);
    }

    private static String hidden(MatchResult found, List<String> secrets) {
        String secret = found.group(2);
        if (secret.startsWith("${env:") || MARK.matcher(secret).find()) {
            return found.group();
        }
        secrets.add(secret);
        return found.group(1) + "<secret-" + secrets.size() + ">";
    }

    /** With marks. */
    public String shown() {
        return shown;
    }

    /**
     * The edited text with the secrets that its marks stand for.
     *
     * @throws IllegalArgumentException for a mark of no secret, or one in a place where the secret could be read
     */
    public String restored(String edited) {
        String restored = MARK.matcher(edited).replaceAll(mark -> Matcher.quoteReplacement(secret(mark)));
        List<String> hidden = new ArrayList<>(in(restored).secrets);
        boolean allHidden = MARK.matcher(edited).results().map(this::secret).allMatch(hidden::remove);
        if (!allHidden) {
            throw new IllegalArgumentException("a <secret-...> stands where everybody could read it; a secret that was"
                    + " hidden can only stay in its place, or be entered again");
        }
        return restored;
    }

    private String secret(MatchResult mark) {
        int number = Integer.parseInt(mark.group(1));
        if (number < 1 || number > secrets.size()) {
            throw new IllegalArgumentException(
                    mark.group() + " stands for no secret of this file; enter the secret itself");
        }
        return secrets.get(number - 1);
    }
}

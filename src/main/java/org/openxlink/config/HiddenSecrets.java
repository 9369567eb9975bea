package org.openxlink.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openxlink.config.SecretPlaces.Found;

/**
 * The text of a configuration file with a mark in the place of each secret, so that people may read and edit the file, but
 * only set its secrets. {@code ${env:NAME}} is none.
 */
public final class HiddenSecrets {

    private static final Pattern MARK = Pattern.compile("<secret-(\\d{1,6})>");

    private final String shown;
    private final List<String> secrets;

    private HiddenSecrets(String shown, List<String> secrets) {
        this.shown = shown;
        this.secrets = List.copyOf(secrets);
    }

    /** @param text lines ended by LF */
    public static HiddenSecrets in(String text) {
        List<String> secrets = new ArrayList<>();
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        List<Found> places = SecretPlaces.in(lines).stream()
                .filter(place ->
                        !place.isReference() && !MARK.matcher(place.text()).find())
                .sorted(Comparator.comparingInt(Found::line).thenComparingInt(Found::start))
                .toList();
        places.forEach(place -> secrets.add(place.text()));
        for (int number = places.size(); number > 0; number--) { // places before stay where they are
            Found place = places.get(number - 1);
            String line = lines.get(place.line() - 1);
            lines.set(
                    place.line() - 1,
                    line.substring(0, place.start()) + "<secret-" + number + ">" + line.substring(place.end()));
        }
        return new HiddenSecrets(String.join("\n", lines), secrets);
    }

    /** The lines with the same mark for all secrets. */
    public List<String> lines() {
        return List.of(MARK.matcher(shown).replaceAll("***").split("\n", -1));
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

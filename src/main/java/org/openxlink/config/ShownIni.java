package org.openxlink.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.IniSection;
import org.openxlink.config.ini.TextDocument;
import org.openxlink.config.ini.TextLine;

/**
 * An ini file of {@code config/} as people may see it: a mark stands for each secret. Keys are set in it one by one; all
 * other lines, their ends and the encoding stay. Immutable.
 */
public final class ShownIni {

    private static final Pattern MARK = Pattern.compile("<secret-\\d{1,6}>");

    private final HiddenSecrets secrets;
    private final IniDocument shown;

    private ShownIni(HiddenSecrets secrets, IniDocument shown) {
        this.secrets = secrets;
        this.shown = shown;
    }

    public static ShownIni of(TextDocument text) {
        HiddenSecrets secrets = HiddenSecrets.in(text.joined());
        return new ShownIni(secrets, IniDocument.parse(withTexts(text, secrets.shown())));
    }

    /** Whether the value of that key is a secret wherever it stands. */
    public static boolean isSecret(String key) {
        return SecretPlaces.isSecret(key);
    }

    /** Whether a section of isps_ul.ini that is called so is no external system. */
    public static boolean isReserved(String section) {
        return OutlineReader.isReserved(section.strip());
    }

    /** The section of this name in any case, with marks. */
    public Optional<IniSection> section(String name) {
        return shown.section(name);
    }

    /** All sections, with marks. */
    public List<IniSection> sections() {
        return shown.sections();
    }

    /**
     * With that value; a mark in it stands for what it stood for in the value before.
     *
     * @param value empty: the key is not to be set
     * @throws IllegalArgumentException for what an ini file can't hold, and for a mark from elsewhere
     */
    public ShownIni with(String section, String key, String value) {
        String before = section(section)
                .flatMap(found -> found.last(key))
                .map(IniEntry::value)
                .orElse("");
        if (!marks(before).containsAll(marks(value))) {
            throw new IllegalArgumentException(
                    "%s holds a <secret-...> of another place; enter the secret itself".formatted(key));
        }
        return new ShownIni(
                secrets, value.isEmpty() ? shown.withoutKey(section, key) : shown.withValue(section, key, value));
    }

    /** Without the section and the comments right above it. */
    public ShownIni without(String section) {
        return new ShownIni(secrets, shown.withoutSectionAndItsRemarks(section));
    }

    /** To be written, with the secrets. */
    public TextDocument text() {
        return withTexts(shown.text(), secrets.restored(shown.text().joined()));
    }

    /** The lines of a section without its secrets, those set just now among them. */
    List<String> lines(String section) {
        List<String> all = HiddenSecrets.in(text().joined()).lines();
        return shown.lines(section).stream().map(number -> all.get(number - 1)).toList();
    }

    private static Set<String> marks(String value) {
        return MARK.matcher(value).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** The same lines with these texts, as many. */
    private static TextDocument withTexts(TextDocument document, String joined) {
        String[] texts = joined.split("\n", -1);
        Map<Integer, String> changed = new HashMap<>();
        for (TextLine line : document.lines()) {
            if (!line.text().equals(texts[line.number() - 1])) {
                changed.put(line.number(), texts[line.number() - 1]);
            }
        }
        return changed.isEmpty() ? document : document.withTexts(changed);
    }
}

package org.openxlink.config;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.openxlink.config.KnownKey.Form;
import org.openxlink.config.KnownKey.Group;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.IniSection;

/**
 * Turns the texts of one ini section into types. What can't be read becomes a problem at its line, and the default stands
 * in for it; keys that nobody asked for become warnings.
 */
final class SectionReader {

    private static final int FEW = 4;
    private static final List<String> INTERVALS = List.of("15", "30", "60");

    private final IniSection section;
    private final Place file;
    private final Problems problems;
    private final Optional<Preset> preset;
    private final AskedKeys asked;
    private final Group group;
    private final boolean heard;

    SectionReader(IniSection section, Place file, Problems problems) {
        this(section, file, problems, Optional.empty());
    }

    /** @param preset stands in for keys that the section does not set */
    SectionReader(IniSection section, Place file, Problems problems, Optional<Preset> preset) {
        this(section, file, problems, preset, new AskedKeys(), Group.SYSTEM, true);
    }

    private SectionReader(
            IniSection section,
            Place file,
            Problems problems,
            Optional<Preset> preset,
            AskedKeys asked,
            Group group,
            boolean heard) {
        this.section = section;
        this.file = file;
        this.problems = problems;
        this.preset = preset;
        this.asked = asked;
        this.group = group;
        this.heard = heard;
    }

    /** Reads the same section for a half that is switched off: its keys are known, what is wrong with them is not told. */
    SectionReader unheard() {
        return new SectionReader(section, file, new Problems(), preset, asked, group, false);
    }

    /** Reads the same section; the keys that are asked for belong to that group. */
    SectionReader in(Group other) {
        return new SectionReader(section, file, problems, preset, asked, other, heard);
    }

    /** The keys that were asked for so far, by group. */
    List<KnownKey> known() {
        return asked.all();
    }

    /** The key has one of these values, or any other. */
    void suggest(String key, String... values) {
        asked.add(key, group, known -> known.as(Form.OPEN, List.of(values)));
    }

    /** The section, or this half of it, needs the key. */
    void wants(String key) {
        asked.add(key, group, known -> heard ? known.needed() : known);
    }

    String name() {
        return section.name();
    }

    boolean hasPreset() {
        return preset.isPresent();
    }

    Place place() {
        return file.at(section.line());
    }

    /** The line of the key, which may be one of the preset, or of the section where the key is missing. */
    Place placeOf(String key) {
        Optional<Place> inPreset = section.entry(key).isPresent()
                ? Optional.empty()
                : preset.flatMap(under ->
                        under.keys().entry(key).map(entry -> under.file().at(entry.line())));
        return inPreset.orElseGet(
                () -> file.at(section.last(key).map(IniEntry::line).orElse(section.line())));
    }

    @FormatMethod
    void error(String key, @FormatString String text, Object... values) {
        problems.error(placeOf(key), "[%s] %s", name(), String.format(text, values));
    }

    @FormatMethod
    void warning(String key, @FormatString String text, Object... values) {
        problems.warning(placeOf(key), "[%s] %s", name(), String.format(text, values));
    }

    /** An error that stands in another file or line and puts this section out of service. */
    @FormatMethod
    void errorAt(Place place, @FormatString String text, Object... values) {
        problems.error(place, "[%s] %s", name(), String.format(text, values));
    }

    /** The secret that the text codes, or nothing when it can't be read: then a problem stands at the place. */
    Optional<Secret> secret(SecretReader secrets, String text, String what, Place place) {
        return secrets.read(text, "[" + name() + "] " + what, place, problems);
    }

    /** The value, unless the key is missing or empty. */
    Optional<String> text(String key) {
        asked.add(key, group);
        return entry(key).map(IniEntry::value);
    }

    /** The value, or what counts without it. */
    String textOr(String key, String byDefault) {
        asked.add(key, group, known -> known.otherwise(byDefault));
        return text(key).orElse(byDefault);
    }

    /** A query, or a part of one. */
    Optional<String> sql(String key) {
        asked.add(key, group, known -> known.as(Form.SQL, List.of()));
        return text(key);
    }

    /** The same without asking for the key: it may still be unknown. */
    Optional<String> peek(String key) {
        return entry(key).map(IniEntry::value);
    }

    private Optional<IniEntry> entry(String key) {
        return section.entry(key).or(() -> preset.flatMap(under -> under.keys().entry(key)));
    }

    /** The value of the first of these keys that is set: a key and its synonyms. */
    Optional<String> text(String key, String... synonyms) {
        Optional<String> found = text(key);
        for (String synonym : synonyms) {
            Optional<String> other = text(synonym);
            asked.add(synonym, group, known -> known.insteadOf(key));
            found = found.isPresent() ? found : other;
        }
        return found;
    }

    Optional<String> required(String key, String what) {
        wants(key);
        Optional<String> value = text(key);
        if (value.isEmpty()) {
            error(key, "%s is not set; give %s", key, what);
        }
        return value;
    }

    boolean flag(String key, boolean byDefault) {
        asked.add(key, group, known -> known.otherwise(byDefault ? "1" : "0"));
        return likelyFlag(key, byDefault);
    }

    /** The same where the default depends on other keys. */
    boolean likelyFlag(String key, boolean byDefault) {
        asked.add(key, group, known -> known.as(Form.FLAG, List.of("0", "1")));
        return text(key).map(value -> flagOf(key, value, byDefault)).orElse(byDefault);
    }

    private boolean flagOf(String key, String value, boolean byDefault) {
        if (value.equals("0") || value.equals("1")) {
            return value.equals("1");
        }
        error(key, "%s is \"%s\"; expected 0 or 1", key, value);
        return byDefault;
    }

    int number(String key, int byDefault, int least, int most) {
        asked.add(key, group, known -> known.otherwise(Integer.toString(byDefault)));
        return likelyNumber(key, byDefault, least, most);
    }

    /** The same where there may be none. */
    OptionalInt number(String key, int least, int most) {
        asked.add(key, group, known -> known.as(Form.NUMBER, List.of()));
        return text(key)
                .map(value -> OptionalInt.of(numberOf(key, value, least, least, most)))
                .orElse(OptionalInt.empty());
    }

    /** The same where the default depends on other keys. */
    int likelyNumber(String key, int byDefault, int least, int most) {
        List<String> few = most - least > FEW
                ? List.of()
                : IntStream.rangeClosed(least, most).mapToObj(Integer::toString).toList();
        asked.add(key, group, known -> known.as(few.isEmpty() ? Form.NUMBER : Form.CHOICE, few));
        return text(key)
                .map(value -> numberOf(key, value, byDefault, least, most))
                .orElse(byDefault);
    }

    int numberOf(String key, String value, int byDefault, int least, int most) {
        try {
            int number = Integer.parseInt(value.trim());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of bounds
        }
        error(key, "%s is \"%s\"; expected a whole number from %d to %d", key, value, least, most);
        return byDefault;
    }

    /** One word of an enumeration, whatever its case. */
    <E extends Enum<E>> E word(String key, E byDefault, Class<E> words) {
        asked.add(key, group, known -> known.as(Form.CHOICE, words(words))
                .otherwise(byDefault.name().toLowerCase(Locale.ROOT)));
        return text(key).map(value -> wordOf(key, value, byDefault, words)).orElse(byDefault);
    }

    private <E extends Enum<E>> E wordOf(String key, String value, E byDefault, Class<E> words) {
        for (E word : words.getEnumConstants()) {
            if (word.name().equalsIgnoreCase(value)) {
                return word;
            }
        }
        error(key, "%s is \"%s\"; expected one of %s", key, value, String.join(", ", words(words)));
        return byDefault;
    }

    private static <E extends Enum<E>> List<String> words(Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** How the source's clock stands to local time; the first of these keys that is set counts. */
    SourceZone zone(String key, String... others) {
        String set = key;
        Optional<String> text = text(key);
        for (String other : others) {
            Optional<String> instead = text(other);
            if (text.isEmpty() && instead.isPresent()) {
                set = other;
                text = instead;
            }
        }
        return zoneOf(set, text.orElse(""));
    }

    private SourceZone zoneOf(String key, String text) {
        try {
            return SourceZone.parse(text);
        } catch (IllegalArgumentException e) {
            error(key, "%s", e.getMessage());
            return SourceZone.LOCAL;
        }
    }

    /** The parts of a {@code ;}-separated list, trimmed; a trailing {@code ;} is harmless. */
    List<String> list(String key) {
        asked.add(key, group, known -> known.as(Form.LIST, List.of()));
        return text(key)
                .map(value -> Arrays.stream(value.split(";"))
                        .map(String::trim)
                        .filter(part -> !part.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** The same with its empty parts, for lists that belong together position by position. */
    List<String> positions(String key) {
        asked.add(key, group, known -> known.as(Form.LIST, List.of()));
        return text(key)
                .map(value ->
                        Arrays.stream(value.split(";", -1)).map(String::trim).toList())
                .orElse(List.of());
    }

    /** Minutes the source aggregates to. */
    int interval() {
        asked.add("Interval", group, known -> known.as(Form.CHOICE, INTERVALS).otherwise("15"));
        String text = text("Interval", "IntervalDuration").orElse("15");
        if (!INTERVALS.contains(text)) {
            error("Interval", "Interval is \"%s\"; expected 15, 30 or 60 minutes", text);
            return 15;
        }
        return Integer.parseInt(text);
    }

    /** The parts up to the last one that is not empty. */
    static List<String> withoutEmptyEnd(List<String> parts) {
        int size = parts.size();
        while (size > 0 && parts.get(size - 1).isEmpty()) {
            size--;
        }
        return parts.subList(0, size);
    }

    /** Whether any of these keys is set, without asking for it. */
    boolean hasAny(Collection<String> keys) {
        return keys.stream().anyMatch(key -> entry(key).isPresent());
    }

    /** Warns of every key that neither was asked for nor is among those that need no word. */
    void warnOfUnknownKeys(Collection<String> silent) {
        Set<String> known = new HashSet<>(asked.names());
        known.addAll(silent);
        UnknownKeys unknown =
                new UnknownKeys(name(), known, preset.map(Preset::formerKeys).orElse(List.of()), problems);
        unknown.warn(section, file);
        preset.ifPresent(under -> unknown.warn(under.keys(), under.file()));
    }
}

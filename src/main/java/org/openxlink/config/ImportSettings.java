package org.openxlink.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.IniSection;
import org.openxlink.config.ini.TextDocument;

/**
 * What isps_ul.ini says of imports by themselves, right or wrong, to be edited: other lines, comments, line ends and the
 * encoding stay as they are, and what is not set and meant as its default stays out. Immutable.
 */
public final class ImportSettings {

    public static final String FILE = "isps_ul.ini";

    private static final String GENERAL = "General";
    private static final Set<String> RESERVED = Set.of("general", "db");

    /** Each key with its default. Rule: configuration files, "[General]" */
    private static final Map<String, String> DEFAULTS = defaults();

    private final IniDocument document;
    private final General general;
    private final List<Problem> problems;

    /**
     * The two halves of an external system.
     *
     * @param phoneLink as it is set, 0 or 1; empty where the other keys say it
     * @param timeLink likewise
     * @param contacts whether contacts are imported; nothing where the section has errors
     * @param statuses likewise
     */
    public record Halves(
            String system, String phoneLink, String timeLink, Optional<Boolean> contacts, Optional<Boolean> statuses) {}

    private ImportSettings(Path home, IniDocument document) {
        Problems found = new Problems();
        this.document = document;
        this.general = new GeneralReader(home)
                .read(new SectionReader(general(document), Place.of("config/" + FILE), found), Optional.empty());
        this.problems = found.sorted().stream().filter(Problem::isError).toList();
    }

    private static Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        for (String kind : List.of("PhoneLink", "TimeLink")) {
            defaults.put(kind + "Import", "interval");
            defaults.put(kind + "Interval", "15");
            defaults.put(kind + "ReferenceTime", "00:00");
            defaults.put(kind + "DailyAt", "02:00");
        }
        defaults.put("CatchUpDays", "7");
        defaults.put("LookBackDays", "1");
        defaults.put("WriteAlways", "0");
        return defaults;
    }

    /** @param home by which folders in the file are meant */
    public static ImportSettings parse(Path home, TextDocument text) {
        return new ImportSettings(home, IniDocument.parse(text));
    }

    private static IniSection general(IniDocument document) {
        return document.section(GENERAL).orElseGet(() -> new IniSection(GENERAL, 0, List.of()));
    }

    /** To be written. */
    public TextDocument text() {
        return document.text();
    }

    /** What it means; where a value is wrong, the default. */
    public General general() {
        return general;
    }

    /** Errors of [General]. */
    public List<Problem> problems() {
        return problems;
    }

    /** Each setting as it is written, or its default. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(DEFAULTS);
        values.replaceAll((key, byDefault) ->
                general(document).entry(key).map(entry -> entry.value()).orElse(byDefault));
        return values;
    }

    /**
     * With these settings; those that are not named stay, an empty one is its default.
     *
     * @throws IllegalArgumentException for a key that is no such setting, or a value that a line can't hold
     */
    public ImportSettings with(Path home, Map<String, String> wanted) {
        Map<String, String> now = values();
        Map<String, String> changed = new LinkedHashMap<>();
        IniDocument edited = document;
        for (Map.Entry<String, String> one : wanted.entrySet()) {
            if (one.getValue().isBlank()) {
                edited = edited.withoutKey(GENERAL, checked(one.getKey()));
            } else if (!one.getValue().equals(now.get(checked(one.getKey())))) {
                changed.put(one.getKey(), one.getValue().strip());
            }
        }
        return new ImportSettings(home, edited.withValues(GENERAL, changed));
    }

    private static String checked(String key) {
        if (!DEFAULTS.containsKey(key)) {
            throw new IllegalArgumentException("%s is no setting of imports by themselves".formatted(key));
        }
        return key;
    }

    /** All external systems, in the order of the file. */
    public List<Halves> systems(Path home) throws IOException {
        Place place = Place.of("config/" + FILE);
        List<SystemConfig> usable = new SystemsReader(
                        home,
                        ConfigFiles.of(home),
                        System::getenv,
                        Presets.of(home, ProgramFolder.find()),
                        new Problems())
                .read(document, place)
                .usable();
        return document.sections().stream()
                .filter(section -> !RESERVED.contains(section.name().toLowerCase(Locale.ROOT)))
                .map(section -> halves(section, usable))
                .toList();
    }

    private static Halves halves(IniSection section, List<SystemConfig> usable) {
        Optional<SystemConfig> known = usable.stream()
                .filter(system -> system.name().equalsIgnoreCase(section.name()))
                .filter(SystemConfig::enabled)
                .findFirst();
        return new Halves(
                section.name(),
                section.entry("PhoneLink").map(entry -> entry.value()).orElse(""),
                section.entry("TimeLink").map(entry -> entry.value()).orElse(""),
                known.map(system -> system.contacts().isPresent()),
                known.map(system -> system.statuses().isPresent()));
    }

    /**
     * With a half of an external system switched.
     *
     * @param key PhoneLink or TimeLink
     * @param value 0 or 1; empty: as the other keys of the section say
     */
    public ImportSettings withHalf(Path home, String system, String key, String value) {
        return new ImportSettings(
                home, value.isEmpty() ? document.withoutKey(system, key) : document.withValue(system, key, value));
    }
}

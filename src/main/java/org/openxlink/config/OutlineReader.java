package org.openxlink.config;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openxlink.config.SystemOutline.Kind;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.IniSection;
import org.openxlink.config.ini.TextDocument;

/** Tells what a section of isps_ul.ini reads, and which halves of it. */
final class OutlineReader {

    /** Keys that only CSV sections have. */
    private static final List<String> CSV_KEYS = List.of("SeparatorCharacter", "ColumnNames", "ActivityColumnNames");

    /** Keys that only database sections have. */
    private static final List<String> DATABASE_KEYS =
            List.of("QueueSQL", "CallDataTable", "ActivitySQL", "AgentActivityTable");

    private final Presets presets;
    private final Leftovers leftovers;

    OutlineReader(Presets presets, Leftovers leftovers) {
        this.presets = presets;
        this.leftovers = leftovers;
    }

    /** Names of sections that are no external system. */
    static boolean isReserved(String name) {
        return name.equalsIgnoreCase("General") || name.equalsIgnoreCase("DB");
    }

    /** The external systems of a draft whose names are wanted, in the order of the file. */
    static List<SystemOutline> read(Draft draft, Predicate<String> wanted) throws IOException {
        Optional<TextDocument> file = draft.text("isps_ul.ini");
        Presets presets = Presets.of(draft.home(), ProgramFolder.find());
        OutlineReader reader = new OutlineReader(presets, Leftovers.of(presets.all()));
        List<SystemOutline> outlines = new ArrayList<>();
        if (file.isPresent()) {
            for (IniSection section : IniDocument.parse(file.get()).sections()) {
                if (!isReserved(section.name()) && wanted.test(section.name())) {
                    outlines.add(reader.outline(section, draft));
                }
            }
        }
        return outlines;
    }

    /** The section, above the preset that it names. */
    SectionReader section(IniSection section, Place file, Problems problems) throws IOException {
        String name = section.entry("Interface").map(IniEntry::value).orElse("");
        return new SectionReader(section, file, problems, presets.find(name, problems));
    }

    private SystemOutline outline(IniSection section, Draft draft) throws IOException {
        Place place = Place.of("config/isps_ul.ini");
        Problems problems = new Problems();
        new SystemsReader(draft.home(), draft.files(), System::getenv, presets, leftovers, problems)
                .system(section(section, place, problems));
        SectionReader outside = section(section, place, new Problems());
        Kind kind = kind(outside);
        String written = outside.peek("Interface").orElse(kind == Kind.CSV ? "CSV" : "Universal");
        return new SystemOutline(
                section.name(),
                outside.place(),
                kind,
                kind == Kind.UNKNOWN ? "" : written,
                outside.flag("Enabled", true),
                contacts(outside, kind),
                statuses(outside, kind),
                problems.sorted());
    }

    static boolean contacts(SectionReader section, Kind kind) {
        return section.likelyFlag(
                "PhoneLink",
                section.hasAny(kind == Kind.CSV ? CsvReader.CONTACT_KEYS : DatabaseContactsReader.CONTACT_KEYS));
    }

    static boolean statuses(SectionReader section, Kind kind) {
        return section.likelyFlag(
                "TimeLink",
                section.hasAny(kind == Kind.CSV ? CsvStatusesReader.STATUS_KEYS : DatabaseStatusesReader.STATUS_KEYS));
    }

    Kind kind(SectionReader section) {
        section.suggest("Interface", "CSV", "Universal");
        Optional<String> name = section.text("Interface");
        if (name.isEmpty()) {
            return inferred(section);
        }
        if (name.get().equalsIgnoreCase("csv")) {
            return Kind.CSV;
        }
        if (name.get().equalsIgnoreCase("universal") || section.hasPreset()) {
            return Kind.DATABASE;
        }
        Collection<String> known = interfaces(presets);
        section.error(
                "Interface",
                "Interface \"%s\" is not known; there are %s, and a preset is a file <name>.ini in config/interfaces%s",
                name.get(),
                String.join(", ", known),
                Nearest.suggestion(name.get(), known));
        return Kind.UNKNOWN;
    }

    /** What {@code Interface} may be. */
    static List<String> interfaces(Presets presets) {
        List<String> known = new ArrayList<>(List.of("CSV", "Universal"));
        known.addAll(presets.names());
        return known;
    }

    private Kind inferred(SectionReader section) {
        if (section.hasAny(CSV_KEYS)) {
            return Kind.CSV;
        }
        if (section.hasAny(DATABASE_KEYS)) {
            return Kind.DATABASE;
        }
        Optional<String> preset = leftovers.suggestion(section);
        if (preset.isPresent()) {
            section.error("Interface", "Interface is not set; %s", preset.get());
            return Kind.UNKNOWN;
        }
        section.error(
                "Interface",
                "Interface is not set and can't be told from the keys; none of %s (CSV) or %s (a database) is there",
                String.join(", ", CSV_KEYS),
                String.join(", ", DATABASE_KEYS));
        return Kind.UNKNOWN;
    }
}

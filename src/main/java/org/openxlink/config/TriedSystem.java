package org.openxlink.config;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.IniSection;

/**
 * An external system as a section of isps_ul.ini would make it, read as the real file is; nothing is saved.
 *
 * @param section with marks for its secrets
 * @param lines of it, without secrets
 * @param inherited keys of its preset that it does not set itself
 * @param database as far as its keys are right, whatever the others are
 * @param ofDatabase what is wrong with the way to the database
 * @param system where the section has errors, with defaults in their place
 * @param sound whether it has none
 * @param problems all that is wrong with the section
 */
public record TriedSystem(
        IniSection section,
        List<String> lines,
        List<IniEntry> inherited,
        Optional<Database> database,
        List<Problem> ofDatabase,
        SystemConfig system,
        boolean sound,
        List<Problem> problems) {

    public TriedSystem {
        lines = List.copyOf(lines);
        inherited = List.copyOf(inherited);
        ofDatabase = List.copyOf(ofDatabase);
        problems = List.copyOf(problems);
    }

    /**
     * The system of that name.
     *
     * @param draft whose other files count
     * @param systems isps_ul.ini as it would be
     * @throws java.util.NoSuchElementException when there is no such section
     */
    public static TriedSystem of(Draft draft, ShownIni systems, String name) throws IOException {
        IniSection section = IniDocument.parse(systems.text()).section(name).orElseThrow();
        Place file = Place.of("config/isps_ul.ini");
        UnaryOperator<String> environment = System::getenv;
        Presets presets = Presets.of(draft.home(), ProgramFolder.find());
        Problems ofDatabase = new Problems();
        Optional<Preset> preset =
                presets.find(section.entry("Interface").map(IniEntry::value).orElse(""), new Problems());
        Optional<Database> database = new DatabaseReader(draft.home(), draft.files(), environment)
                .read(new SectionReader(section, file, ofDatabase, preset));
        Problems all = new Problems();
        SystemConfig system =
                new SystemsReader(draft.home(), draft.files(), environment, presets, all).system(section, file);
        return new TriedSystem(
                systems.section(name).orElseThrow(),
                systems.lines(name),
                inherited(section, preset),
                database,
                ofDatabase.sorted(),
                system,
                all.errors() == 0,
                all.sorted());
    }

    public String name() {
        return section.name();
    }

    /** Nothing where the section has errors. */
    public Optional<SystemConfig> usable() {
        return Optional.of(system).filter(any -> sound);
    }

    /** What {@code Interface} may be beside CSV and Universal, in a home. */
    public static List<String> presets(Draft draft) throws IOException {
        return List.copyOf(Presets.of(draft.home(), ProgramFolder.find()).names());
    }

    private static List<IniEntry> inherited(IniSection section, Optional<Preset> preset) {
        return preset.map(under -> under.keys().entries()).orElse(List.of()).stream()
                .filter(entry -> section.entry(entry.key()).isEmpty())
                .toList();
    }
}

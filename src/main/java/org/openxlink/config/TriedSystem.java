package org.openxlink.config;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.IniSection;

/**
 * An external system as a section of isps_ul.ini would make it, read as the real file is; nothing is saved.
 *
 * @param lines of the section, without secrets
 * @param inherited keys of its preset that it does not set itself
 * @param database as far as its keys are right, whatever the others are
 * @param system nothing where the section has errors
 * @param ofDatabase what is wrong with the way to the database
 * @param problems all that is wrong with the section
 */
public record TriedSystem(
        String name,
        List<String> lines,
        List<IniEntry> inherited,
        Optional<Database> database,
        Optional<SystemConfig> system,
        List<Problem> ofDatabase,
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
     * @param systems isps_ul.ini as it would be, with that section
     */
    public static TriedSystem of(Draft draft, IniDocument systems, String name) throws IOException {
        IniSection section = systems.section(name).orElseThrow();
        Place file = Place.of("config/isps_ul.ini");
        UnaryOperator<String> environment = System::getenv;
        Presets presets = Presets.of(draft.home(), ProgramFolder.find());
        Problems ofDatabase = new Problems();
        Optional<Preset> preset =
                presets.find(section.entry("Interface").map(IniEntry::value).orElse(""), new Problems());
        Optional<Database> database = new DatabaseReader(draft.home(), draft.files(), environment)
                .read(new SectionReader(section, file, ofDatabase, preset));
        Problems all = new Problems();
        SystemsReader reader = new SystemsReader(draft.home(), draft.files(), environment, presets, all);
        Optional<SystemConfig> system = reader.read(section, file);
        return new TriedSystem(
                section.name(),
                lines(systems, section),
                inherited(section, preset),
                database,
                system,
                ofDatabase.sorted(),
                all.sorted());
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

    private static List<String> lines(IniDocument systems, IniSection section) {
        List<String> all = HiddenSecrets.in(systems.text().joined()).lines();
        return Stream.concat(
                        Stream.of(section.line()), section.entries().stream().map(IniEntry::line))
                .sorted(Comparator.naturalOrder())
                .map(line -> all.get(line - 1))
                .toList();
    }
}

package org.openxlink.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openxlink.config.SystemOutline.Kind;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.IniSection;

/** Reads the external systems: every section of isps_ul.ini but {@code [DB]} and {@code [General]}. */
final class SystemsReader {

    /** The systems that can be used, and the names of those that can't for errors of their own. */
    record Systems(List<SystemConfig> usable, List<String> broken) {}

    private record Halves(Optional<ContactSource> contacts, Optional<StatusSource> statuses) {}

    private final Path home;
    private final ConfigFiles files;
    private final UnaryOperator<String> environment;
    private final Presets presets;
    private final Leftovers leftovers;
    private final OutlineReader outlines;
    private final Problems problems;

    SystemsReader(Path home, ConfigFiles files, UnaryOperator<String> environment, Presets presets, Problems problems)
            throws IOException {
        this(home, files, environment, presets, Leftovers.of(presets.all()), problems);
    }

    SystemsReader(
            Path home,
            ConfigFiles files,
            UnaryOperator<String> environment,
            Presets presets,
            Leftovers leftovers,
            Problems problems) {
        this.home = home;
        this.files = files;
        this.environment = environment;
        this.presets = presets;
        this.leftovers = leftovers;
        this.outlines = new OutlineReader(presets, leftovers);
        this.problems = problems;
    }

    /** One section; nothing when it can't be used. */
    Optional<SystemConfig> read(IniSection section, Place file) throws IOException {
        long before = problems.errors();
        SystemConfig system = system(section, file);
        return Optional.of(system).filter(sound -> problems.errors() == before);
    }

    Systems read(IniDocument document, Place file) throws IOException {
        List<SystemConfig> usable = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        for (IniSection section : document.sections()) {
            if (!OutlineReader.isReserved(section.name())) {
                read(section, file).ifPresentOrElse(usable::add, () -> broken.add(section.name()));
            }
        }
        new SharedFolders(problems).warn(usable);
        return new Systems(usable, broken);
    }

    /** The same when the section that all depend on has errors: a wrong zone would send every interval to a wrong time. */
    static Systems allBroken(Systems systems) {
        List<String> names = new ArrayList<>(systems.broken());
        systems.usable().forEach(system -> names.add(system.name()));
        return new Systems(List.of(), names);
    }

    SystemConfig system(IniSection section, Place file) throws IOException {
        SectionReader reader = reader(section, file);
        return reader.flag("Enabled", true) ? system(reader) : parked(section, file);
    }

    private SectionReader reader(IniSection section, Place file) throws IOException {
        return outlines.section(section, file, problems);
    }

    SystemConfig system(SectionReader section) {
        if (section.name().contains("{{") || section.name().contains("}}")) {
            section.error("Interface", "a section's name can't hold {{ or }}; give it another name");
        }
        boolean enabled = section.flag("Enabled", true);
        boolean protocol = section.flag("Protocol", false);
        Halves halves =
                switch (outlines.kind(section)) {
                    case CSV -> csv(section);
                    case DATABASE -> database(section);
                    case UNKNOWN -> new Halves(Optional.empty(), Optional.empty());
                };
        return new SystemConfig(
                section.name(), section.place(), enabled, protocol, halves.contacts(), halves.statuses());
    }

    /** Known, so that queues it shares with others stay mapped; what is wrong with it hurts nobody. */
    private SystemConfig parked(IniSection section, Place file) throws IOException {
        Problems aside = new Problems();
        SystemsReader reader = new SystemsReader(home, files, environment, presets, leftovers, aside);
        SystemConfig system = reader.system(reader.reader(section, file));
        Optional<ContactSource> contacts = system.contacts().filter(sound -> aside.errors() == 0);
        return new SystemConfig(system.name(), system.place(), false, system.protocol(), contacts, Optional.empty());
    }

    private Halves csv(SectionReader section) {
        boolean contacts = OutlineReader.contacts(section, Kind.CSV);
        boolean statuses = OutlineReader.statuses(section, Kind.CSV);
        CsvContacts readContacts = new CsvReader(home, contacts ? section : section.unheard()).read();
        CsvStatuses readStatuses = new CsvStatusesReader(home, statuses ? section : section.unheard()).read();
        section.warnOfUnknownKeys(CsvReader.SILENT_KEYS);
        return new Halves(
                Optional.<ContactSource>of(readContacts).filter(any -> contacts),
                Optional.<StatusSource>of(readStatuses).filter(any -> statuses));
    }

    private Halves database(SectionReader section) {
        boolean contacts = OutlineReader.contacts(section, Kind.DATABASE);
        boolean statuses = OutlineReader.statuses(section, Kind.DATABASE);
        Optional<Database> database = new DatabaseReader(home, files, environment).read(section);
        Optional<DatabaseContacts> readContacts =
                new DatabaseContactsReader(contacts ? section : section.unheard()).read(database);
        Optional<DatabaseStatuses> readStatuses =
                new DatabaseStatusesReader(statuses ? section : section.unheard()).read(database);
        leftovers.warnOfEmptyTables(section);
        section.warnOfUnknownKeys(DatabaseContactsReader.SILENT_KEYS);
        return new Halves(
                readContacts.<ContactSource>map(any -> any).filter(any -> contacts),
                readStatuses.<StatusSource>map(any -> any).filter(any -> statuses));
    }
}

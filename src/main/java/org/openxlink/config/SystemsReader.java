package org.openxlink.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.IniSection;

/** Reads the external systems: every section of isps_ul.ini but {@code [DB]} and {@code [General]}. */
final class SystemsReader {

    /** Keys that only CSV sections have. */
    private static final List<String> CSV_KEYS = List.of("SeparatorCharacter", "ColumnNames", "ActivityColumnNames");

    /** Keys that only database sections have. */
    private static final List<String> DATABASE_KEYS =
            List.of("QueueSQL", "CallDataTable", "ActivitySQL", "AgentActivityTable");

    /** The systems that can be used, and the names of those that can't for errors of their own. */
    record Systems(List<SystemConfig> usable, List<String> broken) {}

    private final Path home;
    private final Problems problems;

    SystemsReader(Path home, Problems problems) {
        this.home = home;
        this.problems = problems;
    }

    Systems read(IniDocument document, Place file) {
        List<SystemConfig> usable = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        for (IniSection section : document.sections()) {
            if (!isReserved(section.name())) {
                long before = problems.errors();
                SystemConfig system = system(section, file);
                if (problems.errors() == before) {
                    usable.add(system);
                } else {
                    broken.add(section.name());
                }
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

    private static boolean isReserved(String name) {
        return name.equalsIgnoreCase("General") || name.equalsIgnoreCase("DB");
    }

    private SystemConfig system(IniSection section, Place file) {
        SectionReader reader = new SectionReader(section, file, problems);
        return reader.flag("Enabled", true) ? system(reader) : parked(section, file);
    }

    private SystemConfig system(SectionReader section) {
        if (section.name().contains("{{") || section.name().contains("}}")) {
            section.error("Interface", "a section's name can't hold {{ or }}; give it another name");
        }
        boolean enabled = section.flag("Enabled", true);
        boolean protocol = section.flag("Protocol", false);
        boolean contacts = section.flag("PhoneLink", section.hasAny(CsvReader.CONTACT_KEYS));
        boolean statuses = section.flag("TimeLink", section.hasAny(CsvStatusesReader.STATUS_KEYS));
        String kind = interfaceOf(section).toLowerCase(Locale.ROOT);
        if (!kind.isEmpty() && !kind.equals("csv")) {
            section.warning("Interface", "Interface %s reads a database, which can't be imported yet; left out", kind);
        }
        SystemConfig system = new SystemConfig(
                section.name(),
                section.place(),
                enabled,
                protocol,
                kind.equals("csv") ? contacts(section, contacts) : Optional.empty(),
                kind.equals("csv") ? statuses(section, statuses) : Optional.empty());
        if (kind.equals("csv")) {
            section.warnOfUnknownKeys(CsvReader.SILENT_KEYS);
        }
        return system;
    }

    /** Known, so that queues it shares with others stay mapped; what is wrong with it hurts nobody. */
    private SystemConfig parked(IniSection section, Place file) {
        Problems aside = new Problems();
        SystemConfig system = new SystemsReader(home, aside).system(new SectionReader(section, file, aside));
        Optional<ContactSource> contacts = system.contacts().filter(sound -> aside.errors() == 0);
        return new SystemConfig(system.name(), system.place(), false, system.protocol(), contacts, Optional.empty());
    }

    private Optional<ContactSource> contacts(SectionReader section, boolean wanted) {
        CsvContacts contacts = new CsvReader(home, wanted ? section : section.unheard()).read();
        return wanted ? Optional.of(contacts) : Optional.empty();
    }

    private Optional<StatusSource> statuses(SectionReader section, boolean wanted) {
        CsvStatuses statuses = new CsvStatusesReader(home, wanted ? section : section.unheard()).read();
        return wanted ? Optional.of(statuses) : Optional.empty();
    }

    private String interfaceOf(SectionReader section) {
        return section.text("Interface").orElseGet(() -> inferred(section));
    }

    private String inferred(SectionReader section) {
        if (section.hasAny(CSV_KEYS)) {
            return "csv";
        }
        if (section.hasAny(DATABASE_KEYS)) {
            return "universal";
        }
        section.error(
                "Interface",
                "Interface is not set and can't be told from the keys; none of %s (CSV) or %s (a database) is there",
                String.join(", ", CSV_KEYS),
                String.join(", ", DATABASE_KEYS));
        return "";
    }
}

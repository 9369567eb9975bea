package org.openxlink.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openxlink.config.SystemsReader.Systems;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.IniSection;
import org.openxlink.config.ini.TextDocument;
import org.openxlink.config.ini.TextLine;

/** Reads the {@code config/} folder of a home as a whole; connects to nothing and writes nothing. */
public final class InstallationReader {

    private final Path home;
    private final Path program;
    private final ConfigFiles files;
    private final UnaryOperator<String> environment;
    private final Problems problems = new Problems();

    private InstallationReader(Path home, ConfigFiles files, UnaryOperator<String> environment, Path program) {
        this.program = program;
        this.home = home;
        this.files = files;
        this.environment = environment;
    }

    /** The configuration of that home, with every problem in it. */
    public static Installation read(Path home) throws IOException {
        return read(home, System::getenv);
    }

    /** The same with an environment other than the process's own. */
    public static Installation read(Path home, UnaryOperator<String> environment) throws IOException {
        return read(home, environment, ProgramFolder.find());
    }

    /**
     * The configuration of that home.
     *
     * @param environment value of an environment variable, or null
     * @param program folder of the presets that the home has not
     */
    public static Installation read(Path home, UnaryOperator<String> environment, Path program) throws IOException {
        Path absolute = home.toAbsolutePath().normalize();
        return new InstallationReader(absolute, ConfigFiles.of(absolute), environment, program).read();
    }

    /** The configuration as it would be with a draft. */
    public static Installation read(Draft draft) throws IOException {
        return new InstallationReader(draft.home(), draft.files(), System::getenv, ProgramFolder.find()).read();
    }

    /** What is wrong with {@code [General]} and the targets as they would be with a draft; nothing else is read. */
    public static List<Problem> problemsOfSettings(Draft draft) throws IOException {
        InstallationReader reader =
                new InstallationReader(draft.home(), draft.files(), System::getenv, ProgramFolder.find());
        return reader.settings();
    }

    private List<Problem> settings() throws IOException {
        Ini systemsFile = ini("isps_ul.ini", true);
        Ini targetsFile = ini("isps.cfg", true);
        SecretReader secrets = new SecretReader(home, environment);
        SectionReader section = general(systemsFile);
        new GeneralReader(home).read(section, new WebConsoleReader(home, secrets).read(section, problems));
        new TargetsReader(secrets, environment, problems)
                .read(
                        targetsFile.document(),
                        targetsFile.place(),
                        systemsFile.document().section("DB"),
                        systemsFile.place());
        return problems.sorted();
    }

    private Installation read() throws IOException {
        Ini systemsFile = ini("isps_ul.ini", true);
        Ini targetsFile = ini("isps.cfg", true);
        SecretReader secrets = new SecretReader(home, environment);
        SectionReader section = general(systemsFile);
        Optional<WebConsole> console = new WebConsoleReader(home, secrets).read(section, problems);
        long before = problems.errors();
        General general = new GeneralReader(home).read(section, console);
        RestoreMark.found(home).ifPresent(fault -> problems.error(RestoreMark.place(), "%s", fault));
        boolean soundGeneral = problems.errors() == before;
        Systems read = new SystemsReader(home, files, environment, Presets.of(home, program), problems)
                .read(systemsFile.document(), systemsFile.place());
        Systems systems = soundGeneral ? read : SystemsReader.allBroken(read);
        boolean mapped = mayHaveContacts(systems);
        Ini catalogueFile = ini("queues.ini", mapped);
        Optional<IniSection> db = systemsFile.document().section("DB");
        List<Target> targets = new TargetsReader(secrets, environment, problems)
                .read(targetsFile.document(), targetsFile.place(), db, systemsFile.place());
        Catalogue catalogue = new CatalogueReader(catalogueFile.place(), problems).read(catalogueFile.document());
        MappingReader.Known known =
                new MappingReader.Known(targets, targetNames(db), systems.usable(), systems.broken(), catalogue, files);
        boolean readable = !catalogueFile.document().sections().isEmpty()
                && !systemsFile.document().sections().isEmpty(); // else every mapping would complain
        MappingReader.Mappings mappings = readable ? mappings(known, mapped) : MappingReader.Mappings.NONE;
        if (readable && problems.errors() == 0) {
            warnOfUnmapped(systems.usable(), mappings.sound(), systemsFile.place());
        }
        Broken broken = new Broken(
                problems.ofWholeFiles(),
                !soundGeneral,
                systems.broken(),
                brokenTargets(targetNames(db), targets),
                mappings.broken(),
                mappings.unreadable());
        return new Installation(
                home, general, targets, systems.usable(), broken, catalogue, mappings.sound(), problems.sorted());
    }

    /** Statuses alone need neither queues nor mappings. */
    private static boolean mayHaveContacts(Systems systems) {
        return !systems.broken().isEmpty()
                || systems.usable().stream()
                        .anyMatch(system -> system.contacts().isPresent());
    }

    private void warnOfUnmapped(List<SystemConfig> systems, List<Mapping> mappings, Place file) {
        Set<String> mapped = Installation.sentOf(mappings);
        for (SystemConfig system : systems) {
            if (system.importsContacts() && !mapped.contains(system.name())) {
                problems.warning(
                        file.at(system.place().line()),
                        "[%s] is not imported: acd_map.ini makes no value of an active queue that is sent out of it",
                        system.name());
            }
        }
    }

    private record Ini(IniDocument document, Place place) {}

    private Ini ini(String name, boolean needed) throws IOException {
        Optional<Path> file = find(name, needed);
        Place place = file.map(ConfigFiles::place).orElse(Place.of("config/" + name));
        TextDocument text = file.isPresent() ? TextDocument.read(file.get()) : TextDocument.parse(new byte[0]);
        IniDocument document = IniDocument.parse(text);
        document.findings().forEach(finding -> problems.warning(place.at(finding.line()), "%s", finding.text()));
        if (file.isPresent() && document.sections().isEmpty()) {
            problems.error(place, "there is no [section] in it; see config/%s of the distribution for a sample", name);
        }
        return new Ini(document, place);
    }

    private Optional<Path> find(String name, boolean needed) throws IOException {
        List<Path> found = files.named(name);
        if (found.isEmpty() && needed) {
            problems.error(Place.of("config/" + name), "the file is missing; expected it in %s", files.folder());
        }
        for (Path other : found.subList(Math.min(1, found.size()), found.size())) {
            problems.warning(
                    ConfigFiles.place(other),
                    "not read, because %s is there too",
                    found.get(0).getFileName());
        }
        return found.stream().findFirst();
    }

    private SectionReader general(Ini systemsFile) {
        IniSection section =
                systemsFile.document().section("General").orElseGet(() -> new IniSection("General", 0, List.of()));
        return new SectionReader(section, systemsFile.place(), problems);
    }

    private static List<String> targetNames(Optional<IniSection> db) {
        return db.map(IniSection::entries).orElse(List.of()).stream()
                .map(IniEntry::value)
                .map(value -> value.split(",", 2)[0].trim())
                .toList();
    }

    private static List<String> brokenTargets(List<String> named, List<Target> sound) {
        return named.stream()
                .filter(name -> sound.stream().noneMatch(target -> target.name().equalsIgnoreCase(name)))
                .toList();
    }

    private MappingReader.Mappings mappings(MappingReader.Known known, boolean needed) throws IOException {
        Optional<Path> file = find("acd_map.ini", needed);
        if (file.isEmpty()) {
            return MappingReader.Mappings.NONE;
        }
        List<String> lines = TextDocument.read(file.get()).lines().stream()
                .map(TextLine::text)
                .toList();
        return new MappingReader(known, ConfigFiles.place(file.get()), problems).read(lines);
    }
}

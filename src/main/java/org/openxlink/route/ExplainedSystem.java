package org.openxlink.route;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.ContactSource;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.DatabaseContacts;
import org.openxlink.config.SystemConfig;
import org.openxlink.interval.LocalDay;
import org.openxlink.interval.SourceClock;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.DayParts;
import org.openxlink.mapping.Share;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.monitor.Progress;

/** An external system that is read for the sake of one interval: by the steps of its imports, which end elsewhere. */
final class ExplainedSystem {

    private final SystemConfig config;
    private final ContactColumns columns;
    private final LocalDay day;
    private final Evidence evidence;
    private final List<Run> runs = new ArrayList<>();
    private FilesOfDay chosen = new FilesOfDay(List.of(), List.of());
    private Optional<CsvKind> files = Optional.empty();
    private Optional<DatabaseKind> database = Optional.empty();
    private List<Share> kept = List.of();
    private String fault = "";

    private ExplainedSystem(SystemConfig config, ContactColumns columns, LocalDay day, Evidence evidence) {
        this.config = config;
        this.columns = columns;
        this.day = day;
        this.evidence = evidence;
    }

    /**
     * Looks what there is to read.
     *
     * @param columns what is wanted of it
     * @param ledger what imports have written down, if there is anything
     * @param scratch what this reading writes down
     */
    static ExplainedSystem of(
            SystemConfig config,
            ContactColumns columns,
            AskedValue asked,
            Path home,
            Optional<Ledger> ledger,
            Ledger scratch)
            throws InterruptedException {
        ContactSource contacts = config.contacts().orElseThrow();
        LocalDay day = asked.day();
        SourceClock clock = SourceClock.of(contacts.zone(), day.zone());
        Evidence evidence = new Evidence(day, asked.interval(), clock, file -> shown(file, home));
        ExplainedSystem system = new ExplainedSystem(config, columns, day, evidence);
        if (contacts instanceof CsvContacts csv) {
            system.lookForFiles(csv, ledger, ledger.orElse(scratch));
        } else if (contacts instanceof DatabaseContacts table) {
            system.database =
                    Optional.of(new DatabaseContactKind(config.name(), table, columns, day.zone(), evidence.ofQuery()));
        }
        return system;
    }

    private void lookForFiles(CsvContacts csv, Optional<Ledger> ledger, Ledger shares) throws InterruptedException {
        char separator = csv.files().separator();
        CsvContactKind kind =
                new CsvContactKind(csv.leavingFiles(), columns, day.zone(), file -> evidence.of(file, separator));
        DayParts parts = new DayParts(config.name(), columns);
        try {
            chosen = FilesOfDay.of(csv, config.name(), day.date(), ledger);
        } catch (IOException e) {
            fault = Causes.sentence(e);
        }
        if (csv.areIncrements() && chosen.imports().isEmpty()) {
            kept = parts.of(parts.whole(day, shares.fileShares().of(config.name(), day.date(), List.of())));
        }
        CsvKind read = csv.areIncrements() ? new CsvIncrementKind(kind, parts, shares.fileShares()) : kind;
        files = Optional.of(new ChosenFiles(read, chosen.imports()));
    }

    private static String shown(Path file, Path home) {
        return (file.startsWith(home) ? home.relativize(file) : file).toString();
    }

    SystemConfig config() {
        return config;
    }

    ContactColumns columns() {
        return columns;
    }

    Optional<CsvKind> files() {
        return files;
    }

    Optional<DatabaseKind> database() {
        return database;
    }

    /** Reads it, import by import. */
    void read(Engine engine) {
        LocalDate date = day.date();
        int imports = files.isPresent() ? chosen.imports().size() : 1;
        for (int number = 0; number < imports; number++) {
            ImportRequest request =
                    new ImportRequest(Optional.of(ImportRequest.Range.of(date, 1)), false, Progress.UNSEEN);
            runs.add(engine.importDays(Run.Kind.CONTACTS, config.name(), request));
            evidence.endOfImport();
        }
    }

    /** The names of the files that were read. */
    List<String> names(Path home) {
        return chosen.imports().stream()
                .flatMap(List::stream)
                .map(file -> shown(file.path(), home))
                .toList();
    }

    /** Files of the day that are not there any more. */
    List<String> gone() {
        return chosen.gone();
    }

    /** What the ledger has of files that are all gone. */
    List<Share> kept() {
        return kept;
    }

    List<Run> runs() {
        return runs;
    }

    Evidence evidence() {
        return evidence;
    }

    /** Why it could not be read; empty when it was. */
    String fault() {
        return runs.stream()
                .filter(run -> run.outcome() == Run.Result.FAILED)
                .map(Run::message)
                .findFirst()
                .orElse(fault);
    }
}

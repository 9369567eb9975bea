package org.openxlink.route;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.Installation;
import org.openxlink.interval.DayTotals;
import org.openxlink.interval.Days;
import org.openxlink.interval.IntervalTotals;
import org.openxlink.interval.LocalDay;
import org.openxlink.interval.LocalDays;
import org.openxlink.interval.SourceClock;
import org.openxlink.ledger.FileContent;
import org.openxlink.ledger.KnownFile;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Run;
import org.openxlink.source.csv.AcceptedFile;
import org.openxlink.source.csv.ContactFileReader;
import org.openxlink.source.csv.CsvFile;
import org.openxlink.source.csv.CsvFolder;
import org.openxlink.source.csv.FileReport;
import org.openxlink.source.csv.RejectedRows;

/** The steps of the route {@code contacts-csv} that have to do with files. */
public final class CsvContactFiles {

    private final String system;
    private final CsvContacts contacts;
    private final ContactColumns columns;
    private final ZoneId zone;
    private final Path logs;
    private final Ledger ledger;
    private final LocalDays days;

    CsvContactFiles(
            String system, CsvContacts contacts, ContactColumns columns, Installation installation, Ledger ledger) {
        this.system = system;
        this.contacts = contacts;
        this.columns = columns;
        this.zone = installation.general().localTimeZone();
        this.logs = installation.home().resolve("logs");
        this.ledger = ledger;
        this.days = new LocalDays(zone);
    }

    /** Looks which files are there and plans what to read. */
    public void look(@ExchangeProperty("run") ContactRun run) throws IOException, InterruptedException, ImportFailed {
        if (columns.groups().isEmpty()) {
            throw new ImportFailed("no mapping of config/acd_map.ini uses it, so nothing can be imported");
        }
        CsvFolder.Listing listing = new CsvFolder(contacts.files()).list();
        listing.growing()
                .forEach(name -> run.message().add("%s is still being written; left for the next import", name));
        FilePlan plan = FilePlan.of(listing.complete(), this::known, run.asksForDays());
        run.begin(plan, totals(run.wanted()));
        if (!run.asksForDays() && plan.first().isEmpty()) {
            run.markIdle();
        }
    }

    /** The files to read next: new ones first; then, where files stay, the others that cover the same days. */
    public List<CsvFile> toRead(@ExchangeProperty("run") ContactRun run) {
        if (run.startReading()) {
            return run.plan().first();
        }
        run.totals().onlyDaysHeld();
        return contacts.hasWholeDays() ? run.plan().covering(datesOf(run)) : List.of();
    }

    /** The text of a file, behind its header lines. */
    public Reader open(@Body CsvFile file) throws IOException {
        return file.open(contacts.files().headerLines());
    }

    /** Adds the rows of a file to the totals. */
    public void sum(
            @ExchangeProperty("run") ContactRun run,
            @ExchangeProperty("file") CsvFile file,
            @Body Iterator<CSVRecord> records)
            throws IOException, ImportFailed {
        try (RejectedRows rejected = RejectedRows.of(logs, system, file)) {
            FileReport report =
                    ContactFileReader.read(file, contacts, columns, run.watched(records), rejected, run.totals());
            run.add(new FileReading(file, report, run.totals().endOfFile()));
        } catch (ArithmeticException tooLarge) {
            throw new ImportFailed(file.name() + ": its numbers are too large to be added; check ColumnNames and the"
                    + " columns that config/acd_map.ini maps");
        } catch (OutOfMemoryError full) {
            throw new ImportFailed(
                    file.name() + ": the memory is full, most likely because a column begins with a quote"
                            + " (\") that nobody closes; correct that row, or set XLINK_JAVA_OPTS to -Xmx1g");
        }
        if (!file.isUnchanged()) {
            throw new IOException(file.path()
                    + " was changed while it was read; nothing of it was sent, the next import" + " reads it again");
        }
    }

    /** The days of this round are delivered: goes on with the rest of the days, or with what becomes of the files. */
    public void settle(@ExchangeProperty("run") ContactRun run) throws IOException {
        run.message().addTimes(run.totals());
        if (run.totals().rest().isPresent()) {
            run.begin(run.plan(), totals(run.totals().rest().get()));
            return;
        }
        run.finish();
        for (FileReading reading : run.readings()) {
            settle(reading, run);
        }
        for (CsvFile known : run.plan().known().keySet()) {
            accepted(known, run);
        }
    }

    private void settle(FileReading reading, ContactRun run) throws IOException {
        FileReport report = reading.report();
        if (report.isUseless()) {
            run.fail(useless(report));
            return;
        }
        run.message().addFile(report, contacts.groupNames());
        CsvFile file = reading.file();
        Set<LocalDate> accepted =
                reading.days().stream().filter(run.wanted()::contains).collect(Collectors.toSet());
        FileContent content = new FileContent(file.sha256(), file.name(), file.size());
        ledger.read(run.number(), system, Run.Kind.CONTACTS, content, reading.days(), accepted);
        if (known(file).isImported()) {
            accepted(file, run);
        } else if (!contacts.hasWholeDays()) {
            run.message().add("%s stays, because other days of it were not imported yet", file.name());
        }
    }

    private void accepted(CsvFile file, ContactRun run) throws IOException {
        for (CsvFile same : run.plan().named(file)) {
            AcceptedFile.settle(same, contacts.files());
        }
    }

    private String useless(FileReport report) {
        String expected = report.rejected() > 0
                ? "; expected %d columns separated by %s; check SeparatorCharacter, the columns and DateOrder"
                        .formatted(contacts.columnNames().size(), separatorName())
                : "; check GroupColumn and Groups";
        RunMessage details = new RunMessage();
        details.addFile(report, contacts.groupNames());
        return "%s: none of its %d rows could be used, so it stays where it is (%s)%s"
                .formatted(report.file().name(), report.rows(), details, expected);
    }

    private String separatorName() {
        char separator = contacts.files().separator();
        return switch (separator) {
            case '\t' -> "tab";
            case ' ' -> "blank";
            default -> "\"" + separator + "\"";
        };
    }

    private KnownFile known(CsvFile file) {
        return ledger.file(system, Run.Kind.CONTACTS, file.sha256()).orElse(null);
    }

    private IntervalTotals totals(Days wanted) {
        SourceClock clock = SourceClock.of(contacts.zone(), zone);
        return new IntervalTotals(columns, wanted, clock, days, IntervalTotals.daysInMemory(columns));
    }

    private static SortedSet<LocalDate> datesOf(ContactRun run) {
        return run.totals().days().stream()
                .map(DayTotals::day)
                .map(LocalDay::date)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

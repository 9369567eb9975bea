package org.openxlink.route;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.interval.Days;
import org.openxlink.ledger.FileContent;
import org.openxlink.ledger.KnownFile;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.ReadContents;
import org.openxlink.monitor.Fault;
import org.openxlink.source.csv.AcceptedFile;
import org.openxlink.source.csv.CsvFile;
import org.openxlink.source.csv.CsvFolder;
import org.openxlink.source.csv.FileReport;
import org.openxlink.source.csv.RejectedRows;

/** The steps of the route {@code import-csv} that have to do with files. */
public final class CsvImport {

    private final String system;
    private final CsvKind kind;
    private final Path logs;
    private final Ledger ledger;

    /** @param home of which the rejected rows are written to the logs */
    CsvImport(String system, CsvKind kind, Path home, Ledger ledger) {
        this.system = system;
        this.kind = kind;
        this.logs = home.resolve("logs");
        this.ledger = ledger;
    }

    /** Looks which files are there and plans what to read. */
    public FileRounds look(@ExchangeProperty("run") ImportRun run)
            throws IOException, InterruptedException, ImportFailed {
        if (kind.fault().isPresent()) {
            throw new ImportFailed(kind.fault().get());
        }
        CsvFolder.Listing listing = kind.list();
        listing.growing()
                .forEach(name -> run.message().add("%s is still being written; left for the next import", name));
        FilePlan plan = FilePlan.of(listing.complete(), knownOrBack(), run.asksForDays());
        if (!run.asksForDays() && plan.first().isEmpty()) {
            run.markIdle();
        }
        return new FileRounds(run, plan, kind.gathering(run.wanted()));
    }

    /** The files to read next: new ones first; then, where files stay, the others that cover the same days. */
    public List<CsvFile> toRead(@ExchangeProperty("files") FileRounds files) {
        if (files.startReading()) {
            return files.plan().first();
        }
        files.gathering().onlyDaysHeld();
        return kind.hasWholeDays() ? files.plan().covering(files.gathering().dates()) : List.of();
    }

    /** The text of a file, behind its header lines. */
    public Reader open(@Body CsvFile file) throws IOException {
        return file.open(kind.files().headerLines());
    }

    /** Takes the rows of a file. */
    public void read(
            @ExchangeProperty("files") FileRounds files,
            @ExchangeProperty("file") CsvFile file,
            @Body Iterator<CSVRecord> records)
            throws IOException, ImportFailed {
        Gathering gathering = files.gathering();
        try (RejectedRows rejected = RejectedRows.of(logs, system, file)) {
            FileReport report = gathering.read(file, files.watched(records), rejected);
            files.add(new FileReading(file, report, gathering.endOfFile()));
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
    public void settle(@ExchangeProperty("run") ImportRun run, @ExchangeProperty("files") FileRounds files)
            throws IOException {
        files.gathering().tell(run.message());
        Optional<Days> rest = files.gathering().rest();
        if (rest.isPresent()) {
            files.begin(kind.gathering(rest.get()));
            return;
        }
        files.finish();
        for (FileReading reading : files.readings()) {
            settle(reading, run, files.plan());
        }
        for (CsvFile known : files.plan().known().keySet()) {
            accepted(known, files.plan());
        }
    }

    private void settle(FileReading reading, ImportRun run, FilePlan plan) throws IOException {
        FileReport report = reading.report();
        if (report.isUseless()) {
            run.fail(useless(report), Fault.SOURCE);
            return;
        }
        run.message().addFile(report, kind.groupNames());
        CsvFile file = reading.file();
        Set<LocalDate> accepted =
                reading.days().stream().filter(run.wanted()::contains).collect(Collectors.toSet());
        FileContent content = new FileContent(file.sha256(), file.name(), file.size());
        ledger.files().read(run.number(), system, kind.kind(), content, reading.days(), accepted);
        if (known(file).isImported()) {
            accepted(file, plan);
        } else if (!kind.hasWholeDays()) {
            run.message().add("%s stays, because other days of it were not imported yet", file.name());
        }
    }

    private void accepted(CsvFile file, FilePlan plan) throws IOException {
        for (CsvFile same : plan.named(file)) {
            AcceptedFile.settle(same, kind.files());
        }
    }

    private String useless(FileReport report) {
        RunMessage details = new RunMessage();
        details.addFile(report, kind.groupNames());
        return "%s: none of its %d rows could be used, so it stays where it is (%s); %s"
                .formatted(report.file().name(), report.rows(), details, kind.advice(report.rejected() > 0));
    }

    /** A file that stays may go back to what it held before: then its days are to be worked out again. */
    private Function<CsvFile, KnownFile> knownOrBack() {
        if (!kind.hasWholeDays()) {
            return this::known;
        }
        ReadContents read = ledger.files().contents(system, kind.kind());
        return file -> read.wasReplaced(file.name(), file.sha256()) ? null : known(file);
    }

    private KnownFile known(CsvFile file) {
        return ledger.files().known(system, kind.kind(), file.sha256()).orElse(null);
    }
}

package org.openxlink.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.CsvFiles;
import org.openxlink.config.CsvStatuses;
import org.openxlink.config.FolderTree;
import org.openxlink.config.GroupLevel;
import org.openxlink.config.SystemConfig;
import org.openxlink.config.ValueColumn;
import org.openxlink.config.ini.TextDocument;
import org.openxlink.config.ini.TextLine;
import org.openxlink.monitor.CsvBench.ReadRow;
import org.openxlink.monitor.CsvBench.Reading;
import org.openxlink.source.ContactRow;
import org.openxlink.source.RowWitness;
import org.openxlink.source.SourceTime;
import org.openxlink.source.StatusRow;
import org.openxlink.source.csv.ContactFileReader;
import org.openxlink.source.csv.CsvFile;
import org.openxlink.source.csv.CsvForm;
import org.openxlink.source.csv.FileReport;
import org.openxlink.source.csv.Numbers;
import org.openxlink.source.csv.RejectedRows;
import org.openxlink.source.csv.RowSight;
import org.openxlink.source.csv.StatusFileReader;
import org.openxlink.source.csv.UnreadableValue;

/** Lets the readers of imports read a sample, and notes what becomes of each row. */
final class CsvTrial implements RowWitness<CSVRecord>, RowSight<StatusRow> {

    private static final int MOST_ROWS = 50;
    private static final int MOST_NAMES = 1000;

    /** What became of a row. */
    private record Verdict(String word, String text) {}

    /** A record of the file as it stands there. */
    private record Raw(long line, List<String> cells) {}

    private final byte[] sample;
    private final CsvFiles files;
    private final Map<Long, Verdict> verdicts = new HashMap<>();

    private CsvTrial(byte[] sample, CsvFiles files) {
        this.sample = SampleFolder.wholeLines(sample);
        this.files = files;
    }

    static Reading ofContacts(byte[] sample, SystemConfig system, boolean sound) throws IOException {
        CsvContacts contacts = (CsvContacts) system.contacts().orElseThrow();
        CsvTrial trial = new CsvTrial(sample, contacts.files());
        return trial.run(
                sound,
                contacts.levels().stream().map(GroupLevel::column).findFirst().orElse(1),
                (rows, file, records, aside) -> ContactFileReader.read(
                        file, contacts, trial.wanted(contacts, rows), records.iterator(), aside, row -> {}, trial));
    }

    static Reading ofStatuses(byte[] sample, SystemConfig system, boolean sound) throws IOException {
        CsvStatuses statuses = (CsvStatuses) system.statuses().orElseThrow();
        CsvTrial trial = new CsvTrial(sample, statuses.files());
        return trial.run(
                sound,
                statuses.activityColumn(),
                (rows, file, records, aside) ->
                        StatusFileReader.read(file, statuses, records.iterator(), aside, row -> {}, trial));
    }

    /** How a half of a section reads the file, all rows of which are known. */
    private interface Half {
        FileReport read(List<Raw> rows, CsvFile file, CSVParser records, RejectedRows aside) throws IOException;
    }

    private Reading run(boolean sound, int nameColumn, Half half) throws IOException {
        Path folder = Files.createTempDirectory("xlink-sample");
        try {
            Path path = Files.write(folder.resolve("sample.csv"), sample);
            CsvFile file = CsvFile.of(path, files.encoding());
            List<Raw> rows = rows(file);
            if (!sound) {
                return reading(rows, List.of(), 0, 0, 0, "unread");
            }
            try (RejectedRows aside = RejectedRows.of(folder, "sample", file);
                    CSVParser records = parser(file)) {
                FileReport report = half.read(rows, file, records, aside);
                long taken = report.rows() - report.rejected() - report.unknown();
                return reading(rows, names(rows, nameColumn), taken, report.rejected(), report.unknown(), "unlisted");
            }
        } finally {
            FolderTree.delete(folder);
        }
    }

    /** @param otherwise the verdict on rows that nobody saw */
    private Reading reading(
            List<Raw> rows, List<String> names, long taken, long rejected, long unlisted, String otherwise) {
        List<String> header = TextDocument.parse(sample).lines().stream()
                .limit(files.headerLines())
                .map(TextLine::text)
                .toList();
        List<ReadRow> first =
                rows.stream().limit(MOST_ROWS).map(row -> row(row, otherwise)).toList();
        return new Reading(header, first, names, taken, rejected, unlisted);
    }

    private ReadRow row(Raw raw, String otherwise) {
        Verdict verdict = verdicts.getOrDefault(raw.line(), new Verdict(otherwise, ""));
        return new ReadRow(raw.line(), raw.cells(), verdict.word(), verdict.text());
    }

    private List<Raw> rows(CsvFile file) throws IOException {
        List<Raw> rows = new ArrayList<>();
        try (CSVParser records = parser(file)) {
            for (CSVRecord row : records) {
                if (row.size() > 1 || !row.get(0).isBlank()) {
                    rows.add(new Raw(files.headerLines() + records.getCurrentLineNumber(), row.toList()));
                }
            }
        }
        return rows;
    }

    /** Closing it closes the file. */
    private CSVParser parser(CsvFile file) throws IOException {
        return CSVParser.parse(file.open(files.headerLines()), CsvForm.tolerant(files.separator()));
    }

    private static List<String> names(List<Raw> rows, int column) {
        Set<String> names = new LinkedHashSet<>();
        for (Raw row : rows) {
            if (row.cells().size() >= column && names.size() < MOST_NAMES) {
                names.add(row.cells().get(column - 1).strip());
            }
        }
        names.removeIf(name -> name.isEmpty() || name.indexOf(';') >= 0);
        return List.copyOf(names);
    }

    /** All queues, and the value types that are numbers: columns of texts are there, but nobody maps them. */
    private ContactColumns wanted(CsvContacts contacts, List<Raw> rows) {
        List<List<String>> groups = contacts.groupNames().stream()
                .flatMap(name -> contacts.group(name).stream())
                .toList();
        List<ValueColumn> values = contacts.valueTypes().stream()
                .filter(name -> holdsNumbers(rows, contacts.columnOf(name), contacts.isAverage(name)))
                .map(name -> contacts.column(name, -1))
                .toList();
        return new ContactColumns(groups, values);
    }

    private static boolean holdsNumbers(List<Raw> rows, int column, boolean seconds) {
        List<String> cells = rows.stream()
                .filter(row -> row.cells().size() >= column)
                .map(row -> row.cells().get(column - 1))
                .filter(cell -> !cell.isBlank())
                .toList();
        return cells.stream().filter(cell -> isNumber(cell, seconds)).count() * 2 >= cells.size();
    }

    private static boolean isNumber(String cell, boolean seconds) {
        try {
            return (seconds ? Numbers.secondsMicros(cell) : Numbers.micros(cell, true)) != Long.MIN_VALUE;
        } catch (UnreadableValue text) {
            return false;
        }
    }

    @Override
    public void taken(ContactRow row, long line, CSVRecord raw) {
        verdicts.put(line, new Verdict("taken", shown(row.time())));
    }

    @Override
    public void rejected(String reason, long line, CSVRecord raw, Supplier<Optional<ContactRow>> where) {
        rejected(line, reason);
    }

    @Override
    public void taken(StatusRow row, long line) {
        verdicts.put(line, new Verdict("taken", shown(row.start())));
    }

    @Override
    public void rejected(long line, String reason) {
        verdicts.put(line, new Verdict("rejected", reason));
    }

    /** On the source's clock. */
    private static String shown(SourceTime time) {
        LocalDateTime clock = LocalDateTime.ofEpochSecond(time.second(), 0, ZoneOffset.UTC);
        return clock + (time.utc() ? "Z" : "");
    }
}

package org.openxlink.route;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.CsvFiles;
import org.openxlink.interval.Days;
import org.openxlink.interval.IntervalTotals;
import org.openxlink.interval.LocalDays;
import org.openxlink.interval.SourceClock;
import org.openxlink.ledger.Run;
import org.openxlink.source.RowWitness;
import org.openxlink.source.csv.ContactFileReader;
import org.openxlink.source.csv.CsvFile;
import org.openxlink.source.csv.FileReport;
import org.openxlink.source.csv.RejectedRows;

/**
 * Contacts in CSV files: rows are summed per queue, value type and quarter of an hour.
 *
 * @param witnesses who sees the rows of a file as they stand there
 */
record CsvContactKind(
        CsvContacts contacts, ContactColumns columns, ZoneId zone, Function<CsvFile, RowWitness<CSVRecord>> witnesses)
        implements CsvKind {

    CsvContactKind(CsvContacts contacts, ContactColumns columns, ZoneId zone) {
        this(contacts, columns, zone, file -> RowWitness.none());
    }

    @Override
    public Run.Kind kind() {
        return Run.Kind.CONTACTS;
    }

    @Override
    public CsvFiles files() {
        return contacts.files();
    }

    @Override
    public boolean hasWholeDays() {
        return contacts.hasWholeDays();
    }

    @Override
    public Optional<String> fault() {
        return columns.groups().isEmpty()
                ? Optional.of("no mapping of config/acd_map.ini uses it, so nothing can be imported")
                : Optional.empty();
    }

    @Override
    public Gathering gathering(Days wanted) {
        return new Totals(totals(wanted));
    }

    /** A place for the rows of these days, summed. */
    IntervalTotals totals(Days wanted) {
        SourceClock clock = SourceClock.of(contacts.zone(), zone);
        int mostDays = IntervalTotals.daysInMemory(columns);
        return new IntervalTotals(columns, wanted, clock, new LocalDays(zone), mostDays);
    }

    /** Adds the rows of a file. */
    FileReport read(CsvFile file, Iterator<CSVRecord> records, RejectedRows rejected, IntervalTotals totals)
            throws IOException {
        return ContactFileReader.read(file, contacts, columns, records, rejected, totals, witnesses.apply(file));
    }

    @Override
    public List<String> groupNames() {
        return contacts.groupNames();
    }

    @Override
    public String advice(boolean rejected) {
        return rejected
                ? "expected %d columns separated by %s; check SeparatorCharacter, the columns and DateOrder"
                        .formatted(contacts.columnNames().size(), separatorName())
                : "check GroupColumn and Groups";
    }

    private String separatorName() {
        char separator = contacts.files().separator();
        return switch (separator) {
            case '\t' -> "tab";
            case ' ' -> "blank";
            default -> "\"" + separator + "\"";
        };
    }

    /** The rows of some files, summed. */
    private final class Totals implements Gathering {

        private final IntervalTotals totals;

        Totals(IntervalTotals totals) {
            this.totals = totals;
        }

        @Override
        public FileReport read(CsvFile file, Iterator<CSVRecord> records, RejectedRows rejected) throws IOException {
            return CsvContactKind.this.read(file, records, rejected, totals);
        }

        @Override
        public SortedSet<LocalDate> endOfFile() {
            return totals.endOfFile();
        }

        @Override
        public void onlyDaysHeld() {
            totals.onlyDaysHeld();
        }

        @Override
        public Set<LocalDate> dates() {
            return totals.days().stream().map(day -> day.day().date()).collect(Collectors.toSet());
        }

        @Override
        public Iterator<?> days() {
            return totals.days().iterator();
        }

        @Override
        public Optional<Days> rest() {
            return totals.rest();
        }

        @Override
        public void tell(RunMessage message) {
            message.addTimes(totals);
        }
    }
}

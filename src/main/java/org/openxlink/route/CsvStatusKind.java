package org.openxlink.route;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.CsvFiles;
import org.openxlink.config.CsvStatuses;
import org.openxlink.interval.Days;
import org.openxlink.interval.LocalDays;
import org.openxlink.interval.SourceClock;
import org.openxlink.interval.StatusRows;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.StatusMapping;
import org.openxlink.source.csv.CsvFile;
import org.openxlink.source.csv.FileReport;
import org.openxlink.source.csv.RejectedRows;
import org.openxlink.source.csv.StatusFileReader;

/** Agent statuses in CSV files: rows become activities, which end as the files or later ones say. */
record CsvStatusKind(CsvStatuses statuses, StatusMapping mapping, SentBefore sentBefore, ZoneId zone)
        implements CsvKind {

    @Override
    public Run.Kind kind() {
        return Run.Kind.STATUSES;
    }

    @Override
    public CsvFiles files() {
        return statuses.files();
    }

    @Override
    public boolean hasWholeDays() {
        return statuses.hasWholeDays();
    }

    @Override
    public Optional<String> fault() {
        return Optional.empty();
    }

    @Override
    public Gathering gathering(Days wanted) {
        SourceClock clock = SourceClock.of(statuses.zone(), zone);
        return new Activities(
                new StatusRows(mapping.rules(), wanted, clock, new LocalDays(zone), StatusRows.MOST_ROWS));
    }

    @Override
    public List<String> groupNames() {
        return List.of();
    }

    @Override
    public String advice(boolean rejected) {
        return "check ActivitySeparatorCharacter, the columns and ActivityDateOrder";
    }

    /** The rows of some files. */
    private final class Activities implements Gathering {

        private final StatusRows rows;

        Activities(StatusRows rows) {
            this.rows = rows;
        }

        @Override
        public FileReport read(CsvFile file, Iterator<CSVRecord> records, RejectedRows rejected) throws IOException {
            return StatusFileReader.read(file, statuses, records, rejected, rows);
        }

        @Override
        public SortedSet<LocalDate> endOfFile() {
            return rows.endOfFile();
        }

        @Override
        public void onlyDaysHeld() {
            rows.onlyDaysHeld();
        }

        @Override
        public Set<LocalDate> dates() {
            return rows.dates();
        }

        @Override
        public Iterator<?> days() {
            return AgentDay.each(rows.spans(sentBefore.around(rows.periods())), mapping);
        }

        @Override
        public Optional<Days> rest() {
            return rows.rest();
        }

        @Override
        public void tell(RunMessage message) {
            message.addTimes(rows.gaps(), rows.overlaps());
        }
    }
}

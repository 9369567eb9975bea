package org.openxlink.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxlink.config.AfterImport;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.CsvFiles;
import org.openxlink.config.DateOrder;
import org.openxlink.config.FilesAre;
import org.openxlink.config.GroupLevel;
import org.openxlink.config.SourceZone;
import org.openxlink.config.TimeColumns;
import org.openxlink.config.ValueColumn;
import org.openxlink.interval.Days;
import org.openxlink.ledger.Ledger;
import org.openxlink.mapping.DayParts;
import org.openxlink.source.csv.CsvFile;
import org.openxlink.source.csv.RejectedRows;

/** Files of increments that come together, more than fit into memory at a time. */
class IncrementGatheringTest {

    private static final ContactColumns COLUMNS =
            new ContactColumns(List.of(List.of("Sales")), List.of(new ValueColumn.Sum("Offered")));
    private static final DayParts PARTS = new DayParts("ACD", COLUMNS);

    @TempDir
    private Path folder;

    private CsvContactKind kind;
    private List<CsvFile> files;

    @BeforeEach
    void files() throws IOException {
        CsvFiles ofFolder =
                new CsvFiles(folder, List.of("*"), ';', 0, Optional.empty(), AfterImport.DELETED, Optional.empty());
        CsvContacts contacts = new CsvContacts(
                ofFolder,
                new TimeColumns.DateAndTime(2, 3, DateOrder.YMD),
                SourceZone.LOCAL,
                List.of(new GroupLevel(1, List.of("Sales"))),
                List.of("Queue", "Date", "Time", "Offered"),
                15,
                OptionalInt.empty(),
                OptionalInt.empty(),
                FilesAre.INCREMENTS);
        kind = new CsvContactKind(contacts, COLUMNS, ZoneOffset.UTC);
        files = List.of(
                file("a", "Sales;2024-07-01;08:00;1", "Sales;2024-07-02;08:00;2"),
                file("b", "Sales;2024-07-03;08:00;4", "Sales;2024-07-02;08:00;8"),
                file("c", "Sales;2024-07-01;08:00;16", "Sales;2024-07-03;08:00;32", "Sales;2024-07-03;08:15;64"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 100})
    void everyDayOnceWithAllFiles(int mostShares) throws IOException {
        try (Ledger ledger = Ledger.open(folder.resolve("home"))) {
            assertThat(delivered(ledger, mostShares)).containsExactly("07-01 17", "07-02 10", "07-03 36+64");
            assertThat(delivered(ledger, mostShares))
                    .as("the same files once more")
                    .containsExactly("07-01 17", "07-02 10", "07-03 36+64");
        }
    }

    @Test
    void togetherWithOtherFilesThatTheLedgerKnows() throws IOException {
        try (Ledger ledger = Ledger.open(folder.resolve("home"))) {
            List<CsvFile> all = files;
            files = all.subList(0, 2);
            delivered(ledger, 100);
            files = all.subList(2, 3);

            assertThat(delivered(ledger, 100)).containsExactly("07-01 17", "07-03 36+64");
        }
    }

    /** Round by round, as the route does it. */
    private List<String> delivered(Ledger ledger, int mostShares) throws IOException {
        List<String> days = new ArrayList<>();
        Optional<Days> wanted = Optional.of(Days.ALL);
        while (wanted.isPresent()) {
            IncrementGathering gathering =
                    new IncrementGathering(kind, PARTS, ledger.fileShares(), wanted.get(), mostShares);
            for (CsvFile file : files) {
                try (CSVParser rows = CSVParser.parse(file.open(0), CSVFormat.newFormat(';'));
                        RejectedRows rejected = RejectedRows.of(folder.resolve("logs"), "ACD", file)) {
                    gathering.read(file, rows.iterator(), rejected);
                    gathering.endOfFile();
                }
            }
            gathering.days().forEachRemaining(day -> days.add(shown((IncrementDay) day, ledger)));
            wanted = gathering.rest();
        }
        return days;
    }

    private static String shown(IncrementDay day, Ledger ledger) {
        LocalDate date = day.totals().day().date();
        ledger.fileShares().keep("ACD", date, day.brought(), Instant.EPOCH);
        long eight = day.totals().total(0, 0, 32, 1).value() / 1_000_000;
        long quarterPast = day.totals().total(0, 0, 33, 1).value() / 1_000_000;
        return date.toString().substring(5) + " " + eight + (quarterPast == 0 ? "" : "+" + quarterPast);
    }

    private CsvFile file(String name, String... rows) throws IOException {
        return CsvFile.of(Files.writeString(folder.resolve(name + ".csv"), String.join("\n", rows)), Optional.empty());
    }
}

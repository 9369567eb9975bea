package org.openxlink.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.config.Combination;
import org.openxlink.mapping.Share;

class LedgerTest {

    private static final long START = Receipts.START;
    private static final LocalDate MONDAY = LocalDate.of(2024, 9, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final FileContent FILE = new FileContent("ab12", "calls.csv", 1000);

    @TempDir
    private Path home;

    @Test
    void receiptsThatOutliveTheProcess() {
        Delivery delivery = Receipts.delivery("WFM", 1, START, 5);
        try (Ledger ledger = Ledger.open(home)) {
            ledger.contacts().accept(1, List.of(delivery));
        }
        try (Ledger ledger = Ledger.open(home)) {
            assertThat(Receipts.accepted(ledger, START, START + 900))
                    .isEqualTo(Map.of(new IntervalKey("WFM", 1, START), delivery.digest()));
        }
    }

    @Test
    void laterReceiptForTheSameInterval() {
        Delivery later = Receipts.delivery("WFM", 1, START, 6);
        try (Ledger ledger = Ledger.open(home)) {
            ledger.contacts().accept(1, List.of(Receipts.delivery("WFM", 1, START, 5)));
            ledger.contacts().accept(2, List.of(later));
            assertThat(Receipts.accepted(ledger, START, START + 1))
                    .containsValue(later.digest())
                    .hasSize(1);
        }
    }

    @Test
    void receiptsOfOneTargetWithinTheTimesAskedFor() {
        try (Ledger ledger = Ledger.open(home)) {
            ledger.contacts()
                    .accept(
                            1,
                            List.of(
                                    Receipts.delivery("WFM", 1, START - 900, 1),
                                    Receipts.delivery("WFM", 1, START, 2),
                                    Receipts.delivery("WFM", 2, START + 900, 3),
                                    Receipts.delivery("WFM", 1, START + 1800, 4),
                                    Receipts.delivery("Test", 1, START, 5)));
            assertThat(Receipts.accepted(ledger, START, START + 1800).keySet())
                    .containsExactlyInAnyOrder(
                            new IntervalKey("WFM", 1, START), new IntervalKey("WFM", 2, START + 900));
        }
    }

    @Test
    void sharesAsTheyWereKept() {
        Share.Source calls = new Share.Source("ACD", List.of("Sales", "Day: early"), "AHT");
        Share first = new Share(calls, START, -5_000_000, 3_000_000, Combination.MEAN);
        Share second = new Share(calls, START + 900, Long.MAX_VALUE, 0, Combination.SUM);
        Share ofOther = new Share(new Share.Source("Chat", List.of("Sales"), "AHT"), START, 1, 0, Combination.SUM);
        try (Ledger ledger = Ledger.open(home)) {
            ledger.shares().keepOnly("ACD", START, START + 1800, List.of(first, second));
            ledger.shares().keepOnly("Chat", START, START + 1800, List.of(ofOther));
            assertThat(ledger.shares().of(List.of("ACD"), START, START + 1800))
                    .containsExactlyInAnyOrder(first, second);
            assertThat(ledger.shares().of(List.of("ACD", "Chat"), START, START + 900))
                    .containsExactlyInAnyOrder(first, ofOther);
        }
    }

    @Test
    void sharesOfADayInPlaceOfThoseBefore() {
        Share.Source calls = new Share.Source("ACD", List.of("Sales"), "Offered");
        Share dayBefore = new Share(calls, START - 900, 3, 0, Combination.SUM);
        Share stays = new Share(calls, START, 2, 0, Combination.SUM);
        Share gone = new Share(calls, START + 900, 1, 0, Combination.SUM);
        Share dayAfter = new Share(calls, START + 1800, 4, 0, Combination.SUM);
        Share changed = new Share(calls, START, 5, 0, Combination.SUM);
        try (Ledger ledger = Ledger.open(home)) {
            ledger.shares().keepOnly("ACD", 0, Long.MAX_VALUE, List.of(dayBefore, stays, gone, dayAfter));
            ledger.shares().keepOnly("ACD", START, START + 1800, List.of(changed));
            assertThat(ledger.shares().of(List.of("ACD"), 0, Long.MAX_VALUE))
                    .containsExactlyInAnyOrder(dayBefore, changed, dayAfter);
        }
    }

    @Test
    void filesByTheirContentSystemAndKind() {
        try (Ledger ledger = Ledger.open(home)) {
            ledger.files().read(1, "ACD", Run.Kind.CONTACTS, FILE, new TreeSet<>(Set.of(MONDAY)), Set.of(MONDAY));
            assertThat(ledger.files().known("ACD", Run.Kind.CONTACTS, "ab12"))
                    .contains(new KnownFile(Set.of(MONDAY), Set.of(MONDAY)));
            assertThat(ledger.files().known("ACD", Run.Kind.CONTACTS, "cd34")).isEmpty();
            assertThat(ledger.files().known("ACD", Run.Kind.STATUSES, "ab12")).isEmpty();
            assertThat(ledger.files().known("Chat", Run.Kind.CONTACTS, "ab12")).isEmpty();
        }
    }

    @Test
    void daysOfAFileOneAfterTheOther() {
        try (Ledger ledger = Ledger.open(home)) {
            TreeSet<LocalDate> both = new TreeSet<>(Set.of(MONDAY, TUESDAY));
            ledger.files().read(1, "ACD", Run.Kind.CONTACTS, FILE, both, Set.of(MONDAY));
            assertThat(known(ledger)).contains(new KnownFile(both, Set.of(MONDAY)));
            assertThat(known(ledger).orElseThrow().isImported()).isFalse();
            ledger.files().read(2, "ACD", Run.Kind.CONTACTS, FILE, both, Set.of(TUESDAY));
            assertThat(known(ledger)).contains(new KnownFile(both, both));
            assertThat(known(ledger).orElseThrow().isImported()).isTrue();
        }
    }

    @Test
    void fileWithoutRows() {
        try (Ledger ledger = Ledger.open(home)) {
            ledger.files().read(1, "ACD", Run.Kind.CONTACTS, FILE, new TreeSet<>(), Set.of());
            assertThat(known(ledger).orElseThrow().isImported()).isTrue();
        }
    }

    @Test
    void runsByTheirNumber() throws SQLException {
        try (Ledger ledger = Ledger.open(home)) {
            long first = ledger.runs().begin("ACD", Run.Kind.CONTACTS, Instant.EPOCH);
            long second = ledger.runs().begin("ACD", Run.Kind.CONTACTS, Instant.EPOCH);
            ledger.runs().end(second, run());
            assertThat(second).isEqualTo(first + 1);
        }
        assertThat(query("SELECT number || ' ' || coalesce(outcome || ' ' || days || ' ' || message, 'open') FROM run"))
                .containsExactly("1 open", "2 PARTIAL 2024-09-02 2024-09-03 one row");
    }

    @Test
    void forgottenRun() throws SQLException {
        try (Ledger ledger = Ledger.open(home)) {
            ledger.runs().begin("ACD", Run.Kind.CONTACTS, Instant.EPOCH);
            ledger.runs().forget(ledger.runs().begin("ACD", Run.Kind.CONTACTS, Instant.EPOCH));
        }
        assertThat(query("SELECT number FROM run")).containsExactly("1");
    }

    @Test
    void nothingOfATransactionThatFailedHalfway() throws SQLException {
        try (Ledger ledger = Ledger.open(home)) {
            execute("CREATE TRIGGER full BEFORE INSERT ON delivered WHEN NEW.queue = 3"
                    + " BEGIN SELECT RAISE(ABORT, 'disk is full'); END");
            List<Delivery> deliveries = IntStream.rangeClosed(1, 4)
                    .mapToObj(queue -> Receipts.delivery("WFM", queue, START, 5))
                    .toList();
            assertThatThrownBy(() -> ledger.contacts().accept(1, deliveries))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("ledger.db can't be used")
                    .hasMessageContaining("disk is full");
            assertThat(Receipts.accepted(ledger)).isEmpty();
            execute("DROP TRIGGER full");
            ledger.contacts().accept(1, deliveries);
            assertThat(Receipts.accepted(ledger)).hasSize(4);
        }
    }

    @Test
    void severalThreadsAndConnectionsAtOnce() throws Exception {
        try (Ledger one = Ledger.open(home);
                Ledger other = Ledger.open(home)) {
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int task = 0; task < 40; task++) {
                Ledger ledger = task % 2 == 0 ? one : other;
                int queue = task;
                tasks.add(() -> {
                    long run = ledger.runs().begin("ACD", Run.Kind.CONTACTS, Instant.EPOCH);
                    ledger.contacts().accept(run, List.of(Receipts.delivery("WFM", queue, START, 1)));
                    return run;
                });
            }
            Set<Long> numbers = new HashSet<>();
            for (Long number : together(tasks)) {
                numbers.add(number);
            }
            assertThat(numbers).hasSize(40);
            assertThat(Receipts.accepted(one, START, START + 1)).hasSize(40);
        }
    }

    @Test
    void ledgerMadeBySeveralProcessesAtOnce() throws Exception {
        List<Callable<Long>> openings = new ArrayList<>();
        for (int opening = 0; opening < 8; opening++) {
            openings.add(() -> {
                try (Ledger ledger = Ledger.open(home)) {
                    return ledger.runs().begin("ACD", Run.Kind.CONTACTS, Instant.EPOCH);
                }
            });
        }
        assertThat(together(openings)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void damagedLedger() throws IOException {
        try (Ledger ledger = Ledger.open(home)) {
            for (int queue = 0; queue < 300; queue++) {
                ledger.contacts().accept(1, List.of(Receipts.delivery("WFM", queue, START, 1)));
            }
        }
        byte[] bytes = Files.readAllBytes(file());
        for (int at = 4096; at < bytes.length; at += 7) {
            bytes[at] ^= 0x5a;
        }
        Files.write(file(), bytes);
        assertRefused("");
        assertThat(file()).hasBinaryContent(bytes);
    }

    @Test
    void sharesOfALedgerOfVersion1() throws SQLException {
        Ledger.open(home).close();
        execute("DROP TABLE share");
        execute("CREATE TABLE share (system TEXT NOT NULL, queue TEXT NOT NULL, value_type TEXT NOT NULL,"
                + " slot BIGINT NOT NULL, sum BIGINT NOT NULL, weight BIGINT NOT NULL, mean INTEGER NOT NULL,"
                + " PRIMARY KEY (system, queue, value_type, slot))");
        execute(
                "INSERT INTO share VALUES ('ACD', 'Sales', 'AHT', 900, 7, 2, 1), ('ACD', 'Sales', 'Calls', 900, 5, 0, 0)");
        makeOlder(1);
        try (Ledger ledger = Ledger.open(home)) {
            assertThat(ledger.shares().of(List.of("ACD"), 0, 1000))
                    .containsExactlyInAnyOrder(
                            new Share(new Share.Source("ACD", List.of("Sales"), "AHT"), 900, 7, 2, Combination.MEAN),
                            new Share(new Share.Source("ACD", List.of("Sales"), "Calls"), 900, 5, 0, Combination.SUM));
        }
        assertThat(query("PRAGMA user_version")).containsExactly("5");
    }

    @Test
    void sharesOfFilesInALedgerOfVersion2() throws SQLException {
        Ledger.open(home).close();
        execute("DROP TABLE file_share");
        makeOlder(2);
        Share share = new Share(new Share.Source("ACD", List.of("Sales", "a;b\t"), "AHT"), 900, 7, 2, Combination.MEAN);
        Share other = new Share(new Share.Source("ACD", List.of("Sales"), "Calls"), 1800, -5, 0, Combination.SUM);
        Instant now = Instant.parse("2024-09-02T08:00:00Z");
        try (Ledger ledger = Ledger.open(home)) {
            ledger.fileShares().keep("ACD", MONDAY, Map.of("ab", List.of(share), "cd", List.of(other)), now);
            ledger.fileShares().keep("ACD", TUESDAY, Map.of("ab", List.of(other)), now);
            ledger.fileShares().keep("ACD", MONDAY, Map.of("ab", List.of(share, other)), now);
            assertThat(ledger.fileShares().of("ACD", MONDAY, List.of("cd"))).containsExactly(share, other);
            assertThat(ledger.fileShares().of("ACD", MONDAY, List.of())).hasSize(3);
            assertThat(ledger.fileShares().of("PBX", MONDAY, List.of())).isEmpty();
        }
        assertThat(query("PRAGMA user_version")).containsExactly("5");
    }

    @Test
    void receiptsWithTheirValues() {
        Delivery delivery = Receipts.delivery("WFM", 1, START, 5);
        try (Ledger ledger = Ledger.open(home)) {
            ledger.contacts().accept(7, List.of(delivery, Receipts.delivery("WFM", 2, START, 6)));
            ledger.contacts().doubt(List.of(delivery));
        }
        try (Ledger ledger = Ledger.reading(home).orElseThrow()) {
            AcceptedInterval found =
                    ledger.contacts().ofQueue("WFM", 1, START, START + 1).get(0);
            assertThat(found.values()).contains(new AcceptedInterval.Values(900, 5, 0, 0));
            assertThat(found.run()).isEqualTo(7);
            assertThat(found.isInDoubt()).isTrue();
        }
    }

    @Test
    void receiptsOfALedgerOfVersion3() throws SQLException {
        try (Ledger ledger = Ledger.open(home)) {
            ledger.runs().begin("ACD", Run.Kind.CONTACTS, Instant.EPOCH);
            ledger.contacts().accept(1, List.of(Receipts.delivery("WFM", 1, START, 5)));
        }
        makeOlder(3);
        assertThat(Ledger.reading(home)).as("a look changes nothing").isEmpty();
        try (Ledger ledger = Ledger.open(home)) {
            assertThat(ledger.contacts().ofQueue("WFM", 1, START, START + 1))
                    .singleElement()
                    .satisfies(found -> assertThat(found.values()).isEmpty());
            long now = Instant.now().getEpochSecond();
            assertThat(ledger.strips()
                            .all(now - 3600, now)
                            .get(new Strips.Key("ACD", Run.Kind.CONTACTS))
                            .at(now - 3600))
                    .isEqualTo(Mark.UNKNOWN);
            ledger.contacts().accept(2, List.of(Receipts.delivery("WFM", 1, START, 6)));
            assertThat(ledger.contacts()
                            .ofQueue("WFM", 1, START, START + 1)
                            .get(0)
                            .values())
                    .contains(new AcceptedInterval.Values(900, 6, 0, 0));
        }
        assertThat(LedgerCheck.of(home).faults()).isEmpty();
    }

    @Test
    void ledgerOfVersion4() throws Exception {
        try (Ledger ledger = Ledger.open(home)) {
            ledger.contacts().accept(1, List.of(Receipts.delivery("WFM", 1, START, 5)));
        }
        execute("DROP INDEX run_ended");
        execute("PRAGMA user_version = 4");
        try (Ledger ledger = Ledger.open(home)) {
            assertThat(ledger.contacts().ofQueue("WFM", 1, START, START + 1))
                    .singleElement()
                    .satisfies(found -> assertThat(found.values()).contains(new AcceptedInterval.Values(900, 5, 0, 0)));
        }
        assertThat(LedgerCheck.of(home).faults()).isEmpty();
    }

    /** Takes away what version 4 added. */
    private void makeOlder(int version) throws SQLException {
        execute("DROP TABLE strip");
        for (String column : List.of("seconds", "offered", "handled", "duration")) {
            execute("ALTER TABLE delivered DROP COLUMN " + column);
        }
        execute("PRAGMA user_version = " + version);
    }

    @Test
    void folderThatCannotBeMade() throws IOException {
        Files.writeString(home.resolve("data"), "a file where a folder should be");
        assertRefused("");
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> Ledger.open(home))
                .isInstanceOf(LedgerException.class)
                .hasMessageStartingWith("the ledger " + file() + " can't be used (")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("; imports stop so that nothing is sent twice or lost");
    }

    private static Optional<KnownFile> known(Ledger ledger) {
        return ledger.files().known("ACD", Run.Kind.CONTACTS, "ab12");
    }

    private static Run run() {
        List<LocalDate> days = List.of(MONDAY, TUESDAY);
        return new Run(
                "ACD",
                Run.Kind.CONTACTS,
                days,
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                2,
                3,
                4,
                5,
                6,
                7,
                Run.Result.PARTIAL,
                "one row");
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> task : threads.invokeAll(tasks)) {
                results.add(task.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private Path file() {
        return home.resolve("data").resolve("ledger.db");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }
}

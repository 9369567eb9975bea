package org.openxlink.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.Await;
import org.openxlink.config.Combination;
import org.openxlink.mapping.Share;

/** Files that are no good ledger: refused with a sentence, and left as they are. */
class DamagedLedgerTest {

    private static final int PAGE = 4096;
    private static final LocalDate DAY = LocalDate.of(2024, 9, 2);

    @TempDir
    private Path home;

    @Test
    void cutOffAnywhere() throws IOException {
        byte[] whole = filled();
        Random random = new Random(7);
        List<Integer> lengths = IntStream.concat(
                        IntStream.of(
                                0, 1, 15, 16, 99, 100, 101, 4095, 4096, 4097, whole.length - 4096, whole.length - 1),
                        random.ints(60, 0, whole.length))
                .boxed()
                .toList();
        for (int length : lengths) {
            byte[] rest = Arrays.copyOf(whole, length);
            replace(rest);
            assertThat(catchThrowable(() -> Ledger.open(home).close()))
                    .as("cut off at %d of %d", length, whole.length)
                    .isInstanceOf(LedgerException.class);
            assertThat(file()).as("cut off at " + length).hasBinaryContent(rest);
        }
    }

    @Test
    void overwrittenAnywhere() throws IOException {
        byte[] whole = filled();
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            byte[] damaged = whole.clone();
            int from = random.nextInt(whole.length);
            int bytes = 1 + random.nextInt(300);
            for (int at = from; at < Math.min(whole.length, from + bytes); at++) {
                damaged[at] = (byte) random.nextInt();
            }
            replace(damaged);
            assertTellsOrWorks("seed " + seed);
        }
    }

    @Test
    void overwrittenWhileItIsInUse() throws Exception {
        filled();
        try (Ledger ledger = Ledger.open(home)) {
            try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
                file.seek(PAGE);
                file.write(new byte[PAGE]);
            }

            Await.until(
                    "it is noticed where no import would look",
                    () -> catchThrowable(ledger::check) instanceof LedgerException damaged
                            && damaged.getMessage().contains("it is damaged"));
        }
    }

    private void assertTellsOrWorks(String which) {
        try (Ledger ledger = Ledger.open(home)) {
            useEverything(ledger);
        } catch (LedgerException told) {
            assertThat(told).as(which).hasMessageStartingWith("the ledger " + file() + " can't be used (");
        }
    }

    @Test
    void somebodysLetter() throws IOException {
        replace("Dear Sir or Madam, please find enclosed what this file once was. "
                .repeat(10)
                .getBytes(UTF_8));
        assertRefused("it is no ledger of OpenXlink: ");
        assertRefused("; move that file to where it belongs and restore the ledger from a backup");
    }

    @Test
    void databaseOfAnotherProgram() throws Exception {
        Files.createDirectories(file().getParent());
        execute("CREATE TABLE bookmark (url TEXT)");
        byte[] before = Files.readAllBytes(file());
        assertRefused("it is no ledger of OpenXlink: it is another program's SQLite file");
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void databaseOfAnotherProgramWithTablesOfTheSameNames() throws Exception {
        filled();
        execute("PRAGMA application_id = 1196444487");
        assertRefused("it is another program's SQLite file");
    }

    @Test
    void ledgerOfANewerVersion() throws Exception {
        filled();
        execute("PRAGMA user_version = 99");
        assertRefused("a newer version of OpenXlink wrote it: its tables are of version 99, known here up to ");
    }

    @Test
    void ledgerWithoutOneOfItsTables() throws Exception {
        filled();
        execute("DROP TABLE share");
        assertRefused("it is damaged: without its table share");
    }

    @Test
    void ledgerThatIsGone() throws Exception {
        filled();
        Files.delete(file());
        assertRefused("it was here and is gone); restore it from a backup, or begin anew with xlink ledger rebuild"
                + " --empty, which sends everything in reach once more; imports stop");
        assertThat(file()).doesNotExist();
    }

    @Test
    void ledgerThatIsGoneButForItsLog() throws Exception {
        filled();
        Files.delete(file());
        Files.delete(home.resolve("data/ledger.begun"));
        Files.writeString(home.resolve("data/ledger.db-wal"), "changes of a ledger");
        assertRefused("it was here and is gone");
    }

    @Test
    void folderThatIsThrownAwayAsAWhole() throws Exception {
        filled();
        Files.delete(file());
        Files.delete(home.resolve("data/ledger.begun"));
        try (Ledger ledger = Ledger.open(home)) {
            assertThat(Receipts.accepted(ledger)).isEmpty();
        }
    }

    @Test
    void ledgerThatIsLockedByAnotherProgram() throws Exception {
        filled();
        try (Connection other = connection();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            Connections impatient = changed("PRAGMA busy_timeout = 50");
            assertThatThrownBy(() -> Ledger.open(home, impatient))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("another program keeps it locked")
                    .hasMessageContaining("end that program");
            statement.execute("ROLLBACK");
        }
    }

    @Test
    void valuesThatCannotBeRead() throws Exception {
        filled();
        execute("UPDATE covered SET complete = 'Monday'");
        try (Ledger ledger = Ledger.open(home)) {
            assertThatThrownBy(() -> ledger.days().of("ACD", Run.Kind.CONTACTS))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("it is damaged: Text 'Monday' could not be parsed");
        }
    }

    @Test
    void diskThatIsFull() {
        Connections small = changed("PRAGMA max_page_count = 40");
        try (Ledger ledger = Ledger.open(home, small)) {
            assertThatThrownBy(() -> fill(ledger, 3000))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("the disk is full: ")
                    .hasMessageContaining("; make room on the disk, then imports go on by themselves; imports stop");
            assertThat(Receipts.accepted(ledger)).isEmpty();
        }
        try (Ledger ledger = Ledger.open(home)) {
            fill(ledger, 3000);
            assertThat(Receipts.accepted(ledger)).hasSize(3000);
        }
    }

    private static Connections changed(String pragma) {
        return file -> {
            Connection connection = Connections.TAKING_TURNS.open(file);
            try (Statement statement = connection.createStatement()) {
                statement.execute(pragma);
            }
            return connection;
        };
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> Ledger.open(home))
                .isInstanceOf(LedgerException.class)
                .hasMessageStartingWith("the ledger " + file() + " can't be used (")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("; imports stop so that nothing is sent twice or lost");
    }

    /** A ledger with something in each table. */
    private byte[] filled() throws IOException {
        try (Ledger ledger = Ledger.open(home)) {
            fill(ledger, 1000);
            useEverything(ledger);
        }
        return Files.readAllBytes(file());
    }

    private static void fill(Ledger ledger, int intervals) {
        ledger.contacts()
                .accept(
                        1,
                        IntStream.range(0, intervals)
                                .mapToObj(at -> Receipts.delivery("WFM", 1, Receipts.START + at * 900L, at))
                                .toList());
    }

    private static void useEverything(Ledger ledger) {
        long run = ledger.runs().begin("ACD", Run.Kind.CONTACTS, Instant.EPOCH);
        ledger.runs().end(run, Run.failed("ACD", Run.Kind.CONTACTS, List.of(DAY), "nothing"));
        Receipts.accepted(ledger);
        Share share = new Share(new Share.Source("ACD", List.of("Sales"), "Calls"), 900, 1, 2, Combination.SUM);
        ledger.shares().keepOnly("ACD", 0, 1000, List.of(share));
        ledger.shares().of(List.of("ACD"), 0, Long.MAX_VALUE);
        FileContent file = new FileContent("ab12", "calls.csv", 1000);
        ledger.files().read(run, "ACD", Run.Kind.CONTACTS, file, new TreeSet<>(Set.of(DAY)), Set.of(DAY));
        ledger.files().known("ACD", Run.Kind.CONTACTS, "ab12");
        ledger.days().further("ACD", Run.Kind.CONTACTS, any -> new Covered(Optional.of(DAY), Optional.of(DAY)));
        ledger.days().of("ACD", Run.Kind.CONTACTS);
        ledger.statuses().around(List.of("WFM"), "ACD", List.of(new StatusPeriod("anna", 0, 1000)));
    }

    /** Puts these bytes where the ledger is; nothing of its log is left. */
    private void replace(byte[] bytes) throws IOException {
        Files.createDirectories(file().getParent());
        Files.deleteIfExists(home.resolve("data/ledger.db-wal"));
        Files.deleteIfExists(home.resolve("data/ledger.db-shm"));
        Files.write(file(), bytes);
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

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }
}

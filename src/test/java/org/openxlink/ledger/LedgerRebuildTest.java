package org.openxlink.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be saved of damaged ledgers: nearly everything, and nothing that was never there. */
class LedgerRebuildTest {

    private static final int INTERVALS = 3000;
    private static final int PAGE = 4096;

    @TempDir
    private Path home;

    @Test
    void allButTheRowsOfAPageThatWasOverwritten() throws IOException {
        byte[] whole = filled();
        Map<IntervalKey, String> before = accepted();
        int saved = 0;
        for (int seed = 0; seed < 20; seed++) {
            byte[] damaged = whole.clone();
            Random random = new Random(seed);
            int page = 1 + random.nextInt(whole.length / PAGE - 1);
            byte[] noise = new byte[PAGE];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, damaged, page * PAGE, PAGE);
            replace(damaged);
            saved += isSaved(before, "seed " + seed + ", page " + page) ? 1 : 0;
        }
        assertThat(saved).as("ledgers of which something could be read").isGreaterThan(17);
    }

    private boolean isSaved(Map<IntervalKey, String> before, String where) throws IOException {
        LedgerRebuild rebuilt;
        try {
            rebuilt = LedgerRebuild.salvaged(home);
        } catch (LedgerException told) {
            assertThat(told).as(where).hasMessageContaining("nothing of it can be read");
            return false;
        }
        assertThat(LedgerCheck.of(home).faults()).as(where).isEmpty();
        assertThat(before.entrySet()).as(where).containsAll(accepted().entrySet());
        assertThat(rebuilt.kept().orElseThrow()).exists();
        return rebuilt.rows().get("delivered") > INTERVALS * 8 / 10;
    }

    @Test
    void whatAnInterruptedOneLeftBehindIsNoHindrance() throws IOException {
        byte[] whole = filled();
        whole[whole.length - PAGE] = 77;
        replace(whole);
        Files.writeString(home.resolve("data/ledger.db.new"), "half of a file");
        LedgerRebuild.salvaged(home);
        assertThat(accepted()).isNotEmpty();
        assertThat(home.resolve("data/ledger.db.new")).doesNotExist();
    }

    @Test
    void wrongValuesAreLeftBehind() throws SQLException, IOException {
        filled();
        Ledgers.execute(home, "UPDATE delivered SET digest = 'xyz' WHERE start < " + (Receipts.START + 9000));
        Ledgers.execute(home, "UPDATE run SET outcome = 'SOSO'");
        Ledgers.execute(home, "UPDATE delivered SET offered = -1 WHERE start = " + (Receipts.START + 9000));
        assertThat(LedgerCheck.of(home).faults())
                .hasSize(3)
                .anyMatch(fault -> fault.contains("1 receipts of intervals with values that can't be"))
                .anyMatch(fault -> fault.contains("10 receipts of intervals without a digest or a start"))
                .anyMatch(fault -> fault.contains("1 runs without a kind, a start or an end"));
        LedgerRebuild rebuilt = LedgerRebuild.salvaged(home);
        assertThat(rebuilt.rows()).containsEntry("delivered", INTERVALS - 11L).containsEntry("run", 0L);
        assertThat(LedgerCheck.of(home).faults()).isEmpty();
    }

    @Test
    void ledgerOfANewerVersionStaysAsItIs() throws Exception {
        filled();
        Ledgers.execute(home, "PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(() -> LedgerRebuild.salvaged(home))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("start that version, or a newer one");
        assertThat(file()).hasBinaryContent(before);
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files.map(path -> path.getFileName().toString())).containsOnly("ledger.db", "ledger.begun");
        }
    }

    @Test
    void anewIsEmptyAndKeepsWhatWasThere() throws IOException {
        byte[] whole = filled();
        LedgerRebuild anew = LedgerRebuild.emptied(home);
        assertThat(anew.rows().values()).containsOnly(0L);
        assertThat(anew.kept().orElseThrow()).hasBinaryContent(whole);
        assertThat(accepted()).isEmpty();
    }

    private byte[] filled() throws IOException {
        try (Ledger ledger = Ledger.open(home)) {
            long run = ledger.runs().begin("ACD", Run.Kind.CONTACTS, java.time.Instant.EPOCH);
            ledger.runs().end(run, Run.failed("ACD", Run.Kind.CONTACTS, List.of(), "nothing"));
            ledger.contacts()
                    .accept(
                            run,
                            IntStream.range(0, INTERVALS)
                                    .mapToObj(at -> Receipts.delivery("WFM", 1, Receipts.START + at * 900L, at))
                                    .toList());
        }
        return Files.readAllBytes(file());
    }

    private Map<IntervalKey, String> accepted() {
        try (Ledger ledger = Ledger.open(home)) {
            return Receipts.accepted(ledger);
        }
    }

    private void replace(byte[] bytes) throws IOException {
        Files.deleteIfExists(home.resolve("data/ledger.db-wal"));
        Files.deleteIfExists(home.resolve("data/ledger.db-shm"));
        Files.write(file(), bytes);
    }

    private Path file() {
        return home.resolve("data").resolve("ledger.db");
    }
}

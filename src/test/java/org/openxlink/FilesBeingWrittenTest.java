package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Run;

/** Files that are not complete yet, and imports at the same time. */
class FilesBeingWrittenTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    @TempDir
    private Path folder;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private Home home;

    @BeforeEach
    void home() throws IOException {
        home = new Home(folder);
    }

    @AfterEach
    void close() {
        others.shutdownNow();
        home.close();
    }

    @Test
    void aFileWrittenJustNowIsImportedOnceItIsSettled() throws IOException {
        home.standard();
        Files.writeString(home.path("in/a.csv"), "Sales;2024-07-01;08:00;1;0;0");

        assertThat(home.importContacts(DAY, 1).run().sent()).isEqualTo(1);
    }

    @Test
    void aFileThatGrowsIsLeftForTheNextImport() throws Exception {
        home.standard("DeleteImportFiles=2");
        home.csv("complete.csv", "Sales;2024-07-01;08:00;1;0;0");
        CountDownLatch enough = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Future<?> writer = others.submit(() -> grow(home.path("in/grows.csv"), begun, enough));
        begun.await();

        Report.SystemReport run = home.importContacts(DAY, 1).run();

        assertThat(run.outcome()).isEqualTo("ok");
        assertThat(run.message()).isEqualTo("grows.csv is still being written; left for the next import");
        assertThat(home.files("in")).containsExactly("grows.csv");
        assertThat(home.arrived("1001", DAY)).hasSize(1);

        enough.countDown();
        writer.get();
        int rows = Files.readAllLines(home.path("in/grows.csv")).size();
        assertThat(home.importContacts(DAY, 1).run().rowsRead()).isEqualTo(rows);
        assertThat(home.files("in")).isEmpty();
    }

    private static void grow(Path file, CountDownLatch begun, CountDownLatch enough) {
        try {
            do {
                Files.writeString(
                        file,
                        "Sales;2024-07-01;09:00;1;1;10\n",
                        UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
                begun.countDown();
            } while (!enough.await(100, TimeUnit.MILLISECONDS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void twoImportsOfOneSystemAtOnceTakeTurns() throws Exception {
        home.standard("DeleteImportFiles=2");
        home.csv("a.csv", "Sales;2024-07-01;08:00;1;0;0");
        home.fault("{\"latencyMillis\":500,\"count\":1}");
        try (Running running = home.start(false)) {
            Future<Run> other = others.submit(() -> running.importWhatIsNew("ACD"));
            Run run = running.importWhatIsNew("ACD");

            assertThat(run.sent() + other.get().sent()).isEqualTo(1);
            assertThat(run.outcome()).isEqualTo(Run.Result.OK);
            assertThat(other.get().outcome()).isEqualTo(Run.Result.OK);
        }
        assertThat(home.sandbox().requestCount()).isEqualTo(1);
    }

    @Test
    void twoProcessesImportSystemsOfOneHome() throws Exception {
        StringBuilder sections = new StringBuilder();
        for (String name : new String[] {"West", "East"}) {
            String columns = Home.STANDARD_COLUMNS.replace("Source=in", "Source=" + name);
            sections.append("[").append(name).append("]\n").append(columns).append("Groups=Sales\n");
            String[] rows = new String[500];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = "Sales;%s;08:00;1;0;0".formatted(DAY.plusDays(row));
            }
            home.file(name, "a.csv", UTF_8, rows);
        }
        home.systems(sections.toString());
        home.mapping("WFM:0:1001:1=West:Sales:Offered", "WFM:0:1002:1=East:Sales:Offered");

        Future<Report> other = others.submit(() -> home.importContacts(DAY, 500, "--system", "West"));
        Report report = home.importContacts(DAY, 500, "--system", "East");

        assertThat(report.outcome()).as(report.toString()).isEqualTo("ok");
        assertThat(other.get().outcome()).as(other.get().toString()).isEqualTo("ok");
        assertThat(home.sandbox().contactEvents()).hasSize(1000);
    }

    @Test
    void twoProcessesWriteOneLedger() throws Exception {
        home.standard();
        try (Ledger one = Ledger.open(folder);
                Ledger another = Ledger.open(folder)) {
            Future<?> other = others.submit(() -> beginRuns(one));
            beginRuns(another);
            other.get();

            assertThat(one.runs().begin("ACD", Run.Kind.CONTACTS, Instant.now()))
                    .isEqualTo(401);
        }
    }

    private static void beginRuns(Ledger ledger) {
        for (int run = 0; run < 200; run++) {
            ledger.runs().begin("ACD", Run.Kind.CONTACTS, Instant.now());
        }
    }
}

package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxlink.ledger.Run;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.monitor.Progress;
import org.openxlink.monitor.StopSignal;

/**
 * Ctrl-C and SIGTERM in every state of an import: it ends soon, says how to go on, and the next one does the rest. As
 * processes, one after the other.
 */
@Execution(ExecutionMode.SAME_THREAD)
class StopTest {

    /** What a service manager is content with; the machine may be busy with other tests. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws IOException {
        home = new Home(folder);
    }

    @AfterEach
    void close() {
        home.close();
    }

    private void threeDays() throws IOException {
        home.target(home.sandbox().address(), "BatchSize=1").standard();
        List<String> rows = new ArrayList<>();
        for (int day = 1; day <= 3; day++) {
            for (int hour = 0; hour < 10; hour++) {
                rows.add("Sales;2024-07-%02d;%02d:00;1;1;60".formatted(day, hour));
            }
        }
        home.csv("a.csv", rows.toArray(String[]::new));
    }

    private void assertThatTheRestFollows(int all) throws Exception {
        home.noFaults();
        Report.SystemReport run = home.importContacts(DAY, 3).run();
        assertThat(run.outcome()).as(run.message()).isEqualTo("ok");
        assertThat(run.sent() + run.unchanged()).isEqualTo(all);
        assertThat(home.sandbox().contactEvents()).hasSize(all).allMatch(view -> view.posts() == 1);
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void anImportByItself(String signal, int status) throws Exception {
        threeDays();
        home.fault("{\"latencyMillis\":0,\"count\":12}");
        home.fault("{\"latencyMillis\":3000}"); // there is time to stop it
        try (Program importing = home.launch("", "import", "-p", "-d", "2024-07-01", "-L", "3", "--json")) {
            Await.until("the second day", () -> home.sandbox().requestCount() >= 12);

            Home.Result result = importing.signal(signal);

            assertThat(result.status()).isEqualTo(status);
            assertThat(result.err())
                    .contains("xlink: stopping ...")
                    .contains("xlink: stopped; what was accepted is in the ledger. To go on:\n"
                            + "  xlink import -p -d 2024-07-02 -L 2 --system ACD --home " + folder);
            Report.SystemReport run = result.report().run();
            assertThat(run.outcome()).isEqualTo("partial");
            assertThat(run.sent())
                    .isEqualTo((int) home.sandbox().requestCount())
                    .isBetween(12, 19);
            assertThat(run.message()).isEqualTo("stopped; what was not sent is left for the next import");
        }
        assertThatTheRestFollows(30);
    }

    @Test
    void anImportThatTheInstanceDoes() throws Exception {
        threeDays();
        home.ini(
                "isps_ul.ini", home.text("config/isps_ul.ini").replace("[General]", "[General]\nPhoneLinkImport=none"));
        home.fault("{\"latencyMillis\":0,\"count\":12}");
        home.fault("{\"latencyMillis\":3000}"); // there is time to stop it
        try (Program console = home.launch("", "console")) {
            Await.until("the console listens", () -> Files.exists(home.path("data/xlink.api")));
            try (Program importing = home.launch("", "import", "-p", "-d", "2024-07-01", "-L", "3")) {
                Await.until("the second day", () -> home.sandbox().requestCount() >= 12);

                Home.Result result = importing.interrupt();

                assertThat(result.status()).as(result.err()).isEqualTo(130);
                assertThat(result.err()).contains("  xlink import -p -d 2024-07-02 -L 2 --system ACD --home " + folder);
                assertThat(result.out()).startsWith("[ACD] contacts 2024-07-01 to 2024-07-03: partial, 30 rows read");
            }
            assertThat(home.run("status").status()).isZero();
            try (Program importing = home.launch("", "import", "-p", "-d", "2024-07-01", "-L", "3")) {
                long before = home.sandbox().requestCount();
                Await.until("a request", () -> home.sandbox().requestCount() > before);
                assertThat(console.stop().err()).doesNotContain("ERROR", "Exception");
                assertThat(importing.end().err()).contains("xlink: stopped; what was accepted is in the ledger.");
            }
        }
        assertThatTheRestFollows(30);
    }

    @Test
    void theNextImportOfTheSameThreadIsNotBrokenOff() throws Exception {
        threeDays();
        home.fault("{\"latencyMillis\":1000}");
        StopSignal stop = new StopSignal();
        ImportRequest.Range days = ImportRequest.Range.of(DAY, 3);
        try (Running running = home.start(false)) {
            Future<Boolean> asked = Meanwhile.begin(() -> {
                Await.until("a request", () -> home.sandbox().requestCount() > 0);
                stop.ask();
                return stop.isAsked();
            });
            Run stopped = running.engine()
                    .importDays(
                            Run.Kind.CONTACTS,
                            "ACD",
                            new ImportRequest(Optional.of(days), false, false, Progress.UNSEEN, stop));
            assertThat(stopped.outcome()).isEqualTo(Run.Result.PARTIAL);
            assertThat(Await.end(asked)).isTrue();
            home.noFaults();
            home.fault("{\"latencyMillis\":10000,\"count\":1}"); // longer than a stopped import may wait

            Run next = running.engine()
                    .importDays(Run.Kind.CONTACTS, "ACD", new ImportRequest(Optional.of(days), false, Progress.UNSEEN));

            assertThat(next.outcome()).as(next.message()).isEqualTo(Run.Result.OK);
        }
    }

    @Test
    void aTargetThatHangs() throws Exception {
        threeDays();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            home.target(URI.create("http://127.0.0.1:" + silent.getLocalPort()), "");
            home.patience(600);
            try (Program console = home.launch("", "console");
                    AutoCloseable request = silent.accept()) {
                assertThatItEndsSoon(console);
            }
        }
        assertThat(lastRun()).startsWith("FAILED stopped;");
        home.target(home.sandbox().address(), "");
        assertThatTheRestFollows(30);
    }

    @Test
    void aDelayOfMinutes() throws Exception {
        threeDays();
        home.patience(600);
        home.fault("{\"status\":503,\"retryAfter\":\"300\",\"count\":1}");
        try (Program console = home.launch("", "console")) {
            Await.until("the target refuses", () -> home.run("status").out().contains("trying again"));
            assertThat(home.run("status").out()).contains(" waiting ");
            assertThatItEndsSoon(console);
        }
        assertThat(lastRun()).contains("stopped;");
        assertThatTheRestFollows(30);
    }

    @Test
    void aFileThatTakesLong() throws Exception {
        home.standard();
        String row = "Sales;2024-07-01;08:00;1;1;60\r\n";
        Files.writeString(home.csv("a.csv", "").toAbsolutePath(), row.repeat(4_000_000));
        try (Program console = home.launch("", "console")) {
            Await.until("it is read", () -> home.run("status").out().contains(" running "));
            assertThatItEndsSoon(console);
        }
        assertThat(home.sandbox().requestCount()).isZero();
        assertThat(home.files("in")).containsExactly("a.csv");
    }

    @Test
    void aQueryThatTakesLong() throws Exception {
        TestDatabase database = TestDatabase.postgres()
                .execute(
                        "create table Answered as select timestamp '2024-07-01 08:00' as Began, cast('Sales' as text) as"
                                + " Queue",
                        "create view Calls as select Began, Queue, (select 1 from pg_sleep(600)) as Offered from Answered");
        home.systems("[Phones]\n" + database.keys()
                + "CallDataTable=Calls\nQueueNameColumn=Queue\nValueTypes=Offered\nTimeStampColumn=Began\n");
        home.mapping("WFM:0:1001:1=Phones:Sales:Offered");
        try (Program importing = home.launch("", "import", "-p", "-d", "2024-07-01")) {
            Await.until("the query sleeps", () -> sleeping(database) == 1);

            Instant asked = Instant.now();
            Home.Result result = importing.interrupt();

            assertThat(Duration.between(asked, Instant.now())).isLessThan(SOON);
            assertThat(result.status()).isEqualTo(130);
            assertThat(result.out()).contains("failed").contains("stopped; what was not sent is left");
            assertThat(result.err()).contains("xlink import -p -d 2024-07-01 -L 1 --system Phones");
        }
        Await.until("the server does not work on", () -> sleeping(database) == 0);
    }

    private static long sleeping(TestDatabase database) throws SQLException {
        return number(
                database,
                "select count(*) from pg_stat_activity where wait_event = 'PgSleep' and usename = current_user");
    }

    private static long number(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void assertThatItEndsSoon(Program console) throws Exception {
        Instant asked = Instant.now();
        Home.Result result = console.stop();
        assertThat(Duration.between(asked, Instant.now())).as(result.err()).isLessThan(SOON);
        assertThat(result.err()).doesNotContain("ERROR", "Exception");
    }

    /** Outcome and message of the last run, as the ledger has them. */
    private String lastRun() throws SQLException {
        try (Connection ledger = DriverManager.getConnection("jdbc:sqlite:" + home.path("data/ledger.db"));
                Statement statement = ledger.createStatement();
                ResultSet row = statement.executeQuery(
                        "select outcome, message, ended from run order by number desc limit 1")) {
            row.next();
            assertThat(row.getString(3)).isNotNull();
            return row.getString(1) + " " + row.getString(2);
        }
    }
}

package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.injixo.sandbox.IntervalView;
import org.openxlink.ledger.Run;

/**
 * A database that dies in the middle of a result: its run alone fails and says why, nothing of that day is sent, the next
 * run sends all of it once, and no session is left behind.
 */
class DyingDatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2024, 9, 2);
    private static final int CALLS = 1000;

    /** So many rows have come, in several fetches, before the server falls asleep or the network breaks. */
    private static final int BEFORE_THE_END = 500;

    private static final String KEYS =
            """
            FetchSize=100
            CallDataTable=Calls
            QueueNameColumn=Queue
            ValueTypes=Offered
            TimeStampColumn=Began
            """;

    private static final String SLEEPING = "wait_event = 'PgSleep' and usename = current_user";

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws Exception {
        home = new Home(folder);
        home.csv("calls.csv", "Sales;2024-09-02;08:00;2;1;60");
        home.mapping("WFM:0:1001:1=Phones:Sales:Offered", "WFM:0:1002:1=Files:Sales:Offered");
    }

    @AfterEach
    void close() {
        home.close();
    }

    private void systems(TestDatabase database, String more) throws Exception {
        home.systems("[Phones]\n" + database.keys() + KEYS + more + "\n[Files]\n" + Home.STANDARD_COLUMNS
                + "Groups=Sales\n");
    }

    private static TestDatabase filled(TestDatabase database, LocalDate first, int days) throws SQLException {
        return database.execute(
                "create table Answered as select timestamp '" + first + "' + n * interval '" + days + " days' / "
                        + CALLS * days + " as Began, cast('Sales' as text) as Queue, n as Number"
                        + " from generate_series(0, " + (CALLS * days - 1) + ") n",
                awake());
    }

    private static String awake() {
        return "create or replace view Calls as select Began, Queue, 1 as Offered, Number from Answered order by Began";
    }

    /** The server sleeps before it hands over the call of that number. */
    private static String asleep(int number) {
        return awake().replace(
                        "1 as Offered",
                        "case when Number < " + number + " then 1 else (select 1 from pg_sleep(600)) end as Offered");
    }

    @Test
    void sessionThatTheAdministratorEnds() throws Exception {
        TestDatabase database = filled(TestDatabase.postgres(), DAY, 1).execute(asleep(BEFORE_THE_END));
        systems(database, "");
        Future<Report> report = Meanwhile.begin(() -> home.importContacts(DAY, 1));
        Await.until("the query sleeps", () -> count(database, SLEEPING) == 1);
        database.execute("select pg_terminate_backend(pid) from pg_stat_activity where " + SLEEPING);
        assertThatItFailedAlone(
                Await.end(report),
                database,
                "the query of 2024-09-02 to the database " + database.url() + " (config/isps_ul.ini:8) was broken off"
                        + " (FATAL: terminating connection due to administrator command); see the database's own log,"
                        + " and the network; nothing of that day was sent, the next import reads it again");
        database.execute(awake());
        assertThatTheNextRunCompletesIt(database);
    }

    @Test
    void serverProcessThatIsKilled() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            TestDatabase database = filled(server.newDatabase(), DAY, 1).execute(asleep(BEFORE_THE_END));
            systems(database, "");
            Future<Report> report = Meanwhile.begin(() -> home.importContacts(DAY, 1));
            Await.until("the query sleeps", () -> count(database, SLEEPING) == 1);
            ProcessHandle.of(number(database, "select pid from pg_stat_activity where " + SLEEPING))
                    .orElseThrow()
                    .destroyForcibly();
            Report.SystemReport run = Await.end(report).runs().get(0);
            assertThat(run.outcome()).isEqualTo("failed");
            assertThat(run.message())
                    .startsWith("the query of 2024-09-02 to the database " + database.url() + " (config/isps_ul.ini:8)")
                    .contains("was broken off (")
                    .endsWith("nothing of that day was sent, the next import reads it again");
            Await.until("the server has recovered", () -> isUp(database));
            database.execute(awake());
            assertThatTheNextRunCompletesIt(database);
        }
    }

    @Test
    void networkThatBreaks() throws Exception {
        TestDatabase database = filled(TestDatabase.postgres(), DAY, 1);
        try (Cable cable = Cable.to(PostgresServer.shared().port())) {
            systems(through(cable, database), "");
            cable.breakAfter(20_000);
            assertThatItFailedAlone(
                    home.importContacts(DAY, 1),
                    database,
                    "the query of 2024-09-02 to the database "
                            + through(cable, database).url()
                            + " (config/isps_ul.ini:8) was broken off (An I/O error occurred while sending to the"
                            + " backend.); see the database's own log, and the network; nothing of that day was sent,"
                            + " the next import reads it again");
            cable.mend();
            assertThatTheNextRunCompletesIt(database);
        }
    }

    @Test
    void queryThatTakesTooLong() throws Exception {
        TestDatabase database = filled(TestDatabase.postgres(), DAY, 1).execute(asleep(0));
        systems(database, "QueryTimeout=1");
        assertThatItFailedAlone(
                home.importContacts(DAY, 1),
                database,
                "the query of 2024-09-02 to the database " + database.url()
                        + " (config/isps_ul.ini:8) takes longer than"
                        + " QueryTimeout, 1 s (ERROR: canceling statement due to user request); narrow it, or set"
                        + " QueryTimeout higher; nothing of that day was sent, the next import reads it again");
        database.execute(awake());
        assertThatTheNextRunCompletesIt(database);
    }

    @Test
    void secondOfThreeDaysWhileTheConsoleRuns() throws Exception {
        LocalDate first = Today.in(ZoneOffset.UTC).minusDays(3);
        TestDatabase database = filled(TestDatabase.postgres(), first, 3);
        try (Cable cable = Cable.to(PostgresServer.shared().port())) {
            systems(through(cable, database), "");
            try (Running running = home.start(false)) {
                cable.breakAfter(70_000);
                Run broken = running.importWhatIsNew("Phones");
                assertThat(broken.outcome()).isEqualTo(Run.Result.FAILED);
                assertThat(broken.days()).as(broken.message()).contains(first).doesNotContain(first.plusDays(2));
                assertThat(count(database, OURS)).isZero();
                cable.mend();
                Run next = running.importWhatIsNew("Phones");
                assertThat(next.outcome()).as(next.message()).isEqualTo(Run.Result.OK);
                Await.until("no session is left", () -> count(database, OURS) == 0);
            }
        }
        List<IntervalView> intervals = home.sandbox().contactEvents();
        assertThat(intervals).hasSize(3 * 96).extracting(IntervalView::posts).containsOnly(1);
        assertThat(intervals.stream().mapToInt(IntervalView::offered).sum()).isEqualTo(3 * CALLS);
    }

    private static final String OURS = "application_name = 'OpenXlink' and usename = current_user";

    private void assertThatItFailedAlone(Report report, TestDatabase database, String message) throws Exception {
        assertThat(report.outcome()).isEqualTo("partial");
        Report.SystemReport phones = report.runs().get(0);
        assertThat(phones.outcome()).isEqualTo("failed");
        assertThat(phones.message()).isEqualTo(message);
        assertThat(phones.sent()).isZero();
        assertThat(report.runs().get(1).outcome()).isEqualTo("ok");
        assertThat(home.arrived("1001", DAY)).isEmpty();
        assertThat(home.arrived("1002", DAY)).containsExactly("08:00 offered 2 handled 0 time 0.0");
        Await.until("no session is left", () -> count(database, OURS) == 0);
    }

    private void assertThatTheNextRunCompletesIt(TestDatabase database) throws Exception {
        Report report = home.importContacts(DAY, 1);
        assertThat(report.outcome()).as(report.toString()).isEqualTo("ok");
        List<IntervalView> intervals = home.sandbox().contactEvents("1001", DAY, ZoneOffset.UTC);
        assertThat(intervals).hasSize(96).extracting(IntervalView::posts).containsOnly(1);
        assertThat(intervals.stream().mapToInt(IntervalView::offered).sum()).isEqualTo(CALLS);
        Await.until("no session is left", () -> count(database, OURS) == 0);
    }

    private static TestDatabase through(Cable cable, TestDatabase database) {
        String url = database.url().replaceFirst("localhost:\\d+", "127.0.0.1:" + cable.port());
        return new TestDatabase(url, database.user(), database.password());
    }

    private static boolean isUp(TestDatabase database) {
        try (Connection connection = database.connect()) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static long count(TestDatabase database, String sessions) throws SQLException {
        return number(database, "select count(*) from pg_stat_activity where " + sessions);
    }

    private static long number(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}

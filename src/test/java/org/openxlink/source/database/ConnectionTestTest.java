package org.openxlink.source.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.MariaDbServer;
import org.openxlink.Nobody;
import org.openxlink.PostgresServer;
import org.openxlink.TestDatabase;
import org.openxlink.config.ConnectionStep;
import org.openxlink.config.Database;
import org.openxlink.config.Place;
import org.openxlink.config.Secret;
import org.openxlink.config.odbc.DataSources;
import org.openxlink.config.odbc.Resolution;

/** Each step on the way to a database made to fail, and what is said of it. */
class ConnectionTestTest {

    private static final String SOURCE = "Source in config/isps_ul.ini:2";
    private static final Probe TABLE = new Probe("CallDataTable", "SELECT 1 AS xl_0 FROM Callz WHERE 1 = 0");
    private static final Probe COLUMN = new Probe("ValueTypes", "SELECT Handlet AS xl_0 FROM Calls WHERE 1 = 0");
    private static final Probe SYNTAX = new Probe("QueueSQL", "SELECT FROM WHERE");
    private static final Probe GOOD = new Probe("QueueSQL", "SELECT Queue FROM Calls");

    @TempDir
    private Path folder;

    @Test
    void everyStepOfAGoodWay() throws Exception {
        TestDatabase owned = calls(TestDatabase.postgres());
        List<ConnectionStep> steps = steps(owned.database(), GOOD);
        assertThat(steps).allMatch(ConnectionStep::passed);
        int port = PostgresServer.shared().port();
        assertThat(steps.get(0).sentence()).startsWith(SOURCE + " is PostgreSQL; driver org.postgresql.Driver 42.");
        assertThat(steps.get(1).sentence()).isEqualTo("host localhost port " + port + " can be reached");
        assertThat(steps.get(2).sentence()).startsWith("logged in as " + owned.user() + ": PostgreSQL 14.");
        assertThat(steps.get(3).sentence()).isEqualTo("the connection may only read: the database refuses all else");
        assertThat(steps.get(4).sentence()).isEqualTo("QueueSQL works: SELECT Queue FROM Calls");
        assertThat(steps).hasSize(5);
    }

    @Test
    void missingDriver() {
        assertThat(failed(database("jdbc:oracle:thin:@//db.example:1521/acd", "x", "y")))
                .isEqualTo(
                        "there is no driver for jdbc:oracle:; put ojdbc11.jar (Maven: com.oracle.database.jdbc:ojdbc11)"
                                + " into " + folder.resolve("ext") + " and start again");
    }

    @Test
    void missingDriverOfAnUnknownKind() {
        assertThat(failed(database("jdbc:rows:files", "x", "y")))
                .isEqualTo("there is no driver for jdbc:rows:; put its jar into " + folder.resolve("ext")
                        + " and start again");
    }

    @Test
    void hostThatRefuses() throws IOException {
        try (Nobody nobody = Nobody.there()) {
            assertThat(failed(database("jdbc:mariadb://127.0.0.1:" + nobody.port() + "/acd", "x", "y")))
                    .isEqualTo("host 127.0.0.1 port " + nobody.port()
                            + " can't be reached: Connection refused; check host and port of " + SOURCE
                            + ", that the database runs, and the firewall");
        }
    }

    @Test
    void hostThatNobodyKnows() {
        assertThat(failed(database("jdbc:sqlserver://no-such-host.invalid;databaseName=acd", "x", "y")))
                .isEqualTo("host no-such-host.invalid port 1433 can't be reached: the host's name is not known on this"
                        + " machine; check host and port of " + SOURCE + ", that the database runs, and the firewall");
    }

    @Test
    void serverThatSpeaksSomethingElse() throws Exception {
        String url = "jdbc:mariadb://127.0.0.1:" + PostgresServer.shared().port()
                + "/acd?connectTimeout=2000&socketTimeout=2000";
        assertThat(failed(database(url, "x", "y")))
                .startsWith("the login of x fails: ")
                .endsWith("; check " + SOURCE);
    }

    @Test
    void missingFile() {
        for (String kind : List.of("sqlite:", "ucanaccess://")) {
            Path file = folder.resolve("acd.mdb");
            assertThat(failed(database("jdbc:" + kind + file, "", "")))
                    .isEqualTo("the file " + file + " is not there; check its path in " + SOURCE);
        }
    }

    @Test
    void fileThatIsNoDatabase() throws Exception {
        Path file = folder.resolve("acd.sqlite");
        Files.writeString(file, "This is a text that is long enough to be looked at as a database. ".repeat(20));
        assertThat(steps(database("jdbc:sqlite:" + file, "", ""), GOOD).stream()
                        .filter(step -> !step.passed())
                        .map(ConnectionStep::sentence)
                        .findFirst()
                        .orElseThrow())
                .contains("file is not a database");
    }

    @Test
    void postgresThatRefusesTheLogin() throws Exception {
        TestDatabase owned = TestDatabase.postgres();
        assertThat(failed(database(owned.url(), owned.user(), "wrong-geheim")))
                .isEqualTo("the login of " + owned.user()
                        + " is refused: FATAL: password authentication failed for user \"" + owned.user()
                        + "\"; check User and Password of [Views] (config/isps_ul.ini:2) or of its data source");
    }

    @Test
    void mariaDbThatRefusesTheLogin() throws Exception {
        TestDatabase owned = TestDatabase.mariaDb();
        assertThat(failed(database(owned.url(), owned.user(), "wrong-geheim")))
                .startsWith("the login of " + owned.user() + " is refused: ")
                .contains("Access denied for user '" + owned.user() + "'@'localhost' (using password: YES)")
                .doesNotContain("wrong-geheim");
    }

    @Test
    void h2ThatRefusesTheLogin() throws Exception {
        TestDatabase owned = new TestDatabase(
                        "jdbc:h2:mem:" + folder.getFileName() + ";DB_CLOSE_DELAY=-1", "sa", "geheim")
                .execute("select 1");
        assertThat(failed(database(owned.url(), "sa", "wrong-geheim")))
                .startsWith("the login of sa is refused: Wrong user name or password");
    }

    @Test
    void unknownDatabase() throws Exception {
        TestDatabase postgres = TestDatabase.postgres();
        assertThat(failed(database(postgres.url() + "x", postgres.user(), postgres.password())))
                .isEqualTo("the server has no such database: FATAL: database \"" + postgres.user()
                        + "x\" does not exist; check the database's name in " + SOURCE);
        TestDatabase maria = TestDatabase.mariaDb();
        assertThat(failed(database(
                        "jdbc:mariadb://127.0.0.1:" + MariaDbServer.shared().port() + "/nowhere",
                        maria.user(),
                        maria.password())))
                .startsWith("the server has no such database: ");
    }

    @Test
    void postgresTableAndColumnMissing() throws Exception {
        TestDatabase owned = calls(TestDatabase.postgres());
        assertThat(failures(owned))
                .containsExactly(
                        "CallDataTable names a table or view that is not there (ERROR: relation \"callz\" does not exist Position: 23);"
                                + " check its name and schema, and that " + owned.user() + " may see it: "
                                + TABLE.sql(),
                        "ValueTypes names a column that is not there (ERROR: column \"handlet\" does not exist Hint: Perhaps you meant to reference the column \"calls.handled\". Position: 8); check its"
                                + " name, and quotes around it: " + COLUMN.sql(),
                        "QueueSQL is refused (ERROR: syntax error at or near \"WHERE\" Position: 13); correct it: "
                                + SYNTAX.sql());
    }

    @Test
    void mariaDbTableAndColumnMissing() throws Exception {
        tableAndColumnMissing(TestDatabase.mariaDb());
    }

    @Test
    void h2TableAndColumnMissing() throws Exception {
        tableAndColumnMissing(TestDatabase.h2());
    }

    @Test
    void sqliteTableAndColumnMissing() throws Exception {
        tableAndColumnMissing(TestDatabase.sqlite(folder));
    }

    private void tableAndColumnMissing(TestDatabase empty) throws Exception {
        List<String> failures = failures(calls(empty));
        assertThat(failures).hasSize(3);
        assertThat(failures.get(0)).startsWith("CallDataTable names a table or view that is not there (");
        assertThat(failures.get(1))
                .startsWith("ValueTypes names a column that is not there (")
                .endsWith(": " + COLUMN.sql());
        assertThat(failures.get(2)).startsWith("QueueSQL is refused (");
    }

    @Test
    void accessTableOrColumnMissing() throws Exception {
        List<String> failures = failures(calls(TestDatabase.access(folder)));
        assertThat(failures.get(0)).startsWith("CallDataTable names a table or column that is not there (");
        assertThat(failures.get(1)).startsWith("ValueTypes names a table or column that is not there (");
        assertThat(failures.get(2)).startsWith("QueueSQL is refused (");
    }

    @Test
    void tableThatIsNotPermitted() throws Exception {
        TestDatabase owned = calls(TestDatabase.postgres());
        owned.execute("alter table Calls owner to current_user", "revoke all on Calls from current_user");
        assertThat(steps(owned.database(), GOOD).get(4).sentence())
                .isEqualTo("QueueSQL reads what " + owned.user()
                        + " may not (ERROR: permission denied for table calls); let the"
                        + " database's administrator permit it: " + GOOD.sql());
    }

    @Test
    void passwordInsideSqlThatIsNotShown() throws Exception {
        Probe linked =
                new Probe("QueueSQL", "SELECT * FROM OPENROWSET('SQLOLEDB', 'Server=h;UID=sa;PWD=gehe1m;', 'x') y");
        assertThat(steps(
                        TestDatabase.sqlite(folder)
                                .execute("create table t (n)")
                                .database(),
                        linked))
                .noneMatch(step -> step.toString().contains("gehe1m"))
                .anyMatch(step -> step.sentence().contains("UID=sa;PWD=***;"));
    }

    private static TestDatabase calls(TestDatabase database) throws Exception {
        return database.execute("create table Calls (Queue varchar(20), Handled integer)");
    }

    /** What is said of a table, a column and a text that are wrong. */
    private List<String> failures(TestDatabase database) {
        List<ConnectionStep> steps = steps(database.database(), GOOD, TABLE, COLUMN, SYNTAX, GOOD);
        assertThat(steps.get(steps.size() - 1).passed())
                .as("what is right behind what is wrong")
                .isTrue();
        return steps.stream()
                .filter(step -> !step.passed())
                .map(ConnectionStep::sentence)
                .toList();
    }

    /** What is said of the only step that fails, which is the last one that can be tried. */
    private String failed(Database database) {
        List<ConnectionStep> steps = steps(database, GOOD);
        assertThat(steps.stream().filter(step -> !step.passed()))
                .as(steps.toString())
                .hasSize(1);
        assertThat(steps.get(steps.size() - 1).passed()).isFalse();
        return steps.get(steps.size() - 1).sentence();
    }

    private List<ConnectionStep> steps(Database database, Probe... probes) {
        return ConnectionTest.of("Views", database, List.of(probes), new Drivers(List.of(folder.resolve("ext"))));
    }

    private static Database database(String url, String user, String password) {
        Resolution.Found found =
                (Resolution.Found) new DataSources(Path.of(""), name -> null).resolve(url, "config/isps_ul.ini:2");
        return new Database(
                new Place("config/isps_ul.ini", 2),
                url,
                found.address(),
                Optional.of(user).filter(text -> !text.isEmpty()),
                Optional.of(new Secret(password)),
                1000,
                60);
    }
}

package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code xlink validate --connect}. */
class ConnectCommandTest {

    private static final String CALLS =
            """
            QueueSQL=select distinct Queue from Calls
            CallDataTable=Calls
            QueueNameColumn=Queue
            ValueTypes=Offered
            TimeStampColumn=Stamp
            """;

    @TempDir
    private Path folder;

    private Home home;
    private TestDatabase database;

    @BeforeEach
    void home() throws Exception {
        home = new Home(folder);
        database = TestDatabase.postgres()
                .execute("create table Calls (Queue varchar(20), Offered integer, Stamp timestamp)");
        home.mapping("WFM:0:1001:1=Views:Sales:Offered");
        dsn(database.user());
    }

    private void dsn(String user) throws Exception {
        home.ini(
                "odbc.ini",
                """
                [acd]
                Driver=PostgreSQL
                Servername=localhost
                Port=%d
                Database=%s
                UID=%s
                """
                        .formatted(PostgresServer.shared().port(), database.user(), user));
        system(CALLS);
    }

    private void system(String keys) throws Exception {
        home.systems("[Views]\nSource=acd\nPassword=" + database.password() + "\n" + keys);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void everythingOpen() {
        Home.Result result = home.run("validate", "--connect");
        assertThat(result.out())
                .contains("[Views] ok: DSN acd in config/odbc.ini:1 is PostgreSQL; driver org.postgresql.Driver 42.")
                .contains("[Views] ok: host localhost port ")
                .contains("[Views] ok: logged in as " + database.user() + ": PostgreSQL 14.")
                .contains("[Views] ok: QueueSQL works: select distinct Queue from Calls")
                .contains("[Views] ok: TimeStampColumn works: SELECT Stamp AS xl_0 FROM Calls WHERE 1 = 0")
                .contains("[WFM] ok: target WFM (" + home.sandbox().address()
                        + ") is there and does not refuse the API key;" + " it answered ")
                .endsWith("10 steps tried, 0 failed" + System.lineSeparator())
                .doesNotContain(database.password(), Home.API_KEY);
        assertThat(result.status()).isZero();
        assertThat(home.sandbox().requestCount()).isEqualTo(1);
    }

    @Test
    void columnMissing() throws Exception {
        system(CALLS.replace("=Stamp", "=Stmp"));
        Home.Result result = home.run("validate", "--connect");
        assertThat(result.out())
                .contains("[Views] failed: TimeStampColumn names a column that is not there (ERROR: column \"stmp\"");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void loginRefused() throws Exception {
        dsn("nobody");
        Home.Result result = home.run("validate", "--connect");
        assertThat(result.out())
                .contains(
                        "[Views] failed: the login of nobody is refused: FATAL: password authentication failed for user"
                                + " \"nobody\"; check User and Password of [Views] (config/isps_ul.ini:")
                .doesNotContain("QueueSQL works", database.password());
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void sectionThatCannotBeTried() throws Exception {
        system(CALLS.replace("from Calls", "from Calls;DROP TABLE Calls"));
        Home.Result result = home.run("validate", "--connect");
        assertThat(result.out())
                .contains("error: [Views] QueueSQL has a ; outside quotes; only one statement is ever sent")
                .contains("[Views] failed: not tried, since the section has errors, see above");
        assertThat(result.status()).isEqualTo(2);
    }

    @Test
    void targetThatRefusesTheKey() throws Exception {
        system(CALLS);
        home.ini("isps_ul.ini", home.text("config/isps_ul.ini").replace(Home.API_KEY, "wrong-key-1"));
        Home.Result result = home.run("validate", "--connect");
        assertThat(result.out())
                .contains("[WFM] failed: target WFM (" + home.sandbox().address() + ") answered 401")
                .doesNotContain("wrong-key-1");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void foldersOfFiles() throws Exception {
        home.systems("[ACD]\n" + Home.STANDARD_COLUMNS + "Groups=Sales\nDeleteImportFiles=1\nDestination=done/2024\n"
                + "[Other]\n" + Home.STANDARD_COLUMNS.replace("Source=in", "Source=nowhere") + "Groups=Sales\n");
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered", "WFM:0:1001:1=Other:Sales:Offered");
        Home.Result result = home.run("validate", "--connect");
        assertThat(result.out())
                .contains("[ACD] ok: the folder " + folder.resolve("in") + " (Source) can be read; it holds 0 files")
                .contains("[ACD] ok: files can be moved into the folder " + folder.resolve("done/2024")
                        + " (Destination)")
                .contains("[Other] failed: the folder " + folder.resolve("nowhere")
                        + " (Source) is not there or can't be" + " reached");
        assertThat(folder.resolve("done")).doesNotExist();
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void queriesInTheLogAndNoPassword() throws Exception {
        system(CALLS.replace("from Calls", "from Callz"));
        Home.Result result = home.launch("", "validate", "--connect").end();
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isEqualTo(1);
        assertThat(home.text("logs/call_tree.log"))
                .contains("ERROR [Views] QueueSQL failed: ERROR: relation \"callz\" does not exist Position: 28: select"
                        + " distinct Queue from Callz")
                .contains("INFO  [Views] CallDataTable tried: SELECT 1 AS xl_0 FROM Calls WHERE 1 = 0");
        try (Stream<Path> logs = Files.list(folder.resolve("logs"))) {
            for (Path log : logs.toList()) {
                assertThat(Files.readString(log)).doesNotContain(database.password(), Home.API_KEY);
            }
        }
    }
}

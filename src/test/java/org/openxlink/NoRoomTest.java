package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.injixo.sandbox.IntervalView;

/** The program where it may not write, or can't write any more: a sentence, and all is right once it can. */
class NoRoomTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    /** Files of at most 2 MB; SQLite's library, which is unpacked at the start, has room in that. */
    private static final List<String> SMALL_FILES = List.of("bash", "-c", "ulimit -f 2048; exec \"$@\"", "bash");
    /** A superuser may write everywhere, unless that right is taken away. */
    private static final List<String> AS_ANYBODY =
            System.getProperty("user.name").equals("root")
                    ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search")
                    : List.of();

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws Exception {
        home = new Home(folder);
    }

    @AfterEach
    void close() throws IOException {
        for (String place : List.of("data", "logs")) {
            if (Files.exists(home.path(place))) {
                allow(place, "rwxr-xr-x");
            }
        }
        home.close();
    }

    @Test
    void aDiskThatGetsFullInTheMiddle() throws Exception {
        MuchToImport.prepare(home);
        MuchContacts data = new MuchContacts(home, 0);
        data.write();
        String[] words = data.command().toArray(String[]::new);

        Home.Result full = home.launchBy(SMALL_FILES, "", words).end();

        assertThat(full.status()).isEqualTo(1);
        assertThat(full.out())
                .contains(": failed, ")
                .contains("the ledger " + home.path("data/ledger.db") + " can't be used (the disk ")
                .contains("; imports stop so that nothing is sent twice or lost");
        assertThat(home.launch("", words).end().status()).isZero();
        data.assertRight("after the disk was full");
        assertThat(home.sandbox().contactEvents().stream()
                        .filter(view -> view.posts() > 1)
                        .mapToInt(IntervalView::offered)
                        .sum())
                .as("events of the request that was accepted, but found no room in the ledger")
                .isLessThanOrEqualTo(MuchToImport.BATCH);
    }

    @Test
    void aDataFolderThatMayNotBeWritten() throws Exception {
        home.standard();
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60");
        Files.createDirectories(home.path("data"));
        allow("data", "r-xr-xr-x");

        assertThat(imported().out())
                .contains(home.path("data") + "/")
                .contains(" can't be written (")
                .contains(
                        "; give the user that runs OpenXlink the right to read and write the folder data/ and all files in");
        assertThat(home.sandbox().requestCount()).isZero();

        allow("data", "rwxr-xr-x");
        assertThat(imported().status()).isZero();
    }

    @Test
    void aLedgerThatMayNotBeWritten() throws Exception {
        home.standard();
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60");
        home.importContacts(DAY.minusDays(1), 1);
        allow("data/ledger.db", "r--r--r--");

        assertThat(imported().out()).contains("(it can't be written: ").contains("; imports stop");
        assertThat(home.sandbox().requestCount()).isZero();

        allow("data/ledger.db", "rw-r--r--");
        assertThat(imported().status()).isZero();
    }

    @Test
    void logsThatMayNotBeWritten() throws Exception {
        home.standard();
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60");
        Files.createDirectories(home.path("logs"));
        allow("logs", "r-xr-xr-x");

        Home.Result result = imported();

        assertThat(result.status()).as(result.out() + result.err()).isZero();
        assertThat(result.err())
                .contains("nothing is logged: " + home.path("logs"))
                .doesNotContain("\tat ");
        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 2 handled 1 time 60.0");
    }

    @Test
    void rejectedRowsThatFindNoPlace() throws Exception {
        home.standard();
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60", "Sales;yesterday;08:00;2;1;60");
        Files.createDirectories(home.path("logs"));
        Files.writeString(home.path("logs/rejected"), "a file where a folder should be");

        Home.Result result = imported();

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out())
                .contains("the rejected rows of a.csv can't be written to " + home.path("logs/rejected/a.csv") + " (");
        Files.delete(home.path("logs/rejected"));
        assertThat(imported().status()).isZero();
        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 2 handled 1 time 60.0");
    }

    private Home.Result imported() throws Exception {
        return home.launchBy(AS_ANYBODY, "", "import", "-p", "-d", DAY.toString())
                .end();
    }

    private void allow(String place, String permissions) throws IOException {
        Files.setPosixFilePermissions(home.path(place), PosixFilePermissions.fromString(permissions));
    }
}

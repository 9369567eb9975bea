package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code xlink ledger}: what an administrator does about a ledger that makes trouble. */
class LedgerCommandTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws IOException {
        home = new Home(folder);
        home.standard();
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60", "Sales;2024-07-01;08:15;1;1;30");
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void beforeTheFirstImport() {
        Home.Result check = home.run("ledger", "check");
        assertThat(check.status()).isZero();
        assertThat(check.out()).isEqualToIgnoringNewLines("there is no ledger yet; the first import makes it");
        assertThat(home.run("ledger", "rebuild").err()).contains("nothing was changed: there is none yet");
        assertThat(home.path("data")).doesNotExist();
    }

    @Test
    void inOrder() {
        home.importContacts(DAY, 1);
        Home.Result check = home.run("ledger", "check");
        assertThat(check.status()).isZero();
        assertThat(check.out())
                .isEqualToIgnoringNewLines("the ledger is in order: 2 intervals and 0 statuses accepted, 1 file read,"
                        + " 0 shares of queues, 1 run");

        Home.Result rebuild = home.run("ledger", "rebuild");
        assertThat(rebuild.status()).isEqualTo(1);
        assertThat(rebuild.err())
                .isEqualToIgnoringNewLines("xlink: nothing was changed: the ledger is in order; --empty would begin"
                        + " anew all the same");
    }

    @Test
    void cutOffAndRebuilt() throws Exception {
        home.importContacts(DAY, 1);
        byte[] whole = Files.readAllBytes(ledger());
        byte[] rest = Arrays.copyOf(whole, whole.length - 100);
        Files.write(ledger(), rest);

        Home.Result refused = home.run("import", "-p", "-d", DAY.toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out())
                .contains(
                        "the ledger " + ledger() + " can't be used (it is damaged: its end is cut off); restore it from"
                                + " a backup, or save what can be read of it with xlink ledger rebuild; imports stop so that"
                                + " nothing is sent twice or lost");
        Home.Result check = home.run("ledger", "check");
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).contains("its end is cut off");

        Home.Result rebuild = home.run("ledger", "rebuild");
        assertThat(rebuild.status()).isZero();
        assertThat(rebuild.out())
                .contains("the new ledger holds 2 intervals and 0 statuses accepted")
                .contains("the file that was there is kept as " + ledger() + ".kept-")
                .contains("injixo replaces, so nothing is doubled")
                .contains("xlink import -d DATE -L DAYS");
        assertThat(home.importContacts(DAY, 1).run().unchanged()).isEqualTo(2);
    }

    @Test
    void somebodysFileInItsPlace() throws Exception {
        Files.createDirectories(home.path("data"));
        Files.writeString(ledger(), "a letter to somebody");

        Home.Result check = home.run("ledger", "check");
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).contains("it is no ledger of OpenXlink");
        assertThat(home.run("ledger", "rebuild").err()).contains("nothing of it can be read");
        assertThat(ledger()).hasContent("a letter to somebody");
        assertThat(home.files("data")).containsExactly("ledger.db");

        Home.Result rebuild = home.run("ledger", "rebuild", "--empty");
        assertThat(rebuild.status()).isZero();
        assertThat(home.importContacts(DAY, 1).run().sent()).isEqualTo(2);
        assertThat(home.files("data"))
                .filteredOn(name -> name.startsWith("ledger.db.kept-"))
                .singleElement()
                .satisfies(name -> assertThat(home.path("data/" + name)).hasContent("a letter to somebody"));
    }

    @Test
    void gone() throws Exception {
        home.importContacts(DAY, 1);
        Files.delete(ledger());

        assertThat(home.run("import", "-p", "-d", DAY.toString()).out()).contains("it was here and is gone");
        assertThat(home.run("ledger", "rebuild").err()).contains("it was here and is gone");
        assertThat(home.run("ledger", "rebuild", "--empty").status()).isZero();

        assertThat(home.importContacts(DAY, 1).run().sent()).isEqualTo(2);
        assertThat(home.arrived("1001", DAY))
                .containsExactly("08:00 offered 2 handled 1 time 60.0", "08:15 offered 1 handled 1 time 30.0");
    }

    @Test
    void inUse() throws Exception {
        home.importContacts(DAY, 1);
        try (Program console = home.launch("", "console")) {
            home.csv("b.csv", "Sales;2024-07-02;08:00;2;1;60");
            Await.until(
                    "the console works with it",
                    () -> home.arrived("1001", DAY.plusDays(1)).size() == 1);
            assertThat(home.run("ledger", "check").status()).isZero();

            Home.Result refused = home.run("ledger", "rebuild", "--empty");

            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.err())
                    .contains("another program keeps it locked: an import, a console or a service of this home works");
            console.stop();
        }
        assertThat(home.run("ledger", "rebuild", "--empty").status()).isZero();
    }

    private Path ledger() {
        return home.path("data/ledger.db");
    }
}

package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code xlink import} of days that are still to come. */
class FutureImportTest {

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws Exception {
        home = new Home(folder);
        home.general("LocalTimeZone=Pacific/Kiritimati").standard();
    }

    @AfterEach
    void close() {
        home.close();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Pacific/Kiritimati"));
    }

    @Test
    void daysThatAllLieInTheFuture() {
        LocalDate later = today().plusDays(2);
        Home.Result result = home.run("import", "-p", "-d", later.toString());

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err())
                .contains(later
                        + " is in the future, so there is nothing to import yet; expected a first day up to today")
                .contains("in Pacific/Kiritimati");
        assertThat(home.path("data/ledger.db")).doesNotExist();
    }

    @Test
    void daysThatEndInTheFuture() throws Exception {
        LocalDate yesterday = today().minusDays(1);
        home.csv("calls.csv", "Sales;" + yesterday + ";08:00;2;1;60");

        assertThat(home.importContacts(yesterday, 30).run().sent()).isEqualTo(1);
    }
}

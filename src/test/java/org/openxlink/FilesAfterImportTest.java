package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.ledger.Run;

/** What becomes of files once they were imported, and what a later import makes of what it finds. */
class FilesAfterImportTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final String AT_8 = "Sales;2024-07-01;08:00;2;1;60";
    private static final String AT_9 = "Sales;2024-07-01;09:00;3;2;90";
    private static final String NEXT_DAY = "Sales;2024-07-02;08:00;1;1;30";

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

    @Test
    void theyStay() throws IOException {
        home.standard();
        home.csv("a.csv", AT_8);

        home.importContacts(DAY, 1);

        assertThat(home.files("in")).containsExactly("a.csv");
    }

    @Test
    void aFileThatGoesBackToWhatItHeld() throws Exception {
        home.standard();
        home.csv("a.csv", AT_8);
        home.importWhatIsNew("ACD");
        home.csv("a.csv", AT_8.replace(";2;", ";5;"));
        home.importWhatIsNew("ACD");
        home.csv("a.csv", AT_8);
        home.csv("b.csv", AT_8);

        assertThat(home.importWhatIsNew("ACD").sent()).isEqualTo(1);
        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 2 handled 1 time 60.0");
        assertThat(home.importWhatIsNew("ACD").rowsRead()).as("nothing is new").isZero();
    }

    @Test
    void theyAreMoved() throws IOException {
        home.standard("DeleteImportFiles=1", "Destination=done");
        home.csv("a.csv", AT_8);

        home.importContacts(DAY, 1);

        assertThat(home.files("in")).isEmpty();
        assertThat(home.text("done/a.csv")).isEqualTo(AT_8 + "\r\n");
    }

    @Test
    void theyAreDeleted() throws IOException {
        home.standard("DeleteImportFiles=2");
        home.csv("a.csv", AT_8);
        home.csv("b.doc", AT_8);

        home.importContacts(DAY, 1);

        assertThat(home.files("in")).containsExactly("b.doc");
    }

    @Test
    void noMovedFileOverwritesAnother() throws IOException {
        home.standard("DeleteImportFiles=1", "Destination=done");
        home.csv("calls.csv", AT_8);
        home.importContacts(DAY, 1);
        home.csv("calls.csv", AT_9);
        home.importContacts(DAY, 1);

        assertThat(home.files("in")).isEmpty();
        assertThat(home.text("done/calls.csv")).isEqualTo(AT_8 + "\r\n");
        assertThat(home.files("done")).hasSize(2).allMatch(name -> name.matches("calls\\..*csv"));
        String other = home.files("done").get(0).equals("calls.csv")
                ? home.files("done").get(1)
                : home.files("done").get(0);
        assertThat(home.text("done/" + other)).isEqualTo(AT_9 + "\r\n");
    }

    @Test
    void aFileWithFurtherDaysStaysUntilTheyWereImported() throws IOException {
        home.standard("DeleteImportFiles=1", "Destination=done");
        home.csv("two days.csv", AT_8, NEXT_DAY);

        Report.SystemReport first = home.importContacts(DAY, 1).run();

        assertThat(first.outcome()).isEqualTo("ok");
        assertThat(first.message()).isEqualTo("two days.csv stays, because other days of it were not imported yet");
        assertThat(home.files("in")).containsExactly("two days.csv");

        assertThat(home.importContacts(DAY.plusDays(1), 1).run().message()).isEmpty();
        assertThat(home.files("in")).isEmpty();
        assertThat(home.arrived("1001", DAY)).hasSize(1);
        assertThat(home.arrived("1001", DAY.plusDays(1))).hasSize(1);
    }

    @Test
    void theAutomaticImportTakesTheRestOfAFile() throws Exception {
        home.standard("DeleteImportFiles=2");
        home.csv("two days.csv", AT_8, NEXT_DAY);
        home.importContacts(DAY, 1);

        Run run = home.importWhatIsNew("ACD");

        assertThat(run.sent()).isEqualTo(1);
        assertThat(run.unchanged()).isEqualTo(1);
        assertThat(home.files("in")).isEmpty();
    }

    @Test
    void theSameContentUnderTwoNamesCountsOnce() throws IOException {
        home.standard("DeleteImportFiles=1", "Destination=done");
        home.csv("a.csv", AT_8);
        home.csv("b.csv", AT_8);

        home.importContacts(DAY, 1);

        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 2 handled 1 time 60.0");
        assertThat(home.files("in")).isEmpty();
        assertThat(home.files("done")).containsExactly("a.csv", "b.csv");
    }

    @Test
    void theSameContentAgainIsPutAwayButNotImported() throws Exception {
        home.standard("DeleteImportFiles=1", "Destination=done");
        home.csv("a.csv", AT_8);
        home.importContacts(DAY, 1);
        home.csv("again.csv", AT_8);

        Run run = home.importWhatIsNew("ACD");

        assertThat(run.rowsRead()).isZero();
        assertThat(home.files("in")).isEmpty();
        assertThat(home.files("done")).containsExactly("a.csv", "again.csv");
    }

    @Test
    void severalFilesAreAddedUp() throws IOException {
        home.standard();
        home.csv("a.csv", AT_8, AT_9);
        home.csv("b.csv", "Sales;2024-07-01;08:14;5;5;500");
        home.csv("c.txt", "Service;2024-07-01;08:14;5;5;500");

        Report.SystemReport run = home.importContacts(DAY, 1).run();

        assertThat(home.arrived("1001", DAY))
                .containsExactly("08:00 offered 7 handled 6 time 560.0", "09:00 offered 3 handled 2 time 90.0");
        assertThat(run.rowsRead()).isEqualTo(4);
        assertThat(run.message()).isEqualTo("rows from more than one file were added in 1 quarters of an hour");
    }

    @Test
    void aSecondImportSendsNothingAndForceSendsAll() throws IOException {
        home.standard();
        home.csv("a.csv", AT_8, AT_9);
        home.importContacts(DAY, 1);

        Report.SystemReport again = home.importContacts(DAY, 1).run();
        assertThat(again.sent()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.requests()).isZero();

        Report.SystemReport forced = home.importContacts(DAY, 1, "--force").run();
        assertThat(forced.sent()).isEqualTo(2);
        assertThat(home.arrived("1001", DAY))
                .containsExactly("08:00 offered 2 handled 1 time 60.0", "09:00 offered 3 handled 2 time 90.0");
    }

    @Test
    void onlyChangedIntervalsAreSent() throws IOException {
        home.standard();
        home.csv("a.csv", AT_8, AT_9);
        home.importContacts(DAY, 1);
        home.csv("a.csv", AT_8, "Sales;2024-07-01;09:00;3;3;120");

        Report.SystemReport run = home.importContacts(DAY, 1).run();

        assertThat(run.sent()).isEqualTo(1);
        assertThat(run.unchanged()).isEqualTo(1);
        assertThat(home.arrived("1001", DAY)).last().isEqualTo("09:00 offered 3 handled 3 time 120.0");
    }

    @Test
    void filesThatStayCompleteTheDaysOfANewOne() throws Exception {
        home.standard();
        home.csv("a.csv", AT_8);
        home.csv("b.csv", NEXT_DAY);
        assertThat(home.importWhatIsNew("ACD").sent()).isEqualTo(2);
        home.csv("c.csv", "Sales;2024-07-01;08:10;5;5;500");

        Run run = home.importWhatIsNew("ACD");

        assertThat(run.days()).containsExactly(DAY);
        assertThat(run.sent()).isEqualTo(1);
        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 7 handled 6 time 560.0");
        assertThat(home.arrived("1001", DAY.plusDays(1))).containsExactly("08:00 offered 1 handled 1 time 30.0");
    }

    @Test
    void filesThatStayCompleteTheDaysOfAChangedOne() throws Exception {
        home.standard();
        home.csv("a.csv", AT_8);
        home.csv("b.csv", "Sales;2024-07-01;08:10;5;5;500", NEXT_DAY);
        home.importWhatIsNew("ACD");
        home.csv("a.csv", "Sales;2024-07-01;08:00;3;1;60");

        Run run = home.importWhatIsNew("ACD");

        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 8 handled 6 time 560.0");
        assertThat(home.arrived("1001", DAY.plusDays(1))).containsExactly("08:00 offered 1 handled 1 time 30.0");
        assertThat(run.outcome()).isEqualTo(Run.Result.OK);
        assertThat(home.importWhatIsNew("ACD").rowsRead()).isZero();
    }

    @Test
    void ofFilesThatAreMovedTheLaterValueReplacesTheEarlier() throws IOException {
        home.standard("DeleteImportFiles=2");
        home.csv("a.csv", AT_8, AT_9);
        home.importContacts(DAY, 1);
        home.csv("b.csv", "Sales;2024-07-01;09:00;9;9;900", "Sales;2024-07-01;10:00;1;1;10");

        assertThat(home.importContacts(DAY, 1).run().sent()).isEqualTo(2);

        assertThat(home.arrived("1001", DAY))
                .containsExactly(
                        "08:00 offered 2 handled 1 time 60.0",
                        "09:00 offered 9 handled 9 time 900.0",
                        "10:00 offered 1 handled 1 time 10.0");
    }

    @Test
    void yesterdayUnlessADayIsSaid() throws Exception {
        ZoneId zone = ZoneId.of("Pacific/Auckland");
        LocalDate yesterday = Today.in(zone).minusDays(1);
        home.zone(zone.getId()).standard();
        String row = "Sales;%s;08:00;1;0;0";
        home.csv(
                "a.csv",
                row.formatted(yesterday.minusDays(1)),
                row.formatted(yesterday),
                row.formatted(yesterday.plusDays(1)));

        assertThat(home.run("import").out())
                .isEqualToNormalizingNewlines(
                        "[ACD] contacts %s: ok, 3 rows read, 1 interval: 1 sent, 0 unchanged\n".formatted(yesterday));
        assertThat(home.arrived("1001", yesterday)).hasSize(1);
    }

    @Test
    void manyDaysInOneFile() throws Exception {
        home.standard("DeleteImportFiles=2");
        String[] rows = new String[1000];
        for (int day = 0; day < rows.length; day++) {
            rows[day] = "Sales;%s;08:00;1;1;30".formatted(DAY.plusDays(day));
        }
        home.csv("years.csv", rows);

        Run run = home.importWhatIsNew("ACD");

        assertThat(run.sent()).isEqualTo(1000);
        assertThat(run.rowsRead()).isEqualTo(1000);
        assertThat(run.days()).hasSize(1000).isSorted();
        assertThat(home.files("in")).isEmpty();
    }

    @Test
    void aRunWithNothingToDoIsNotRemembered() throws Exception {
        home.standard();
        home.csv("a.csv", AT_8);
        for (int trigger = 0; trigger < 3; trigger++) {
            home.importWhatIsNew("ACD");
        }

        try (Connection ledger = DriverManager.getConnection("jdbc:sqlite:" + home.path("data/ledger.db"));
                ResultSet runs = ledger.createStatement().executeQuery("SELECT outcome, sent, message FROM run")) {
            assertThat(runs.next()).isTrue();
            assertThat(runs.getString(1)).isEqualTo("OK");
            assertThat(runs.getInt(2)).isEqualTo(1);
            assertThat(runs.next()).isFalse();
        }
    }

    @Test
    void aFileOfOtherDaysIsLeftAlone() throws IOException {
        home.standard("DeleteImportFiles=2");
        home.csv("tomorrow.csv", NEXT_DAY);

        Report.SystemReport run = home.importContacts(DAY, 1).run();

        assertThat(run.outcome()).isEqualTo("ok");
        assertThat(run.records()).isZero();
        assertThat(home.files("in")).containsExactly("tomorrow.csv");
    }

    @Test
    void aDestinationThatCanNotBeMade() throws IOException {
        home.standard("DeleteImportFiles=1", "Destination=done");
        Files.writeString(home.path("done"), "a file, not a folder", UTF_8);
        home.csv("a.csv", AT_8);

        Report report = home.importContacts(DAY, 1);

        assertThat(report.outcome()).isEqualTo("failed");
        assertThat(report.run().sent()).isEqualTo(1);
        assertThat(report.run().message()).contains(home.path("done").toString());
        assertThat(home.files("in")).containsExactly("a.csv");

        Files.delete(home.path("done"));
        assertThat(home.importContacts(DAY, 1).run().sent()).isZero();
        assertThat(home.files("done")).containsExactly("a.csv");
    }

    @Test
    void rejectedRowsInPlaceOfThoseOfAnImportThatWasCutOff() throws Exception {
        home.standard();
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60", "Sales;yesterday;08:00;2;1;60");
        home.file("logs/rejected", "a.csv", java.nio.charset.StandardCharsets.UTF_8);
        java.nio.file.Files.write(home.path("logs/rejected/a.csv"), new byte[0]);

        home.importContacts(LocalDate.of(2024, 7, 1), 1);

        assertThat(home.files("logs/rejected")).containsExactly("a.csv");
        assertThat(home.text("logs/rejected/a.csv")).contains("Row of [ACD]", "yesterday");
    }
}

package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.ledger.Run;

/** Files that hold only what is new (FilesAre=increments): an interval cut in two by two files is still whole. */
class IncrementFilesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final Instant NOON = Instant.parse("2024-07-01T12:00:00Z");

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws IOException {
        home = new Home(folder);
        home.standard("DeleteImportFiles=2", "FilesAre=increments");
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void anIntervalCutInTwo() throws IOException {
        home.csv("1.csv", "Sales;2024-07-01;08:00;2;1;60", "Sales;2024-07-01;08:15;1;1;30");
        assertThat(home.importContacts(DAY, 1).run().sent()).isEqualTo(2);
        home.csv("2.csv", "Sales;2024-07-01;08:15;4;3;90", "Sales;2024-07-01;08:30;1;0;0");

        Report.SystemReport run = home.importContacts(DAY, 1).run();

        assertThat(run.sent()).isEqualTo(2);
        assertThat(run.unchanged()).isEqualTo(1);
        assertThat(run.message()).isEmpty();
        assertThat(home.files("in")).isEmpty();
        assertThat(home.arrived("1001", DAY))
                .containsExactly(
                        "08:00 offered 2 handled 1 time 60.0",
                        "08:15 offered 5 handled 4 time 120.0",
                        "08:30 offered 1 handled 0 time 0.0");
    }

    @Test
    void severalFilesAtOnceAndUnderTheSameName() throws Exception {
        home.csv("calls.csv", "Sales;2024-07-01;08:00;1;1;10");
        home.importWhatIsNew("ACD");
        home.csv("calls.csv", "Sales;2024-07-01;08:00;2;1;20");
        home.csv("calls-2.csv", "Sales;2024-07-01;08:00;4;1;30", "Sales;2024-07-02;08:00;7;1;30");

        Run run = home.importWhatIsNew("ACD");

        assertThat(run.days()).containsExactly(DAY, DAY.plusDays(1));
        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 7 handled 3 time 60.0");
        assertThat(home.arrived("1001", DAY.plusDays(1))).containsExactly("08:00 offered 7 handled 1 time 30.0");
    }

    @Test
    void theSameContentAgainAddsNothing() throws Exception {
        home.csv("1.csv", "Sales;2024-07-01;08:00;1;1;10");
        home.importWhatIsNew("ACD");
        home.csv("again.csv", "Sales;2024-07-01;08:00;1;1;10");
        assertThat(home.importWhatIsNew("ACD").sent()).isZero();
        assertThat(home.files("in")).isEmpty();
        home.csv("again.csv", "Sales;2024-07-01;08:00;1;1;10");

        assertThat(home.importContacts(DAY, 1, "--force").run().sent()).isEqualTo(1);

        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 1 handled 1 time 10.0");
    }

    @Test
    void aFailureInBetween() throws Exception {
        home.csv("1.csv", "Sales;2024-07-01;08:00;1;1;10");
        home.fault("{\"drop\":\"after\",\"count\":1}");
        assertThat(home.importWhatIsNew("ACD").outcome()).isEqualTo(Run.Result.FAILED);
        home.csv("2.csv", "Sales;2024-07-01;08:00;2;1;20");

        assertThat(home.importWhatIsNew("ACD").sent()).isEqualTo(1);

        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 3 handled 2 time 30.0");
    }

    @Test
    void aFileOfWhichOneDayWasAskedFor() throws Exception {
        home.csv("1.csv", "Sales;2024-07-01;08:00;1;1;10", "Sales;2024-07-02;08:00;1;1;10");
        home.importContacts(DAY, 1);
        assertThat(home.files("in")).containsExactly("1.csv");
        home.csv("2.csv", "Sales;2024-07-01;08:00;2;1;10", "Sales;2024-07-02;08:00;2;1;10");

        home.importWhatIsNew("ACD");

        assertThat(home.files("in")).isEmpty();
        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 3 handled 2 time 20.0");
        assertThat(home.arrived("1001", DAY.plusDays(1))).containsExactly("08:00 offered 3 handled 2 time 20.0");
    }

    @Test
    void intervalsLongerThanTheirFilesAndMeans() throws Exception {
        home.systems("[ACD]\n" + Home.STANDARD_COLUMNS
                + "Groups=Sales\nDeleteImportFiles=2\nFilesAre=increments\nAHTColumn=6\nHandledColumn=5\n");
        home.mapping(
                "WFM:0:1004:1=ACD:Sales:Offered",
                "WFM:0:1004:2=ACD:Sales:Handled",
                "WFM:0:1004:3=ACD:Sales:Time spent");
        home.csv("1.csv", "Sales;2024-07-01;08:00;1;1;10");
        home.importWhatIsNew("ACD");
        home.csv("2.csv", "Sales;2024-07-01;08:00;1;1;20", "Sales;2024-07-01;08:45;2;2;60");

        home.importWhatIsNew("ACD");

        assertThat(home.arrived("1004", DAY))
                .as("four e-mails of 10, 20, 60 and 60 seconds, spread over the hour")
                .hasSize(4)
                .allMatch(line -> line.contains("offered 1 handled 1 time 37.5"));
    }

    @Test
    void aQueueSharedWithAnotherSystem() throws Exception {
        String columns = Home.STANDARD_COLUMNS + "Groups=Sales\nDeleteImportFiles=2\n";
        home.systems(
                "[ACD]\n" + columns + "FilesAre=increments\n[Other]\n" + columns.replace("Source=in", "Source=other"));
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered", "WFM:0:1001:1=Other:Sales:Offered");
        home.csv("1.csv", "Sales;2024-07-01;08:00;1;0;0");
        home.file("other", "o.csv", UTF_8, "Sales;2024-07-01;08:00;10;0;0");
        home.importContacts(DAY, 1);
        home.csv("2.csv", "Sales;2024-07-01;08:00;2;0;0");
        home.importContacts(DAY, 1);
        home.file("other", "o.csv", UTF_8, "Sales;2024-07-01;08:00;20;0;0");
        home.importContacts(DAY, 1);

        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 23 handled 0 time 0.0");
    }

    @Test
    void keptForFortyDays() throws Exception {
        home.csv("1.csv", "Sales;2024-07-01;08:00;1;1;10");
        importAt(NOON);
        home.csv("2.csv", "Sales;2024-07-01;08:00;2;1;10");
        importAt(NOON.plus(Duration.ofDays(40)));
        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 3 handled 2 time 20.0");
        home.csv("3.csv", "Sales;2024-07-02;08:00;2;1;10");
        importAt(NOON.plus(Duration.ofDays(41)));
        home.csv("4.csv", "Sales;2024-07-01;08:00;4;1;10");

        importAt(NOON.plus(Duration.ofDays(41)));

        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 6 handled 2 time 20.0");
    }

    @Test
    void filesThatStayAreAddedAnyway() throws Exception {
        home.standard("FilesAre=increments");
        home.csv("1.csv", "Sales;2024-07-01;08:00;1;1;10");
        home.importWhatIsNew("ACD");
        home.csv("2.csv", "Sales;2024-07-01;08:00;2;1;10");
        home.importWhatIsNew("ACD");

        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 3 handled 2 time 20.0");
        assertThat(home.run("validate").out()).contains("warning: [ACD] FilesAre is increments, which changes nothing");
    }

    private void importAt(Instant time) throws Exception {
        try (Running running = Running.start(folder, false, InstantSource.fixed(time))) {
            assertThat(running.importWhatIsNew("ACD").outcome()).isEqualTo(Run.Result.OK);
        }
    }
}

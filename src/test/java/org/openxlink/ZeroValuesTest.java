package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals without any row: nothing is sent of them, unless zeros are asked for. */
class ZeroValuesTest {

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

    @Test
    void everyIntervalOfEveryMappedQueueAtItsOwnLength() throws IOException {
        home.standard();
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered", "WFM:0:1004:1=ACD:Service:Offered");
        home.csv("calls.csv", "Sales;2024-07-01;08:00;2;1;60");

        Report.SystemReport run = home.importContacts(DAY, 1, "--write-zeros").run();

        assertThat(run.records()).isEqualTo(96 + 24);
        assertThat(run.sent()).isEqualTo(96 + 24);
        assertThat(home.arrived("1001", DAY))
                .hasSize(96)
                .contains("07:45 offered 0 handled 0 time 0.0", "08:00 offered 2 handled 0 time 0.0")
                .endsWith("23:45 offered 0 handled 0 time 0.0");
        assertThat(home.arrived("1004", DAY)).hasSize(24);
        assertThat(home.importContacts(DAY, 1, "--write-zeros").run().unchanged())
                .isEqualTo(96 + 24);
        assertThat(home.importContacts(DAY, 1).run().records()).isEqualTo(1);
    }

    @Test
    void byWriteAlwaysToo() throws Exception {
        home.general("WriteAlways=1").standard();
        home.csv("calls.csv", "Sales;2024-07-01;08:00;2;1;60");

        assertThat(home.importWhatIsNew("ACD").sent()).isEqualTo(96);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31, 92", "2024-10-27, 100", "2024-10-28, 96"})
    void daysOnWhichTheClocksChange(LocalDate day, int intervals) throws IOException {
        home.zone("Europe/Berlin").standard();
        home.csv("calls.csv", "Sales;" + day + ";12:00;2;1;60");

        assertThat(home.importContacts(day, 1, "--write-zeros").run().sent()).isEqualTo(intervals);
    }

    @Test
    void nothingOfADayWithoutAnyRow() throws IOException {
        home.standard();
        home.csv("calls.csv", "Sales;2024-07-02;08:00;2;1;60");
        long requests = home.sandbox().requestCount();

        assertThat(home.importContacts(DAY, 1, "--write-zeros").run().records()).isZero();
        assertThat(home.sandbox().requestCount()).isEqualTo(requests);
    }

    @Test
    void nothingOfADayOfADatabaseWithoutAnyRow() throws Exception {
        database("2024-07-02 08:00:00");

        assertThat(home.importContacts(DAY, 1, "--write-zeros").run().records()).isZero();
        assertThat(home.importContacts(DAY.plusDays(1), 1, "--write-zeros")
                        .run()
                        .sent())
                .isEqualTo(96);
    }

    @Test
    void rowsThatAreGoneFromADatabaseByAndBy() throws Exception {
        TestDatabase acd = database("2024-07-01 08:00:00", "2024-07-01 09:00:00");
        home.importContacts(DAY, 1);
        acd.execute("DELETE FROM Calls WHERE Began = '2024-07-01 09:00:00'");

        home.importContacts(DAY, 1, "--write-zeros");

        assertThat(home.arrived("1001", DAY))
                .contains("08:00 offered 1 handled 0 time 0.0", "09:00 offered 0 handled 0 time 0.0");
    }

    @Test
    void onlyIntervalsThatAreClosed() throws Exception {
        home.general("WriteAlways=1\nPhoneLinkReferenceTime=00:05").standard();
        home.csv("calls.csv", "Sales;2024-07-01;08:00;2;1;60", "Sales;2024-07-01;10:00;1;1;60");
        Instant now = Instant.parse("2024-07-01T09:19:00Z");

        try (Running running = Running.start(folder, false, InstantSource.fixed(now))) {
            running.importWhatIsNew("ACD");
        }

        assertThat(home.arrived("1001", DAY))
                .as("36 until 09:00, and a row that came too early")
                .hasSize(37)
                .contains("08:45 offered 0 handled 0 time 0.0", "10:00 offered 1 handled 1 time 60.0");
    }

    @Test
    void filesThatGoDoNotOverwriteWhatOthersBrought() throws IOException {
        home.general("WriteAlways=1").standard("DeleteImportFiles=2");
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60", "Sales;2024-07-01;08:15;7;1;60");
        home.importContacts(DAY, 1);
        home.csv("b.csv", "Sales;2024-07-01;09:00;3;1;60");

        Report.SystemReport run = home.importContacts(DAY, 1, "--force").run();

        assertThat(run.sent()).isEqualTo(1);
        assertThat(home.arrived("1001", DAY))
                .hasSize(96)
                .contains(
                        "08:00 offered 2 handled 1 time 60.0",
                        "08:15 offered 7 handled 1 time 60.0",
                        "09:00 offered 3 handled 1 time 60.0",
                        "09:15 offered 0 handled 0 time 0.0");
    }

    @Test
    void filesThatGoLeaveWhatIsInQuarantineThere() throws Exception {
        home.general("WriteAlways=1").standard("DeleteImportFiles=2");
        home.fault("{\"status\":422,\"queue\":\"1001\",\"time\":\"2024-07-01T08:00:00Z\"}");
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60");
        home.importContacts(DAY, 1);
        home.fault("{\"status\":422,\"queue\":\"1001\",\"time\":\"2024-07-01T08:00:00Z\",\"count\":0}");
        home.csv("b.csv", "Sales;2024-07-01;09:00;3;1;60");

        home.importContacts(DAY, 1);

        assertThat(home.files("data/quarantine")).hasSize(1);
        assertThat(home.arrived("1001", DAY)).hasSize(95);
    }

    @ParameterizedTest
    @CsvSource({"0", "2"})
    void aQueueThatTwoSystemsFeed(int afterImport) throws IOException {
        twoSystems("DeleteImportFiles=" + afterImport);
        drop("west", "w.csv", "Sales;2024-07-01;08:00;2;1;60");
        assertThat(home.importContacts(DAY, 1, "--system", "West", "--write-zeros")
                        .run()
                        .sent())
                .as("nobody knows yet what East has")
                .isEqualTo(1);
        drop("east", "e.csv", "Sales;2024-07-01;08:00;1;0;0", "Sales;2024-07-01;09:00;5;1;60");
        home.importContacts(DAY, 1, "--system", "East", "--write-zeros");
        drop("west", "w2.csv", "Sales;2024-07-01;08:15;4;1;60");

        home.importContacts(DAY, 1, "--system", "West", "--write-zeros");

        assertThat(home.arrived("1001", DAY))
                .hasSize(96)
                .filteredOn(line -> !line.endsWith("offered 0 handled 0 time 0.0"))
                .containsExactly(
                        "08:00 offered 3 handled 0 time 0.0",
                        "08:15 offered 4 handled 0 time 0.0",
                        "09:00 offered 5 handled 0 time 0.0");
    }

    @Test
    void whatOneOfTwoSystemsNoLongerHas() throws IOException {
        twoSystems("");
        drop("west", "w.csv", "Sales;2024-07-01;08:00;2;1;60", "Sales;2024-07-01;09:00;2;1;60");
        drop("east", "e.csv", "Sales;2024-07-01;09:00;5;1;60");
        home.importContacts(DAY, 1);
        drop("west", "w.csv", "Sales;2024-07-01;08:00;2;1;60");

        home.importContacts(DAY, 1, "--system", "West", "--write-zeros");
        home.importContacts(DAY, 1, "--system", "West", "--write-zeros");

        assertThat(home.arrived("1001", DAY)).hasSize(96).contains("09:00 offered 5 handled 0 time 0.0");
    }

    private void drop(String system, String name, String... rows) throws IOException {
        home.file(system, name, UTF_8, rows);
    }

    private void twoSystems(String more) throws IOException {
        String columns = Home.STANDARD_COLUMNS + "Groups=Sales\n" + more + "\n";
        home.systems("[West]\n" + columns.replace("Source=in", "Source=west") + "[East]\n"
                + columns.replace("Source=in", "Source=east"));
        home.mapping("WFM:0:1001:1=West:Sales:Offered", "WFM:0:1001:1=East:Sales:Offered");
        Files.createDirectories(home.path("west"));
        Files.createDirectories(home.path("east"));
    }

    private TestDatabase database(String... times) throws Exception {
        TestDatabase acd = CallsDatabase.of(times);
        CallsDatabase.section(home, acd);
        return acd;
    }
}

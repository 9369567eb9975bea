package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sources make up which queue (acd_map.ini). */
class SharedQueueTest {

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
    void twoSystemsIntoOneQueueWholeInAnyOrder() throws IOException {
        twoSystems("");
        west("Sales;2024-07-01;08:00;2;1;60", "Sales;2024-07-01;08:15;1;1;10");
        east("Sales;2024-07-01;08:00;5;4;300", "Sales;2024-07-01;08:30;1;0;0");

        Report both = home.importContacts(DAY, 1);

        assertThat(both.runs()).extracting(Report.SystemReport::sent).containsExactly(2, 2);
        assertWhole();

        assertThat(home.importContacts(DAY, 1, "--system", "West").run().sent()).isZero();
        assertThat(home.importContacts(DAY, 1, "--system", "East").run().sent()).isZero();
        assertThat(home.importContacts(DAY, 1, "--system", "east", "--force")
                        .run()
                        .sent())
                .isEqualTo(2);
        assertThat(home.importContacts(DAY, 1, "--system", "West", "--force")
                        .run()
                        .sent())
                .isEqualTo(2);
        assertWhole();
    }

    private void assertWhole() {
        assertThat(home.arrived("1001", DAY))
                .containsExactly(
                        "08:00 offered 7 handled 5 time 360.0",
                        "08:15 offered 1 handled 1 time 10.0",
                        "08:30 offered 1 handled 0 time 0.0");
    }

    @Test
    void twoSystemsWhoseFilesAreDeleted() throws IOException {
        twoSystems("DeleteImportFiles=2");
        west("Sales;2024-07-01;08:00;2;1;60");
        home.importContacts(DAY, 1);
        east("Sales;2024-07-01;08:00;5;4;300");
        home.importContacts(DAY, 1);
        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 7 handled 5 time 360.0");

        west("Sales;2024-07-01;08:00;3;1;60");
        home.importContacts(DAY, 1);

        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 8 handled 5 time 360.0");
    }

    @Test
    void aLaterFileOfOneSystemLeavesTheOtherIntervalsAlone() throws IOException {
        twoSystems("DeleteImportFiles=2");
        west("Sales;2024-07-01;08:00;1;1;10");
        east("Sales;2024-07-01;08:00;5;4;50");
        home.importContacts(DAY, 1);
        east("Sales;2024-07-01;08:30;2;2;20");

        assertThat(home.importContacts(DAY, 1, "--system", "East").run().sent()).isEqualTo(1);

        assertThat(home.arrived("1001", DAY))
                .containsExactly("08:00 offered 6 handled 5 time 60.0", "08:30 offered 2 handled 2 time 20.0");
    }

    @Test
    void aFilePerGroupIntoOneQueue() throws IOException {
        home.standard("DeleteImportFiles=2");
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered", "WFM:0:1001:1=ACD:Service:Offered");
        home.csv("sales.csv", "Sales;2024-07-01;08:00;2;0;0");
        home.importContacts(DAY, 1);
        home.csv("service.csv", "Service;2024-07-01;08:00;5;0;0");
        home.importContacts(DAY, 1);

        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 7 handled 0 time 0.0");

        home.csv("sales-again.csv", "Sales;2024-07-01;08:00;3;0;0");
        home.importContacts(DAY, 1);

        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 8 handled 0 time 0.0");
    }

    @Test
    void oneOfTwoSystemsFails() throws IOException {
        twoSystems("DeleteImportFiles=2");
        west("Sales,2024-07-01");
        east("Sales;2024-07-01;08:00;5;4;300");

        Home.Result result = home.run("import", "-p", "-d", "2024-07-01", "--json");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.report().outcome()).isEqualTo("partial");
        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 5 handled 4 time 300.0");
    }

    @Test
    void intervalsOfAnHourFromTwoSystems() throws IOException {
        twoSystems("");
        home.mapping("WFM:0:1004:1=West:Sales:Offered", "WFM:0:1004:1=East:Sales:Offered");
        west("Sales;2024-07-01;08:00;2;1;60", "Sales;2024-07-01;08:45;2;1;60");
        east("Sales;2024-07-01;08:15;5;4;300");

        home.importContacts(DAY, 1);
        home.importContacts(DAY, 1, "--system", "West", "--force");

        assertThat(home.arrived("1004", DAY)).hasSize(4);
        assertThat(home.sandbox().contactEvents().stream()
                        .mapToInt(view -> view.offered())
                        .sum())
                .isEqualTo(9);
    }

    @Test
    void oneSourceIntoTwoQueues() throws IOException {
        home.standard();
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered", "WFM:0:1003:1=ACD:Sales:Offered");
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60", "Sales;2024-07-01;08:15;2;1;60");

        assertThat(home.importContacts(DAY, 1).run().records()).isEqualTo(3);

        assertThat(home.arrived("1001", DAY))
                .containsExactly("08:00 offered 2 handled 0 time 0.0", "08:15 offered 2 handled 0 time 0.0");
        assertThat(home.sandbox().contactEvents("1003", DAY, java.time.ZoneOffset.UTC))
                .extracting(view -> view.channel() + " " + view.offered())
                .containsExactly("chats 2", "chats 2");
    }

    @Test
    void sumOfSeveralSources() throws IOException {
        home.standard();
        home.mapping(
                "WFM:0:1001:1=ACD:Sales:Offered",
                "WFM:0:1001:1=ACD:Service:Offered",
                "WFM:0:1001:1=ACD:Service:Handled",
                "WFM:0:1001:2=ACD:Service:Handled",
                "WFM:0:1001:5=ACD:Sales:Handled");
        home.csv(
                "a.csv",
                "Sales;2024-07-01;08:00;1;0;0",
                "Service;2024-07-01;08:00;2;4;0",
                "Service;2024-07-01;08:15;8;0;0");

        home.importContacts(DAY, 1);

        assertThat(home.arrived("1001", DAY))
                .containsExactly("08:00 offered 7 handled 4 time 0.0", "08:15 offered 8 handled 0 time 0.0");
    }

    @Test
    void aZeroRecordIsSentAndNothingWhereThereIsNoRow() throws IOException {
        home.standard();
        home.csv("a.csv", "Sales;2024-07-01;08:00;0;0;0", "Sales;2024-07-01;08:30;1;1;60");

        home.importContacts(DAY, 1);

        assertThat(home.arrived("1001", DAY))
                .containsExactly("08:00 offered 0 handled 0 time 0.0", "08:30 offered 1 handled 1 time 60.0");
    }

    @Test
    void moreHandledThanOffered() throws IOException {
        home.standard();
        home.csv("a.csv", "Sales;2024-07-01;08:00;1;3;100");

        home.importContacts(DAY, 1);

        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 1 handled 3 time 100.0");
    }

    @Test
    void aNegativeValueIsLeftOutAndTold() throws IOException {
        home.standard();
        home.csv("a.csv", "Sales;2024-07-01;08:00;-1;0;0", "Sales;2024-07-01;08:15;1;0;0");

        Report report = home.importContacts(DAY, 1);

        assertThat(report.outcome()).isEqualTo("partial");
        assertThat(report.run().message())
                .isEqualTo("queue 1001 (Sales) has a negative value at 2024-07-01T08:00Z; that interval is left out");
        assertThat(home.arrived("1001", DAY)).containsExactly("08:15 offered 1 handled 0 time 0.0");
    }

    @Test
    void aGroupThatNoMappingUsesIsNoMistake() throws IOException {
        home.standard();
        home.csv("a.csv", "Sales;2024-07-01;08:00;1;0;0", "Service;2024-07-01;08:00;x;y;z");

        Report.SystemReport run = home.importContacts(DAY, 1).run();

        assertThat(run.outcome()).isEqualTo("ok");
        assertThat(run.records()).isEqualTo(1);
    }

    @Test
    void anInactiveQueueIsNotImportedInto() throws IOException {
        home.ini("queues.ini", Home.STANDARD_QUEUES.replace("1002=Service", "1002=Service;0;calls;15;0"));
        home.standard();
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered", "WFM:0:1002:1=ACD:Sales:Offered");
        home.csv("a.csv", "Sales;2024-07-01;08:00;1;0;0");

        home.importContacts(DAY, 1);

        assertThat(home.sandbox().queues()).containsExactly("1001");
    }

    @Test
    void aParkedSystemIsNotImported() throws IOException {
        twoSystems("Enabled=0");
        home.mapping("WFM:0:1001:1=West:Sales:Offered");

        assertThat(home.run("import", "-p", "-d", "2024-07-01").status()).isEqualTo(2);
    }

    @Test
    void oneOfTwoSystemsIsParked() throws IOException {
        twoSystems("");
        west("Sales;2024-07-01;08:00;2;1;60");
        east("Sales;2024-07-01;08:00;5;4;300");
        home.importContacts(DAY, 1);
        home.ini("isps_ul.ini", home.text("config/isps_ul.ini").replace("[West]", "[West]\nEnabled=0"));
        east("Sales;2024-07-01;08:00;6;4;300");

        assertThat(home.importContacts(DAY, 1).run().system()).isEqualTo("East");
        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 8 handled 5 time 360.0");
    }

    @Test
    void aParkedSystemWithMistakesIsNotComplainedAbout() throws IOException {
        twoSystems("");
        String broken = home.text("config/isps_ul.ini").replace("[West]", "[West]\nEnabled=0\nHeaderLines=x");
        home.ini("isps_ul.ini", broken);

        assertThat(home.run("validate").out().lines())
                .contains("config/acd_map.ini:1: warning: left out, because the external system of another of its"
                        + " lines is parked or can't be used")
                .last()
                .isEqualTo("0 errors, 5 warnings; 2 external systems, 0 mappings");
    }

    private void twoSystems(String more) throws IOException {
        String columns = Home.STANDARD_COLUMNS + "Groups=Sales\n" + more + "\n";
        home.systems("[West]\n" + columns + "[East]\n" + columns.replace("Source=in", "Source=east"));
        home.mapping(
                "WFM:0:1001:1=West:Sales:Offered",
                "WFM:0:1001:1=East:Sales:Offered",
                "WFM:0:1001:2=West:Sales:Handled",
                "WFM:0:1001:2=East:Sales:Handled",
                "WFM:0:1001:4=West:Sales:Time spent",
                "WFM:0:1001:4=East:Sales:Time spent");
        java.nio.file.Files.createDirectories(home.path("east"));
    }

    private void west(String... rows) throws IOException {
        home.csv("calls.csv", rows);
    }

    private void east(String... rows) throws IOException {
        home.file("east", "calls.csv", StandardCharsets.UTF_8, rows);
    }
}

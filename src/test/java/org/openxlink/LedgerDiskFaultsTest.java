package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxlink.injixo.sandbox.IntervalView;
import org.openxlink.injixo.sandbox.StatusView;
import org.openxlink.ledger.FaultyDisk;
import org.openxlink.ledger.Run;

/** Whatever the ledger asks of the disk fails once; the import after it makes everything right. */
class LedgerDiskFaultsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final List<Task> TASKS = List.of(
            new Task(Run.Kind.CONTACTS, "West"),
            new Task(Run.Kind.CONTACTS, "East"),
            new Task(Run.Kind.STATUSES, "West"));
    private static final String COLUMNS =
            Home.STANDARD_COLUMNS + "Groups=Sales\nDeleteImportFiles=1\nDestination=done\n";
    private static final String STATUSES =
            """
            ActivitySource=agents
            ActivitySeparatorCharacter=3
            ActivityColumnNames=agent;activity;start
            AgentColumn=1
            ActivityColumn=2
            ActivityStartTimeStampColumn=3
            ActivityDateOrder=ymd
            DeleteActivityImportFiles=2
            """;

    private record Task(Run.Kind kind, String system) {}

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyPositionOfAnImport(FaultyDisk.Moment moment) throws Exception {
        FaultyDisk disk = new FaultyDisk();
        try (Home home = new Home(folder)) {
            prepare(home);
            try (Running first = Running.start(folder, disk.ledger(folder), false);
                    Running restarted = home.start(false)) {
                LocalDate day = FIRST;
                for (long position = 1; failed(position, disk); position++) {
                    write(home, day);
                    disk.failAt(position, moment);
                    importAll(first);
                    List<Run> runs = importAll(restarted);
                    String where = moment + " position " + position;
                    assertThat(runs).as(where).extracting(Run::outcome).containsOnly(Run.Result.OK);
                    assertRight(home, day, where);
                    assertThat(importAll(restarted))
                            .as(where)
                            .extracting(Run::sent)
                            .containsOnly(0L);
                    day = day.plusDays(1);
                }
                assertThat(day).as("positions that failed").isAfter(FIRST.plusDays(40));
            }
        }
    }

    private static boolean failed(long position, FaultyDisk disk) {
        return position == 1 || disk.hasFailed();
    }

    private static void prepare(Home home) throws Exception {
        home.target(home.sandbox().address(), "BatchSize=3");
        home.systems("[West]\n" + COLUMNS + STATUSES + "[East]\n" + COLUMNS.replace("Source=in", "Source=east"));
        home.mapping("WFM:0:1001:1=West:Sales:Offered", "WFM:0:1001:1=East:Sales:Offered");
    }

    private static void write(Home home, LocalDate day) throws Exception {
        home.csv("west.csv", row(day, "08:00", 1), row(day, "08:15", 2), row(day, "08:30", 3));
        home.file("east", "east.csv", UTF_8, row(day, "08:15", 3), row(day, "08:45", 1));
        home.file(
                "agents",
                "agents.csv",
                UTF_8,
                "anna;Login;" + day + " 08:00",
                "ben;Login;" + day + " 08:05",
                "anna;Talk;" + day + " 09:00",
                "anna;Break;" + day + " 09:30",
                "ben;Break;" + day + " 09:35");
    }

    private static String row(LocalDate day, String time, int offered) {
        return "Sales;%s;%s;%d;0;0".formatted(day, time, offered);
    }

    private static List<Run> importAll(Running running) {
        return TASKS.stream()
                .map(task -> running.importWhatIsNew(task.kind(), task.system()))
                .toList();
    }

    private static void assertRight(Home home, LocalDate day, String where) throws Exception {
        assertThat(home.arrived("1001", day))
                .as(where)
                .containsExactly(
                        "08:00 offered 1 handled 0 time 0.0",
                        "08:15 offered 5 handled 0 time 0.0",
                        "08:30 offered 3 handled 0 time 0.0",
                        "08:45 offered 1 handled 0 time 0.0");
        assertThat(home.agentStatuses(day).stream().map(LedgerDiskFaultsTest::line))
                .as(where)
                .containsExactlyInAnyOrder(
                        "anna Login 08:00 09:00",
                        "ben Login 08:05 09:35",
                        "anna Talk 09:00 09:30",
                        "anna Break 09:30 -",
                        "ben Break 09:35 -");
        assertThat(Stream.of("in", "east", "agents").flatMap(in -> names(home, in)))
                .as(where)
                .isEmpty();
        int most = home.sandbox().contactEvents().stream()
                .mapToInt(IntervalView::posts)
                .max()
                .orElseThrow();
        assertThat(most).as(where).isLessThanOrEqualTo(3);
    }

    private static String line(StatusView status) {
        String start = status.start().toString().substring(11, 16);
        String end = status.end() == null ? "-" : status.end().toString().substring(11, 16);
        return status.agentIdentifier() + " " + status.activityIdentifier() + " " + start + " " + end;
    }

    private static Stream<String> names(Home home, String folder) {
        try {
            return home.files(folder).stream();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

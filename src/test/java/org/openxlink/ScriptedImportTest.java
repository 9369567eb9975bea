package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that scripts work out, from the files of a home to what arrives. */
class ScriptedImportTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** A Monday. */
    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    /** Para1 seconds over Para2 calls, as somebody wrote it years ago. */
    private static final String MEAN =
            """
            ' Mittlere Gesprächszeit – nur wochentags; „Größe“ in Sekunden
            Dim Ergebnis As Long
            Dim Wochentag As Long
            Dim Minuten as long

            SUB Main ()
                IF Para2 = 0
                    Ergebnis = 0
                ELSE IF wochentag = 1 Or Wochentag = 7 then
                    Ergebnis = -100
                else
                    größe = Para1 / Para2
                    if Minuten < 480 Then Ergebnis = 0 Else Ergebnis = (größe) * 100
                END IF
            end sub
            """;

    private static final String DIVISION = "Sub Main()\n  Result = Para1 / Para2 * 100\nEnd Sub\n";

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

    /** Queue 1001 with a mean handling time that the script 1.bas works out. */
    private void mean(String script) throws IOException {
        home.standard();
        home.ini("1.bas", script.replace("\n", "\r\n"), WINDOWS);
        home.mapping(
                "WFM:0:1001:1=ACD:Sales:Offered",
                "WFM:0:1001:2=ACD:Sales:Handled",
                "WFM:0:1001:3=$1.BAS",
                "WFM:0:1001:3=ACD:Sales:Time spent",
                "WFM:0:1001:3=ACD:Sales:Offered");
    }

    @Test
    void aGermanScriptOfAnOldEditor() throws IOException {
        mean(MEAN);
        home.csv(
                "a.csv",
                "Sales;2024-07-01;07:45;2;2;60",
                "Sales;2024-07-01;08:00;3;3;100",
                "Sales;2024-07-01;08:15;0;0;0");

        assertThat(home.run("validate").out()).doesNotContain("acd_map", ".bas");
        assertThat(home.importContacts(DAY, 1).outcome()).isEqualTo("ok");
        assertThat(home.arrived("1001", DAY))
                .containsExactly(
                        "07:45 offered 2 handled 2 time 0.0",
                        "08:00 offered 3 handled 3 time 100.0",
                        "08:15 offered 0 handled 0 time 0.0");
    }

    @Test
    void weekdayAndMinutesOfTheTenantsClock() throws IOException {
        home.zone("America/Chicago").standard("TimeZone=UTC");
        home.ini("1.bas", "Result = Weekday * 10000 + Minutes");
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered", "WFM:0:1001:1=$1.BAS");
        home.csv("a.csv", "Sales;2024-07-01;03:30;1;0;0", "Sales;2024-07-01;05:15;1;0;0");

        assertThat(home.importContacts(DAY.minusDays(1), 2).outcome()).isEqualTo("ok");
        assertThat(home.arrived("1001", DAY.minusDays(1))).containsExactly("22:30 offered 114 handled 0 time 0.0");
        assertThat(home.arrived("1001", DAY)).containsExactly("00:15 offered 200 handled 0 time 0.0");
    }

    @Test
    void twoScriptsBesideABrokenOne() throws IOException {
        home.standard();
        home.ini("1.bas", "Sub Main()\n  Result = Para1 * 200\nEnd Sub");
        home.ini("2.bas", "Sub Main()\n  If Para1 Thne\nEnd Sub");
        home.ini("3.bas", "Result = Fix(Para1 / 2) * 100");
        home.mapping(
                "WFM:0:1001:1=ACD:Sales:Offered",
                "WFM:0:1001:1=$1.BAS",
                "WFM:0:1002:1=ACD:Sales:Offered",
                "WFM:0:1002:2=ACD:Sales:Offered",
                "WFM:0:1002:2=$2.BAS",
                "WFM:0:1001:2=ACD:Sales:Offered",
                "WFM:0:1001:2=$3.BAS");
        home.csv("a.csv", "Sales;2024-07-01;08:00;5;4;60");

        Home.Result validated = home.run("validate");
        Home.Result imported = home.run("import", "-p", "-d", DAY.toString());

        assertThat(validated.status()).isEqualTo(1);
        assertThat(validated.out().lines())
                .contains(
                        "config/2.bas:2:12: error: expected 'Then' or the end of the line or 'Goto', found 'Thne'; the"
                                + " value of config/acd_map.ini:5 is left out",
                        "2 errors, 1 warning; 1 external system, 3 mappings");
        assertThat(imported.status()).isZero();
        assertThat(imported.err())
                .contains("config/2.bas:2:12: error: ")
                .contains("\n    If Para1 Thne\n             ^\n");
        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 10 handled 2 time 0.0");
        assertThat(home.arrived("1002", DAY)).containsExactly("08:00 offered 5 handled 0 time 0.0");
    }

    @Test
    void aScriptOverTwoSystems() throws IOException {
        home.systems("[ACD]\n" + Home.STANDARD_COLUMNS + "Groups=Sales\n[Mail]\n"
                + Home.STANDARD_COLUMNS.replace("Source=in", "Source=mail") + "Groups=Sales\n");
        home.ini("1.bas", "If Para2 = 0 Then Result = Para1 * 100 Else Result = (Para1 - Para2) * 100");
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered", "WFM:0:1001:1=Mail:Sales:Offered", "WFM:0:1001:1=$1.BAS");
        home.csv("a.csv", "Sales;2024-07-01;08:00;7;0;0", "Sales;2024-07-01;08:15;9;0;0");
        home.file("mail", "m.csv", WINDOWS, "Sales;2024-07-01;08:00;4;0;0");

        assertThat(home.importContacts(DAY, 1, "--system", "ACD").outcome()).isEqualTo("ok");
        assertThat(home.arrived("1001", DAY))
                .containsExactly("08:00 offered 7 handled 0 time 0.0", "08:15 offered 9 handled 0 time 0.0");
        assertThat(home.importContacts(DAY, 1, "--system", "Mail").outcome()).isEqualTo("ok");
        assertThat(home.arrived("1001", DAY))
                .containsExactly("08:00 offered 3 handled 0 time 0.0", "08:15 offered 9 handled 0 time 0.0");
    }

    @Test
    void nothingButABrokenScript() throws IOException {
        home.standard();
        home.ini("1.bas", "If");
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered", "WFM:0:1001:1=$1.BAS");

        assertThat(home.run("validate").status()).isEqualTo(2);
        assertThat(home.run("import", "-p", "-d", DAY.toString()).status()).isEqualTo(2);
    }

    @Test
    void aDivisionByZeroCostsItsOwnInterval() throws IOException {
        mean(DIVISION);
        home.csv(
                "a.csv",
                "Sales;2024-07-01;08:00;2;2;61",
                "Sales;2024-07-01;08:15;0;1;7",
                "Sales;2024-07-01;08:30;4;4;100",
                "Sales;2024-07-01;08:45;0;2;0");

        Report report = home.importContacts(DAY, 1);

        assertThat(report.outcome()).isEqualTo("partial");
        assertThat(report.run().outcome()).isEqualTo("partial");
        assertThat(report.run().records()).isEqualTo(2);
        assertThat(report.run().message())
                .matches("2 interval values are left out, the first: config/1\\.bas:2: .*zero.*"
                        + " \\(Para1=7, Para2=0, Weekday=2, Minutes=495\\) for Mean of queue 1001 \\(Sales\\) at"
                        + " 2024-07-01T08:15Z");
        assertThat(home.arrived("1001", DAY))
                .containsExactly("08:00 offered 2 handled 2 time 61.0", "08:30 offered 4 handled 4 time 100.0");
    }

    @Test
    void whatIsNotSentMayFail() throws IOException {
        mean(DIVISION);
        home.csv("a.csv", "Sales;2024-07-01;08:00;0;0;0");

        assertThat(home.importContacts(DAY, 1).outcome()).isEqualTo("ok");
        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 0 handled 0 time 0.0");
    }

    @Test
    void anIntervalLeftOutStaysAsItIsAtTheTarget() throws IOException {
        mean("Result = Para1 * 100");
        home.csv("a.csv", "Sales;2024-07-01;08:00;0;1;61");
        home.importContacts(DAY, 1);

        home.ini("1.bas", DIVISION);
        assertThat(home.importContacts(DAY, 1).outcome()).isEqualTo("partial");
        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 0 handled 1 time 61.0");

        home.ini("1.bas", "Result = Para1 * 200");
        assertThat(home.importContacts(DAY, 1).outcome()).isEqualTo("ok");
        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 0 handled 1 time 122.0");
    }

    @Test
    void negativeAndEndlessScripts() throws IOException {
        mean("If Para2 = 1 Then\n  Result = -1000\nEnd If\nDo While Para2 = 2\nLoop");
        home.csv(
                "a.csv",
                "Sales;2024-07-01;08:00;1;2;61",
                "Sales;2024-07-01;08:15;2;2;61",
                "Sales;2024-07-01;08:30;3;2;61");

        Report.SystemReport run = home.importContacts(DAY, 1).run();

        assertThat(run.outcome()).isEqualTo("partial");
        assertThat(run.message().split("; (?=1 interval)"))
                .satisfiesExactly(
                        negative -> assertThat(negative)
                                .isEqualTo(
                                        "queue 1001 (Sales) has a negative value at 2024-07-01T08:00Z; that interval is"
                                                + " left out"),
                        endless -> assertThat(endless)
                                .startsWith("1 interval value is left out: config/1.bas:")
                                .contains("over ")
                                .endsWith("at 2024-07-01T08:15Z"));
        assertThat(home.arrived("1001", DAY)).containsExactly("08:30 offered 3 handled 2 time 0.0");
    }

    @Test
    void whatAScriptSaysAndWhereItFailsInTheLog() throws Exception {
        mean("MsgBox \"Größe\" & Chr(27) & Para1\nPrint Para2\nResult = Para1 / Para2 * 100");
        List<String> rows = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            rows.add("Sales;2024-07-01;%02d:00;%d;1;%d".formatted(hour, hour % 2, hour));
        }
        home.csv("a.csv", rows.toArray(String[]::new));

        Home.Result result = home.launch("", "import", "-p", "-d", "2024-07-01").end();

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("12 interval values are left out, the first: config/1.bas:3: ");
        List<String> lines = home.text("logs/isps_ul.log").lines().toList();
        assertThat(lines)
                .filteredOn(line -> line.contains("WARN"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("[ACD] config/1.bas:3: ", "(Para1=0, Para2=0, Weekday=2, Minutes=0)")
                        .endsWith("for Mean of queue 1001 (Sales) at 2024-07-01T00:00Z; that interval is left out"));
        assertThat(lines)
                .filteredOn(line -> line.contains(" says: "))
                .hasSize(10)
                .first()
                .satisfies(line -> assertThat(line)
                        .endsWith(
                                "[ACD] config/1.bas says: Größe 0 (Mean of queue 1001 (Sales) at 2024-07-01T00:00Z)"));
        assertThat(lines)
                .filteredOn(line -> line.contains("not shown"))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("[ACD] scripts said 48 lines, 38 of which are not shown"));
    }

    @Test
    void aScriptInARouteOfOnesOwn() throws Exception {
        mean("Result = Para1 / Para2 * 100");
        Files.createDirectories(home.path("routes"));
        for (String template : List.of("import-csv.camel.yaml", "day.camel.yaml", "deliver.camel.yaml")) {
            Files.copy(Path.of("routes", template), home.path("routes").resolve(template));
        }
        Files.writeString(
                home.path("routes/own.camel.yaml"),
                """
                - route:
                    from:
                      uri: "file:%1$s/numbers"
                      steps:
                        - to: "language:bas:file:%1$s/config/1.bas"
                        - convertBodyTo: {type: String}
                        - to: "file:%1$s/results?tempPrefix=."
                """
                        .formatted(folder.toString().replace('\\', '/')));
        home.file("numbers", "a.txt", WINDOWS, "10,4");

        try (Running running = home.start(false)) {
            Await.until("a result", () -> home.files("results").contains("a.txt"));
            assertThat(running.importWhatIsNew("ACD").message()).isEmpty();
        }
        assertThat(home.text("results/a.txt")).isEqualTo("250");
    }

    @Test
    void aScriptInTheInterfaceLog() throws Exception {
        mean(DIVISION);
        home.general("Protocol=1").systems(home.text("config/isps_ul.ini").replaceAll("(?s).*(?=\\[ACD])", ""));
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;2;61", "Sales;2024-07-01;08:15;0;1;7");

        assertThat(home.launch("", "import", "-p", "-d", "2024-07-01").end().status())
                .isEqualTo(1);
        assertThat(home.text("logs/ACD_Sales.log").lines().map(line -> line.replaceFirst("^\\d\\S+ \\S+ ", "")))
                .containsSubsequence(
                        "[ACD] Sales on 2024-07-01, read from a.csv, 2 rows, 2 of them its own, lines 1 to 2",
                        "  2024-07-01 08:00 +0000  Offered 2, Handled 2, Time spent 61",
                        "[ACD] Sales on 2024-07-01, worked out",
                        "  2024-07-01 08:00 +0000  sum: Offered of 1001 Sales is 200 / 100 (ACD:Sales:Offered=2)",
                        "  2024-07-01 08:00 +0000  sum: Handled of 1001 Sales is 200 / 100 (ACD:Sales:Handled=2)",
                        "  2024-07-01 08:00 +0000  config/1.bas: Mean of 1001 Sales is 3050 / 100 (Para1=61, Para2=2,"
                                + " Weekday=2, Minutes=480)",
                        "[ACD] Sales on 2024-07-01, compared with what was accepted before",
                        "  2024-07-01 08:00 +0000  -> 1001 Sales: offered 2, handled 2, duration 61.0 s, to be sent",
                        "[ACD] Sales on 2024-07-01, delivered",
                        "  2024-07-01 08:00 +0000  -> 1001 Sales: accepted by WFM")
                .anyMatch(line -> line.matches("  2024-07-01 08:15 \\+0000  config/1\\.bas: Mean of 1001 Sales is left"
                        + " out, .*zero.* \\(Para1=7, Para2=0, Weekday=2, Minutes=495\\)"));
    }
}

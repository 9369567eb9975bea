package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code xlink script report}: what becomes of scripts over what the sources hold, and what it leaves alone. */
class ScriptReportTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    private static final String TWO_SYSTEMS = "[ACD]\n" + Home.STANDARD_COLUMNS + "Groups=Sales\n[Mail]\n"
            + Home.STANDARD_COLUMNS.replace("Source=in", "Source=mail") + "Groups=Sales\n";

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws IOException {
        home = new Home(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        home.close();
    }

    private JsonNode report(String... more) throws IOException {
        Home.Result result = home.run(Stream.concat(
                        Stream.of("script", "report", "-d", DAY.toString(), "--days", "1", "--json"), Stream.of(more))
                .toArray(String[]::new));
        assertThat(result.out()).as(result.err()).startsWith("{").hasLineCount(1);
        JsonNode report = JSON.readTree(result.out());
        assertThat(result.status()).isEqualTo(report.get("outcome").asText().equals("ok") ? 0 : 1);
        return report;
    }

    private void divided() throws IOException {
        home.standard("DeleteImportFiles=1", "Destination=done");
        home.ini("1.bas", "Result = Para1 / Para2 * 100");
        home.mapping(
                "WFM:0:1001:1=ACD:Sales:Offered",
                "WFM:0:1001:3=$1.BAS",
                "WFM:0:1001:3=ACD:Sales:Time spent",
                "WFM:0:1001:3=ACD:Sales:Offered");
    }

    @TestFactory
    Stream<DynamicTest> whatItPrints() {
        List<CommandsSpec> cases = CommandsSpec.read("script-report.txt");
        return Stream.iterate(0, i -> i + 1)
                .limit(cases.size())
                .map(i -> DynamicTest.dynamicTest(
                        cases.get(i).rule(), () -> check(cases.get(i), folder.resolve("case-" + i))));
    }

    private static void check(CommandsSpec spec, Path folder) throws IOException {
        try (Home home = new Home(folder)) {
            home.standard("DeleteImportFiles=1", "Destination=done");
            spec.check(home);
        }
    }

    @Test
    void nothingIsSentMovedOrWrittenDown() throws IOException {
        divided();
        home.csv("a.csv", "Sales;2024-07-01;08:00;3;1;20", "Sales;31.02.2024;08:00;3;1;20");

        assertThat(report().at("/scripts/0/intervals").asInt()).isEqualTo(1);

        assertThat(home.arrived("1001", DAY)).isEmpty();
        assertThat(home.files("in")).containsExactly("a.csv");
        assertThat(home.path("done")).doesNotExist();
        assertThat(home.path("data/ledger.db")).doesNotExist();
        assertThat(home.path("logs/rejected")).doesNotExist();
    }

    @Test
    void anImportBeforeAndAfterIsAsIfThereWereNoReport() throws Exception {
        divided();
        home.csv("a.csv", "Sales;2024-07-01;08:00;3;1;20");
        home.importContacts(DAY, 1);
        byte[] ledger = Files.readAllBytes(home.path("data/ledger.db"));
        home.csv("b.csv", "Sales;2024-07-01;09:00;3;1;20");

        assertThat(report().at("/scripts/0/intervals").asInt()).isEqualTo(1);

        assertThat(Files.readAllBytes(home.path("data/ledger.db"))).isEqualTo(ledger);
        assertThat(home.importContacts(DAY, 1).run().sent()).isEqualTo(1);
        assertThat(home.files("done")).containsExactly("a.csv", "b.csv");
    }

    @Test
    void theDaysUpToYesterdayOfTheTenant() throws Exception {
        home.zone("Pacific/Auckland");
        divided();
        LocalDate today = Today.in(ZoneId.of("Pacific/Auckland"));
        String row = "Sales;%s;08:00;1;0;5";
        home.csv(
                "a.csv",
                row.formatted(today.minusDays(8)),
                row.formatted(today.minusDays(7)),
                row.formatted(today.minusDays(1)),
                row.formatted(today));

        JsonNode week = JSON.readTree(home.run("script", "report", "--json").out());
        JsonNode day = JSON.readTree(
                home.run("script", "report", "--days", "1", "--json").out());

        assertThat(week.get("first").asText()).isEqualTo(today.minusDays(7).toString());
        assertThat(week.get("last").asText()).isEqualTo(today.minusDays(1).toString());
        assertThat(week.at("/scripts/0/intervals").asInt()).isEqualTo(2);
        assertThat(day.at("/scripts/0/intervals").asInt()).isEqualTo(1);
    }

    /** 08:00 with both, 08:15 and 08:30 with one of them each. */
    @Test
    void aScriptOverTwoSystemsRunsOncePerInterval() throws IOException {
        home.systems(TWO_SYSTEMS);
        home.ini("1.bas", "Result = (Para1 - Para2) * 100");
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered", "WFM:0:1001:1=Mail:Sales:Offered", "WFM:0:1001:1=$1.BAS");
        home.csv("a.csv", "Sales;2024-07-01;08:00;7;0;0", "Sales;2024-07-01;08:15;9;0;0");
        home.file("mail", "m.csv", UTF_8, "Sales;2024-07-01;08:00;4;0;0", "Sales;2024-07-01;08:30;1;0;0");

        for (JsonNode report : List.of(report(), report("--system", "mail"))) {
            JsonNode script = report.at("/scripts/0");
            assertThat(report.at("/systems")).hasSize(2);
            assertThat(script.get("intervals").asInt()).isEqualTo(3);
            assertThat(script.get("min").asText()).isEqualTo("-1.0");
            assertThat(script.get("mean").asText()).isEqualTo("3.67");
            assertThat(script.get("max").asText()).isEqualTo("9.0");
        }
    }

    @Test
    void aSystemThatCanNotBeReadAmongGoodOnes() throws IOException {
        home.systems(TWO_SYSTEMS);
        home.ini("1.bas", "Result = Para1 * 100");
        home.mapping(
                "WFM:0:1001:1=ACD:Sales:Offered",
                "WFM:0:1001:1=$1.BAS",
                "WFM:0:1002:1=Mail:Sales:Offered",
                "WFM:0:1002:1=$1.BAS");
        home.csv("a.csv", "Sales;2024-07-01;08:00;7;0;0");

        JsonNode report = report();

        assertThat(report.get("outcome").asText()).isEqualTo("partial");
        assertThat(report.at("/systems/0/outcome").asText()).isEqualTo("ok");
        assertThat(report.at("/systems/1/outcome").asText()).isEqualTo("failed");
        assertThat(report.at("/systems/1/message").asText())
                .contains(home.path("mail").toString());
        assertThat(report.at("/scripts/0/intervals").asInt()).isEqualTo(1);
        assertThat(report.at("/scripts/1/intervals").asInt()).isZero();
        assertThat(report.at("/scripts/1/min").isNull()).isTrue();
        assertThat(report("--system", "ACD").get("outcome").asText()).isEqualTo("ok");
    }

    @Test
    void aDatabase() throws Exception {
        TestDatabase database = TestDatabase.sqlite(folder);
        database.execute(
                "CREATE TABLE calls (queue TEXT, at TEXT, offered INTEGER, seconds INTEGER)",
                "INSERT INTO calls VALUES ('Sales', '2024-07-01 08:00:00', 3, 20), ('Sales', '2024-07-01 08:15:00', 2, 9),"
                        + " ('Sales', '2024-07-02 08:00:00', 0, 9)");
        home.systems(
                """
                [ACD]
                Source=%s
                CallDataTable=calls
                ValueTypes=offered;seconds
                TimeStampColumn=at
                TimeStampType=0
                TimeStampFormat=yyyy-MM-dd HH:mm:ss
                QueueNameColumn=queue
                QueueNameType=0
                """
                        .formatted(database.url()));
        home.ini("1.bas", "Result = Para1 / Para2 * 100");
        home.mapping("WFM:0:1001:3=$1.BAS", "WFM:0:1001:3=ACD:Sales:seconds", "WFM:0:1001:3=ACD:Sales:offered");

        JsonNode report = report();

        assertThat(report.at("/systems/0/rowsRead").asInt()).isEqualTo(2);
        JsonNode script = report.at("/scripts/0");
        assertThat(script.get("intervals").asInt()).isEqualTo(2);
        assertThat(script.get("differs").asInt()).isEqualTo(1);
        assertThat(script.get("mean").asText()).isEqualTo("5.58");
        assertThat(home.path("data/ledger.db")).doesNotExist();
    }
}

package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.ledger.Ledgers;

/** Where a value comes from, as xlink explain tells it. */
class ExplainTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** A Monday. */
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

    private JsonNode explained(String queue, String valueType, String time, String... more) throws IOException {
        return explainedOn(DAY, queue, valueType, time, more);
    }

    private JsonNode explainedOn(LocalDate day, String queue, String valueType, String time, String... more)
            throws IOException {
        String[] words = new String[6 + more.length];
        System.arraycopy(new String[] {"explain", queue, valueType, day.toString(), time, "--json"}, 0, words, 0, 6);
        System.arraycopy(more, 0, words, 6, more.length);
        Home.Result result = home.run(words);
        assertThat(result.out()).as(result.err()).startsWith("{").hasLineCount(1);
        return new ObjectMapper().readTree(result.out());
    }

    private String refusal(String... words) {
        Home.Result result = home.run(words);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        return result.err().strip();
    }

    @Test
    void linesOfAFileInTheirOrder() throws IOException {
        home.standard();
        home.csv(
                "a.csv",
                "Sales;2024-07-01;08:00;9;9;90",
                "Sales;2024-07-01;08:15;2;2;60",
                "Service;2024-07-01;08:15;5;5;50",
                "Sales;2024-07-01;08:20;3;1;30");
        home.importContacts(DAY, 1);

        JsonNode told = explained("1001", "Offered", "08:15");

        assertThat(told.at("/mapping/place").asText()).isEqualTo("config/acd_map.ini:1");
        assertThat(told.at("/sources")).hasSize(1);
        assertThat(told.at("/sources/0/value").asInt()).isEqualTo(5);
        assertThat(told.at("/sources/0/rows")).hasSize(2);
        assertThat(told.at("/sources/0/rows/0").toString())
                .isEqualTo("{\"file\":\"in/a.csv\",\"line\":2,\"text\":\"Sales;2024-07-01;08:15;2;2;60\",\"value\":2}");
        assertThat(told.at("/sources/0/rows/1/line").asInt()).isEqualTo(4);
        assertThat(told.at("/result").asInt()).isEqualTo(5);
        assertThat(told.at("/record").toString())
                .isEqualTo("{\"offered\":5,\"handled\":3,\"mean\":30.0,\"duration\":90.0}");
        assertThat(told.at("/ledger/state").asText()).isEqualTo("same");
        assertThat(told.at("/ledger/amounts").equals(told.at("/record"))).isTrue();
        assertThat(told.at("/quarantine").isNull()).isTrue();
        assertThat(home.arrived("1001", DAY)).contains("08:15 offered 5 handled 3 time 90.0");
    }

    @Test
    void theSameForPeople() throws IOException {
        home.standard();
        home.csv("a.csv", "Sales;2024-07-01;08:15;2;2;60", "Sales;2024-07-01;08:20;3;1;30");
        home.importContacts(DAY, 1);
        Home.Result told = home.run("explain", "sales", "TIME", "07/01/2024", "8:15");
        assertThat(told.err()).isEmpty();
        assertThat(told.status()).isZero();
        assertThat(told.out().replaceAll("accepted \\S+Z", "accepted ...Z"))
                .isEqualToIgnoringNewLines(
                        """
                        Value      Time (4, duration) of queue 1001 (Sales), target WFM
                        Interval   2024-07-01T08:15Z to 2024-07-01T08:30Z
                        Mapping    config/acd_map.ini:3, the sum of its sources
                        Para1      90 = ACD:Sales:Time spent (sum of 2 rows)
                          in/a.csv:1: Sales;2024-07-01;08:15;2;2;60 -> 60
                          in/a.csv:2: Sales;2024-07-01;08:20;3;1;30 -> 30
                        Read       [ACD] in/a.csv, 2 rows, 0 rejected
                        Result     90 seconds
                        Sent now   offered 5, handled 3, mean handling time 30.0 s, handling time 90.0 s
                        Ledger     offered 5, handled 3, mean handling time 30.0 s, handling time 90.0 s, accepted ...Z in run 1
                                   the same as what would be sent now, so an import sends nothing
                        """);
    }

    @Test
    void nothingIsSentOrWritten() throws IOException {
        home.standard();
        home.csv("a.csv", "Sales;2024-07-01;08:15;2;2;60", "Sales;2024-07-01;08:15;x;2;60");
        JsonNode told = explained("1001", "Offered", "08:15");
        assertThat(told.at("/record/offered").asInt()).isEqualTo(2);
        assertThat(told.at("/ledger/state").asText()).isEqualTo("nothing");
        assertThat(home.path("data/ledger.db")).doesNotExist();
        assertThat(home.path("logs/rejected")).doesNotExist();
        assertThat(home.files("in")).containsExactly("a.csv");
        assertThat(home.arrived("1001", DAY)).isEmpty();
    }

    @Test
    void aFileWithAMarkOfItsEncodingAndAnOldOne() throws IOException {
        home.systems("[ACD]\n" + Home.STANDARD_COLUMNS + "Groups=Größe\n");
        home.mapping("WFM:0:1001:1=ACD:Größe:Offered");
        home.file("in", "old.csv", WINDOWS, "Größe;2024-07-01;08:15;2;2;60");
        home.file("in", "utf8.csv", UTF_8, "\uFEFFGröße;2024-07-01;08:15;3;2;60");

        JsonNode told = explained("1001", "1", "08:15");

        assertThat(told.at("/result").asInt()).isEqualTo(5);
        assertThat(told.findValuesAsText("text"))
                .containsExactly("Größe;2024-07-01;08:15;2;2;60", "Größe;2024-07-01;08:15;3;2;60");
        assertThat(told.at("/sources/0/rows/1/line").asInt()).isEqualTo(1);
    }

    @Test
    void rejectedLinesOfTheSameInterval() throws IOException {
        home.standard();
        home.csv(
                "a.csv",
                "Sales;2024-07-01;08:15;2;2;60",
                "Sales;2024-07-01;08:15;many;2;60",
                "Sales;2024-07-01;09:15;many;2;60",
                "Sales;yesterday;08:15;1;2;60");

        JsonNode told = explained("1001", "Offered", "08:15");

        assertThat(told.at("/result").asInt()).isEqualTo(2);
        assertThat(told.at("/read/0/allRejected").asInt()).isEqualTo(3);
        assertThat(told.at("/read/0/rejected")).hasSize(1);
        assertThat(told.at("/read/0/rejected/0/line").asInt()).isEqualTo(2);
        assertThat(told.at("/read/0/rejected/0/reason").asText()).startsWith("\"many\" is no number");
    }

    @Test
    void filesThatWereMovedUnderAnotherName() throws IOException {
        home.standard("DeleteImportFiles=1", "Destination=done");
        home.csv("a.csv", "Sales;2024-07-01;08:15;2;2;60");
        home.importContacts(DAY, 1);
        home.csv("a.csv", "Sales;2024-07-01;08:15;7;2;60", "Sales;2024-07-01;08:30;1;1;10");
        home.importContacts(DAY, 1);
        assertThat(home.files("in")).isEmpty();
        assertThat(home.files("done")).hasSize(2);

        JsonNode told = explained("1001", "Offered", "08:15");

        assertThat(told.at("/result").asInt()).isEqualTo(7);
        assertThat(told.at("/sources/0/rows")).hasSize(1);
        assertThat(told.at("/sources/0/rows/0/file").asText())
                .startsWith("done/a.")
                .endsWith(".csv");
        assertThat(told.at("/read/0/replaced").asInt()).isEqualTo(1);
        assertThat(told.at("/ledger/state").asText()).isEqualTo("same");
        assertThat(home.files("done")).hasSize(2);
    }

    @Test
    void aFileThatWaitsForItsImport() throws IOException {
        home.standard("DeleteImportFiles=1", "Destination=done");
        home.csv("a.csv", "Sales;2024-07-01;08:15;2;2;60");
        home.importContacts(DAY, 1);
        home.csv("b.csv", "Sales;2024-07-01;08:15;4;2;60");

        JsonNode told = explained("1001", "Offered", "08:15");

        assertThat(told.at("/result").asInt()).isEqualTo(4);
        assertThat(told.at("/ledger/state").asText()).isEqualTo("different");
        assertThat(told.at("/ledger/amounts/offered").asInt()).isEqualTo(2);
    }

    @Test
    void filesThatAreGone() throws IOException {
        home.standard("DeleteImportFiles=2");
        home.csv("a.csv", "Sales;2024-07-01;08:15;2;2;60");
        home.importContacts(DAY, 1);

        JsonNode told = explained("1001", "Offered", "08:15");

        assertThat(told.at("/result").isNull()).isTrue();
        assertThat(told.at("/record").isNull()).isTrue();
        assertThat(told.at("/sources/0/origin").asText()).isEqualTo("nothing");
        assertThat(told.at("/read/0/gone/0").asText()).isEqualTo("a.csv");
        assertThat(told.at("/ledger/state").asText()).isEqualTo("accepted");
        assertThat(told.at("/ledger/amounts/offered").asInt()).isEqualTo(2);
        assertThat(home.run("explain", "1001", "Offered", DAY.toString(), "08:15")
                        .out())
                .contains("no file of that day is there", "not there any more: a.csv", "offered 2, handled 2");
    }

    @Test
    void incrementsOfWhichSomeAreGone() throws IOException {
        home.standard("DeleteImportFiles=1", "Destination=done", "FilesAre=increments");
        home.csv("a.csv", "Sales;2024-07-01;08:15;2;2;60");
        home.importContacts(DAY, 1);
        home.csv("b.csv", "Sales;2024-07-01;08:15;3;1;30");
        home.importContacts(DAY, 1);
        assertThat(explained("1001", "Offered", "08:15").at("/sources/0/rows")).hasSize(2);
        Files.delete(home.path("done/a.csv"));

        JsonNode one = explained("1001", "Offered", "08:15");
        assertThat(one.at("/result").asInt()).isEqualTo(5);
        assertThat(one.at("/sources/0/rows")).hasSize(1);
        assertThat(one.at("/read/0/gone/0").asText()).isEqualTo("a.csv");
        assertThat(one.at("/ledger/state").asText()).isEqualTo("same");

        Files.delete(home.path("done/b.csv"));
        JsonNode none = explained("1001", "Offered", "08:15");
        assertThat(none.at("/result").asInt()).isEqualTo(5);
        assertThat(none.at("/sources/0/origin").asText()).isEqualTo("kept");
    }

    @Test
    void aScriptAtWorkOverTwoSystems() throws IOException {
        home.systems("[ACD]\n" + Home.STANDARD_COLUMNS + "Groups=Sales\n[Mail]\n"
                + Home.STANDARD_COLUMNS.replace("Source=in", "Source=mail") + "Groups=Sales\n");
        home.ini("1.bas", "Sub Main()\n  MsgBox \"Para1 is \" & Para1\n  Result = (Para1 - Para2) * 100\nEnd Sub");
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered", "WFM:0:1001:1=Mail:Sales:Offered", "WFM:0:1001:1=$1.BAS");
        home.csv("a.csv", "Sales;2024-07-01;08:00;7;0;0");
        home.file("mail", "m.csv", WINDOWS, "Sales;2024-07-01;08:00;4;0;0");
        home.importContacts(DAY, 1);
        Files.delete(home.path("mail/m.csv"));

        JsonNode told = explained("Sales", "Offered", "08:00");

        assertThat(told.at("/mapping/script").asText()).isEqualTo("config/1.bas");
        assertThat(told.at("/sources").findValuesAsText("value")).contains("7", "4");
        assertThat(told.at("/sources").findValuesAsText("origin")).containsExactly("read", "kept");
        assertThat(told.at("/script/weekday").asInt()).isEqualTo(2);
        assertThat(told.at("/script/minutes").asInt()).isEqualTo(480);
        assertThat(told.at("/script/steps").findValuesAsText("text")).contains("Para1 is 7");
        assertThat(told.at("/script/steps").findValuesAsText("Result")).containsExactly("300");
        assertThat(told.at("/script/result").asInt()).isEqualTo(300);
        assertThat(told.at("/result").asInt()).isEqualTo(3);
        assertThat(told.at("/ledger/state").asText()).isEqualTo("same");
    }

    @Test
    void aScriptThatFails() throws IOException {
        home.standard();
        home.ini("1.bas", "Result = Para1 / Para2 * 100");
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered", "WFM:0:1001:1=ACD:Sales:Handled", "WFM:0:1001:1=$1.BAS");
        home.csv("a.csv", "Sales;2024-07-01;08:15;2;0;60");
        Home.Result told = home.run("explain", "1001", "Offered", DAY.toString(), "08:15");
        assertThat(told.status()).isZero();
        assertThat(told.out())
                .contains(
                        "Para2      0 = ACD:Sales:Handled (sum of 1 row)",
                        "the rows of Para1, with 0",
                        "Result     none: config/1.bas:1: division by zero (Para1=2, Para2=0, Weekday=2, Minutes=495)",
                        "Sent now   nothing, because a script of the queue failed");
    }

    @Test
    void theHourThatComesTwice() throws IOException {
        LocalDate autumn = LocalDate.of(2024, 10, 27);
        home.zone("Europe/Berlin").standard("TimeZone=UTC");
        home.csv("a.csv", "Sales;2024-10-27;00:30;2;0;0", "Sales;2024-10-27;01:30;5;0;0");
        home.importContacts(autumn, 1);

        JsonNode first = explainedOn(autumn, "1001", "Offered", "02:30");
        JsonNode second = explainedOn(autumn, "1001", "Offered", "02:30", "--second");

        assertThat(first.at("/subject/time").asText()).isEqualTo("2024-10-27T02:30+02:00");
        assertThat(second.at("/subject/time").asText()).isEqualTo("2024-10-27T02:30+01:00");
        assertThat(first.at("/result").asInt()).isEqualTo(2);
        assertThat(second.at("/result").asInt()).isEqualTo(5);
        assertThat(second.at("/ledger/state").asText()).isEqualTo("same");
        assertThat(refusal("explain", "1001", "Offered", "2024-10-27", "04:00", "--second"))
                .contains("04:00 comes only once on 2024-10-27");
        assertThat(refusal("explain", "1001", "Offered", "2024-03-31", "02:30"))
                .contains("02:30 does not exist on 2024-03-31");
    }

    @Test
    void valuesThatAreNotThere() throws IOException {
        home.standard();
        assertThat(refusal("explain", "1009", "Offered", "2024-07-01", "08:00"))
                .isEqualTo("xlink: there is no queue \"1009\" in config/queues.ini");
        assertThat(refusal("explain", "Sale", "Offered", "2024-07-01", "08:00")).contains("did you mean \"Sales\"?");
        assertThat(refusal("explain", "1001", "Offred", "2024-07-01", "08:00"))
                .contains("there is no value type \"Offred\"", "did you mean \"Offered\"?");
        assertThat(refusal("explain", "1001", "Mean", "2024-07-01", "08:00"))
                .isEqualTo(
                        "xlink: Mean of queue 1001 (Sales) has no mapping in config/acd_map.ini; mapped are: Offered,"
                                + " Handled, Time");
        assertThat(refusal("explain", "1002", "Mean", "2024-07-01", "08:00"))
                .endsWith("nor has any value of that queue");
        assertThat(refusal("explain", "1001", "Offered", "2024-07-01", "08:07"))
                .contains("no interval begins at 08:07", "did you mean 08:00?");
        assertThat(refusal("explain", "1001", "Offered", "2024-07-01", "8am")).contains("expected HH:mm");
    }

    @Test
    void aValueThatIsNotSent() throws IOException {
        home.standard();
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered", "WFM:0:1001:5=ACD:Sales:Handled");
        home.csv("a.csv", "Sales;2024-07-01;08:15;2;1;60");
        Home.Result told = home.run("explain", "1001", "Service Level", DAY.toString(), "08:15");
        assertThat(told.status()).as(told.err()).isZero();
        assertThat(told.out()).contains("Result     1").doesNotContain("Sent now", "Ledger");
    }

    @Test
    void whatTheTargetRefused() throws Exception {
        home.standard();
        home.csv("a.csv", "Sales;2024-07-01;08:15;2;1;60");
        home.fault("{\"status\":422,\"queue\":\"1001\"}");
        home.importContacts(DAY, 1);
        JsonNode told = explained("1001", "Offered", "08:15");
        assertThat(told.at("/quarantine/amounts/offered").asInt())
                .as(told.toString())
                .isEqualTo(2);
        assertThat(told.at("/ledger/state").asText()).isEqualTo("nothing");
    }

    @Test
    void receiptsOfAnOlderVersion() throws Exception {
        home.standard();
        home.csv("a.csv", "Sales;2024-07-01;08:15;2;1;60");
        home.importContacts(DAY, 1);
        Ledgers.execute(folder, "UPDATE delivered SET seconds = NULL, offered = NULL, handled = NULL, duration = NULL");
        assertThat(home.run("explain", "1001", "Offered", DAY.toString(), "08:15")
                        .out())
                .contains("(not kept by an older version)", "the same as what would be sent now");
    }

    @Test
    void namesThatWouldSteerATerminal() throws IOException {
        String name = "Sa\u001B[31mles";
        home.systems("[ACD]\n" + Home.STANDARD_COLUMNS + "Groups=Sales\n");
        home.ini("queues.ini", Home.STANDARD_QUEUES.replace("Sales", name));
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered");
        home.csv("a.csv", "Sales;2024-07-01;08:15;2;\u001B]0;title\u0007;\"a;b\u202E\"" + "x".repeat(5000));
        Home.Result told = home.run("explain", "1001", "Offered", DAY.toString(), "08:15");
        assertThat(told.status()).isZero();
        assertThat(told.out()).doesNotContain("\u001B", "\u0007", "\u202E").contains("\u241B[31mles", "...");
        assertThat(told.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(600));
    }

    @Test
    void manyLines() throws IOException {
        home.standard();
        String[] rows = new String[1500];
        java.util.Arrays.fill(rows, "Sales;2024-07-01;08:15;1;1;10");
        home.csv("a.csv", rows);
        JsonNode told = explained("1001", "Offered", "08:15");
        assertThat(told.at("/sources/0/rows")).hasSize(200);
        assertThat(told.at("/sources/0/allRows").asInt()).isEqualTo(1500);
        assertThat(told.at("/result").asInt()).isEqualTo(1500);
    }

    @Test
    void aFolderThatIsNotThere() throws IOException {
        home.standard();
        Files.delete(home.path("in"));
        Home.Result told = home.run("explain", "1001", "Offered", DAY.toString(), "08:15");
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.out()).contains("could not be read: " + home.path("in") + ": the folder (Source) is not there");
    }
}

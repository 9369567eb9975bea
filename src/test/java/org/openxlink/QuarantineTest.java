package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.injixo.sandbox.IntervalView;
import org.openxlink.injixo.sandbox.StatusView;
import org.openxlink.ledger.Run;

/** What a target refuses: an interval, or an activity, that stands alone in the end; all else goes through. */
class QuarantineTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NINE = "contacts-1001-20240701T090000Z-";

    @TempDir
    private Path folder;

    private Home home;
    private int rewritten;

    @BeforeEach
    void home() throws Exception {
        home = new Home(folder);
        home.standard("DeleteImportFiles=2");
        home.csv(
                "calls.csv",
                "Sales;2024-07-01;08:00;2;1;60",
                "Sales;2024-07-01;09:00;3;2;90",
                "Sales;2024-07-01;10:00;1;1;30");
        refuseNine();
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void theRefusedIntervalAloneAndAllElseGoesThrough() throws IOException {
        Report.SystemReport run = importDay("partial");

        assertThat(run.records()).isEqualTo(3);
        assertThat(run.sent()).isEqualTo(2);
        assertThat(run.quarantined()).isEqualTo(1);
        assertThat(run.message())
                .startsWith("queue 1001 (Sales) at 2024-07-01T09:00:00Z is in quarantine: target WFM (")
                .contains("answered 422")
                .endsWith("; 1 in quarantine; see xlink quarantine list");
        assertThat(home.arrived("1001", DAY))
                .containsExactly("08:00 offered 2 handled 1 time 60.0", "10:00 offered 1 handled 1 time 30.0");
        assertThat(home.sandbox().contactEvents())
                .extracting(IntervalView::posts)
                .containsOnly(1);
        assertThat(home.files("in")).as("a file of which nothing else is left").isEmpty();
    }

    @Test
    void aFileThatPeopleCanRead() throws IOException {
        importDay("partial");

        assertThat(home.files("data/quarantine")).hasSize(1);
        String name = home.files("data/quarantine").get(0);
        assertThat(name).startsWith(NINE).endsWith(".json");
        String text = home.text("data/quarantine/" + name);
        assertThat(text).contains("\n  \"queue\" : 1001,").doesNotContain(Home.API_KEY);
        JsonNode entry = JSON.readTree(text);
        assertThat(entry.path("kind").asText()).isEqualTo("contacts");
        assertThat(entry.path("system").asText()).isEqualTo("ACD");
        assertThat(entry.path("target").asText()).isEqualTo("WFM");
        assertThat(entry.path("queue").asInt()).isEqualTo(1001);
        assertThat(entry.path("start").asText()).isEqualTo("2024-07-01T09:00:00Z");
        assertThat(entry.path("seconds").asInt()).isEqualTo(900);
        assertThat(entry.path("status").asInt()).isEqualTo(422);
        assertThat(entry.path("answer").asText()).contains("a fault that was asked for");
        assertThat(entry.path("reason").asText()).contains("it refuses this data");
        assertThat(entry.path("run").asLong()).isEqualTo(1);
        assertThat(entry.at("/request/data").size()).isEqualTo(3);
        assertThat(entry.at("/request/data/0/timestamp").asText()).isEqualTo("2024-07-01T09:00:00Z");
    }

    @Test
    void anAnswerThatRepeatsTheKey() throws Exception {
        byte[] answer = ("{\"message\":\"Bearer " + Home.API_KEY + " may not\"}").getBytes(UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(422, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            home.target(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "");
            importDay("partial");
        } finally {
            server.stop(0);
        }

        assertThat(home.files("data/quarantine")).hasSize(3);
        for (String file : home.files("data/quarantine")) {
            assertThat(home.text("data/quarantine/" + file))
                    .contains("Bearer *** may not")
                    .doesNotContain(Home.API_KEY);
        }
    }

    @Test
    void theSameIntervalAgainIsToldAndNotSent() throws IOException {
        importDay("partial");
        again("09:00;3;2;90");
        long requests = home.sandbox().requestCount();

        Report.SystemReport run = importDay("partial");

        assertThat(run.sent()).isZero();
        assertThat(run.unchanged()).isEqualTo(2);
        assertThat(run.quarantined()).isEqualTo(1);
        assertThat(run.message())
                .isEqualTo("1 in quarantine, 1 of them since earlier imports; see xlink quarantine list");
        assertThat(home.sandbox().requestCount()).isEqualTo(requests);
        assertThat(home.files("in")).isEmpty();
    }

    @Test
    void anIntervalThatChangedIsSentAgainAndLeavesTheQuarantine() throws Exception {
        importDay("partial");
        again("09:00;4;2;90");
        assertThat(importDay("partial").quarantined()).isEqualTo(1);
        assertThat(home.files("data/quarantine")).hasSize(1);
        acceptNine();
        again("09:00;5;2;90");

        Report.SystemReport run = importDay("ok");

        assertThat(run.sent()).isEqualTo(1);
        assertThat(run.quarantined()).isZero();
        assertThat(home.files("data/quarantine")).isEmpty();
        assertThat(home.arrived("1001", DAY)).contains("09:00 offered 5 handled 2 time 90.0");
    }

    @Test
    void anIntervalThatIsAgainAsTheTargetHasIt() throws Exception {
        acceptNine();
        importDay("ok");
        refuseNine();
        again("09:00;4;2;90");
        importDay("partial");
        again("09:00;3;2;90");

        Report.SystemReport run = importDay("ok");

        assertThat(run.unchanged()).isEqualTo(3);
        assertThat(home.files("data/quarantine")).isEmpty();
    }

    @Test
    void byForceItIsSentAgain() throws Exception {
        importDay("partial");
        acceptNine();
        again("09:00;3;2;90");

        assertThat(home.importContacts(DAY, 1, "--force").run().sent()).isEqualTo(3);
        assertThat(home.files("data/quarantine")).isEmpty();
    }

    @Test
    void anAutomaticImportDoesNotReadTheFileForEver() throws Exception {
        Run first = home.importWhatIsNew("ACD");
        Run second = home.importWhatIsNew("ACD");

        assertThat(first.outcome()).isEqualTo(Run.Result.PARTIAL);
        assertThat(first.days()).containsExactly(DAY);
        assertThat(second.outcome()).isEqualTo(Run.Result.OK);
        assertThat(second.rowsRead()).isZero();
    }

    @Test
    void anIntervalThatIsTooLargeForTheTarget() throws Exception {
        acceptNine();
        fault(413, "");

        Report.SystemReport run = importDay("partial");

        assertThat(run.quarantined()).isEqualTo(1);
        assertThat(run.sent()).isEqualTo(2);
        assertThat(run.message()).contains("answered 413").contains("BatchSize");
    }

    @Test
    void aQuarantineThatCanNotBeWritten() throws IOException {
        Files.createDirectories(home.path("data"));
        Files.writeString(home.path("data/quarantine"), "a file where a folder should be");

        Report.SystemReport run = importDay("failed");

        assertThat(run.message()).contains("the quarantine " + home.path("data/quarantine") + " can't be used (");
        assertThat(home.files("in")).containsExactly("calls.csv");
    }

    @Test
    void aDamagedFileCountsAsNotThere() throws IOException {
        importDay("partial");
        Path file = home.path("data/quarantine")
                .resolve(home.files("data/quarantine").get(0));
        Files.writeString(file, "{\"kind\":\"contacts\"");
        Home.Result list = home.run("quarantine", "list");
        assertThat(list.err()).contains(".json can't be read; mend or delete it");
        again("09:00;3;2;90");

        assertThat(importDay("partial").quarantined()).isEqualTo(1);

        assertThat(home.run("quarantine", "list").out()).endsWith("1 entry in quarantine" + System.lineSeparator());
    }

    @Test
    void listing() throws IOException {
        assertThat(home.run("quarantine", "list").out()).isEqualTo("0 entries in quarantine" + System.lineSeparator());
        importDay("partial");

        assertThat(home.run("quarantine", "list").out().lines().toList())
                .hasSize(4)
                .satisfies(lines -> assertThat(lines.get(0)).startsWith(NINE))
                .satisfies(lines -> assertThat(lines.get(1))
                        .startsWith("  [ACD] queue 1001 (Sales) at 2024-07-01 09:00:00: offered 3, handled 2,"
                                + " handling time 90.0 s, target WFM, refused "))
                .satisfies(lines -> assertThat(lines.get(2)).contains("answered 422"))
                .satisfies(lines -> assertThat(lines.get(3)).isEqualTo("1 entry in quarantine"));
        Home.Result json = home.run("quarantine", "list", "--json");
        assertThat(json.out()).hasLineCount(1);
        JsonNode entry = JSON.readTree(json.out()).at("/quarantined/0");
        assertThat(entry.at("/queue").asInt()).isEqualTo(1001);
        assertThat(entry.at("/start").asText()).isEqualTo("2024-07-01T09:00:00Z");
    }

    @Test
    void retryThatIsAccepted() throws Exception {
        importDay("partial");
        acceptNine();

        Home.Result result = home.run("quarantine", "retry");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out().lines())
                .anyMatch(line -> line.startsWith(NINE) && line.endsWith(": accepted"))
                .contains("1 sent again: 1 accepted, 0 still in quarantine");
        assertThat(home.files("data/quarantine")).isEmpty();
        assertThat(home.arrived("1001", DAY)).contains("09:00 offered 3 handled 2 time 90.0");
        again("09:00;3;2;90");
        assertThat(importDay("ok").unchanged()).as("the ledger has the receipt").isEqualTo(3);
    }

    @Test
    void retryThatIsRefusedOrCanNotBeSent() throws Exception {
        importDay("partial");
        String id = home.files("data/quarantine").get(0).replace(".json", "");

        Home.Result refused = home.run("quarantine", "retry", id);
        acceptNine();
        fault(503, ",\"count\":1");
        Home.Result unsent = home.run("quarantine", "retry", id);

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).contains(id + ": refused again: target WFM (");
        assertThat(unsent.status()).isEqualTo(1);
        assertThat(unsent.out()).contains(id + ": not sent: target WFM (").contains("answered 503");
        assertThat(home.files("data/quarantine")).hasSize(1);
    }

    @Test
    void retryIntoAQueueThatIsNotThereAnyMore() throws Exception {
        importDay("partial");
        home.ini("queues.ini", Home.STANDARD_QUEUES.replace("1001=Sales", "1009=Sales"));

        Home.Result result = home.run("quarantine", "retry");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out())
                .contains("there is no queue 1001 in config/queues.ini; xlink quarantine drop takes it");
    }

    @Test
    void dropping() throws Exception {
        importDay("partial");
        String id = home.files("data/quarantine").get(0).replace(".json", "");

        assertThat(home.run("quarantine", "drop").status()).isEqualTo(2);
        assertThat(home.run("quarantine", "drop", "../../config/isps").err()).contains("is not in quarantine");
        assertThat(home.run("quarantine", "drop", id).out()).isEqualTo("1 entry dropped" + System.lineSeparator());
        assertThat(home.files("data/quarantine")).isEmpty();
        assertThat(home.run("quarantine", "drop", id).status()).isEqualTo(2);
        assertThat(home.run("quarantine", "drop", "--all").status()).isZero();
    }

    @Test
    void aStatusThatIsRefusedAndSentAgainWithItsEnd() throws Exception {
        home.systems(
                """
                [ACD]
                ActivitySource=in
                DeleteActivityImportFiles=2
                ActivitySeparatorCharacter=3
                ActivityColumnNames=Agent;Code;Start
                AgentColumn=1
                ActivityColumn=2
                ActivityStartTimeStampColumn=3
                ActivityDateOrder=ymd
                ActivityTimeSpanType=2
                """);
        home.csv("calls.csv", "ann;Talk;2024-07-01 08:00", "bob;Talk;2024-07-01 08:00", "ann;Break;2024-07-01 08:05");
        home.fault("{\"status\":422,\"agent\":\"bob\"}");

        Report.SystemReport first = importStatuses();
        assertThat(first.outcome()).isEqualTo("partial");
        assertThat(first.quarantined()).isEqualTo(1);
        assertThat(first.sent()).isEqualTo(2);
        assertThat(home.files("data/quarantine").get(0)).startsWith("statuses-bob-20240701T080000Z-");
        assertThat(home.run("quarantine", "list").out()).contains("agent bob: Talk from 2024-07-01 08:00:00 to now");

        home.fault("{\"status\":422,\"agent\":\"bob\",\"count\":0}");
        home.csv("later.csv", "bob;Break;2024-07-01 09:00");
        assertThat(importStatuses().outcome()).isEqualTo("ok");

        assertThat(home.files("data/quarantine")).isEmpty();
        assertThat(home.agentStatuses(DAY))
                .filteredOn(status -> status.agentIdentifier().equals("bob"))
                .extracting(
                        StatusView::activityIdentifier,
                        status -> status.end() == null ? "" : status.end().toString())
                .containsExactly(tuple("Talk", "2024-07-01T09:00:00Z"), tuple("Break", ""));
    }

    private Report.SystemReport importStatuses() {
        Home.Result result = home.run("import", "-t", "-d", DAY.toString(), "--json");
        assertThat(result.out()).as(result.err()).startsWith("{");
        return result.report().run();
    }

    private Report.SystemReport importDay(String outcome) {
        Report report = home.importContacts(DAY, 1);
        assertThat(report.outcome()).as(report.run().message()).isEqualTo(outcome);
        return report.run();
    }

    /** The whole day once more, with another row at nine. */
    private void again(String nine) throws IOException {
        rewritten++; // the same content would not be another file
        home.csv(
                "again.csv",
                "Sales;2024-07-01;08:00;2;1;60",
                "Sales;2024-07-01;" + nine,
                "Sales;2024-07-01;10:00;1;1;30",
                "Service;2024-07-01;10:00;1;1;" + rewritten);
    }

    private void refuseNine() throws Exception {
        fault(422, "");
    }

    private void acceptNine() throws Exception {
        fault(422, ",\"count\":0");
    }

    private void fault(int status, String more) throws Exception {
        home.fault("{\"status\":%d,\"queue\":\"1001\",\"time\":\"2024-07-01T09:00:00Z\"%s}".formatted(status, more));
    }
}

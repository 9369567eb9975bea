package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages ask beside the status: the history of imports, the quarantine, the logs, what runs here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleCallsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Console console;
    private Home home;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        console = Console.start(folder);
        home = console.home();
        importWithRejectedRowsAndQuarantine(console);
        Files.createDirectories(home.path("logs"));
        Files.writeString(home.path("logs/isps_ul.log"), "one INFO a\ntwo WARN b\n");
        Files.writeString(home.path("logs/isps_ul.1.log.gz"), "zipped");
    }

    @AfterAll
    void close() throws Exception {
        console.close();
    }

    private static void importWithRejectedRowsAndQuarantine(Console console) throws Exception {
        Home home = console.home();
        home.fault("{\"status\":422,\"queue\":\"1001\",\"time\":\"2024-07-01T09:00:00Z\"}");
        home.csv(
                "calls <1>.csv",
                "Sales;2024-07-01;08:00;2;1;60",
                "Sales;2024-07-01;09:00;3;2;90",
                "Sales;2024-07-01;25:00;3;2;90");
        console.importDays("ACD", DAY, 1);
    }

    private WebClient.Answer answer(String user, String path) throws IOException {
        return console.client().get("/api/v1" + path, console.logIn(user).and());
    }

    private JsonNode json(String user, String path) throws IOException {
        WebClient.Answer answer = answer(user, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void theHistory() throws Exception {
        JsonNode run = json("vera", "/runs").path("runs").path(0);
        assertThat(run.path("number").asLong()).isEqualTo(1);
        assertThat(run.path("system").asText()).isEqualTo("ACD");
        assertThat(run.path("outcome").asText()).isEqualTo("partial");
        assertThat(run.path("rowsRejected").asLong()).isEqualTo(1);
        assertThat(run.path("days").path(0).asText()).isEqualTo("2024-07-01");
    }

    @ParameterizedTest
    @CsvSource({
        "system=acd, 1",
        "system=other, 0",
        "kind=contacts, 1",
        "kind=statuses, 0",
        "day=2024-07-01, 1",
        "day=2024-07-02, 0",
        "outcome=partial, 1",
        "outcome=ok, 0",
        "outcome=unfinished, 0",
        "system=&kind=&day=&outcome=&limit=5, 1"
    })
    void theHistoryFiltered(String filter, int runs) throws Exception {
        assertThat(json("vera", "/runs?" + filter).path("runs")).hasSize(runs);
    }

    @ParameterizedTest
    @CsvSource({
        "/runs?limit=0, limit is",
        "/runs?limit=many, expected 1 to 1000",
        "/runs?kind=calls, '[contacts, statuses]'",
        "/runs?outcome=fine, '[ok, partial, failed, unfinished]'",
        "/runs?day=1.7.2024, expected yyyy-MM-dd",
        "/runs/one, expected 1 to"
    })
    void whatCannotBeMeant(String path, String sentence) throws IOException {
        WebClient.Answer answer = answer("vera", path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("detail").asText()).contains(sentence);
    }

    @Test
    void aRunWithItsRejectedRows() throws Exception {
        JsonNode details = json("vera", "/runs/1");
        assertThat(details.at("/run/message").asText()).contains("1 of 3 rows rejected");
        assertThat(details.at("/rejected/0/file").asText()).isEqualTo("calls <1>.csv");
        assertThat(details.at("/rejected/0/rows/0/line").asText()).isEqualTo("3");
        assertThat(details.at("/rejected/0/rows/0/reason").asText()).contains("25:00");
        assertThat(details.at("/rejected/0/rows/0/columns/0").asText()).isEqualTo("Sales");
        assertThat(details.at("/rejected/0/more").asBoolean()).isFalse();
    }

    @Test
    void rejectedRowsAsAFile() throws Exception {
        WebClient.Answer answer = answer("vera", "/runs/1/rejected/calls%20%3C1%3E.csv");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("attachment; filename*=UTF-8''calls%20%3C1%3E.csv");
        assertThat(answer.body()).contains("Line;Reason;").contains("3;").contains("Sales;2024-07-01;25:00;3;2;90");
    }

    @Test
    void rowsOfARunWhoseFileWasReadAgainLater(@TempDir Path folder) throws Exception {
        try (Console own = Console.start(folder)) {
            importWithRejectedRowsAndQuarantine(own);
            Instant later = Instant.now().plusSeconds(3600);
            Files.setLastModifiedTime(own.home().path("logs/rejected/calls <1>.csv"), FileTime.from(later));

            String details =
                    own.client().get("/api/v1/runs/1", own.logIn("vera").and()).body();
            assertThat(JSON.readTree(details).path("rejected")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/runs/99",
                "/runs/1/rejected/other.csv",
                "/runs/1/rejected/..%2F..%2Fdata%2Fusers",
                "/quarantine/nothing",
                "/quarantine/..%2F..%2Fdata%2Fusers",
                "/logs/nothing.log",
                "/logs/..%2Fdata%2Fusers",
                "/logs/%2Fetc%2Fpasswd"
            })
    void whatIsNotThere(String path) throws Exception {
        WebClient.Answer answer = answer("anna", path);

        assertThat(answer.status()).as(answer.text()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("vera:viewer", "root:");
    }

    @Test
    void theQuarantine() throws Exception {
        JsonNode list = json("vera", "/quarantine");
        assertThat(list.path("total").asInt()).isEqualTo(1);
        JsonNode entry = list.path("entries").path(0);
        assertThat(entry.path("queue").asInt()).isEqualTo(1001);
        assertThat(entry.path("start").asText()).isEqualTo("2024-07-01T09:00:00Z");
        assertThat(entry.path("end").asText()).isEqualTo("2024-07-01T09:15:00Z");
        assertThat(entry.path("status").asInt()).isEqualTo(422);
        assertThat(entry.path("seconds").asDouble()).isEqualTo(90);
        JsonNode details = json("vera", "/quarantine/" + entry.path("id").asText());
        assertThat(JSON.readTree(details.path("request").asText()).path("data")).hasSize(3);
        assertThat(details.at("/entry/answer").asText()).contains("a fault that was asked for");
    }

    @Test
    void takenOut(@TempDir Path folder) throws Exception {
        try (Console own = Console.start(folder)) {
            importWithRejectedRowsAndQuarantine(own);
            String name = own.home().files("data/quarantine").get(0);
            String ids = "{\"ids\":[\"../users\",\"%s\"]}".formatted(name.replace(".json", ""));

            assertThat(drop(own, "vera", ids).status()).isEqualTo(403);
            assertThat(own.home().files("data/quarantine")).hasSize(1);
            assertThat(drop(own, "olaf", "{}").status()).isEqualTo(400);
            assertThat(drop(own, "olaf", ids).body()).isEqualTo("{\"dropped\":1}");
            assertThat(own.home().files("data/quarantine")).isEmpty();
            assertThat(own.home().files("data")).contains("users");
        }
    }

    private static WebClient.Answer drop(Console console, String user, String body) throws IOException {
        return console.client()
                .post("/api/v1/quarantine/drop", body, console.logIn(user).and());
    }

    @Test
    void theLogs() throws IOException {
        JsonNode files = json("anna", "/logs").path("files");
        assertThat(files.findValuesAsText("name")).contains("isps_ul.log").doesNotContain("isps_ul.1.log.gz");
        JsonNode page = json("anna", "/logs/isps_ul.log?lines=10&contains=warn");
        assertThat(page.path("lines").path(0).asText()).isEqualTo("two WARN b");
        assertThat(json("anna", "/logs/isps_ul.log?after=" + page.path("next").asLong())
                        .path("lines"))
                .isEmpty();
        assertThat(answer("anna", "/logs/isps_ul.log?lines=0").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"vera, 403", "olaf, 403", "anna, 200"})
    void logsForAdministratorsAlone(String user, int status) throws IOException {
        assertThat(answer(user, "/logs").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/runs", "/runs/1", "/quarantine", "/logs", "/about"})
    void nobodyWithoutALogin(String path) throws IOException {
        assertThat(console.client().get("/api/v1" + path).status()).isEqualTo(401);
    }

    @Test
    void whatRunsHere() throws IOException {
        JsonNode about = json("vera", "/about");

        assertThat(about.path("version").asText()).isEqualTo("1.2.3");
        assertThat(about.at("/java/version").asText())
                .isEqualTo(Runtime.version().toString());
        assertThat(about.path("zone").asText()).isEqualTo("UTC");
        assertThat(about.at("/memory/most").asLong()).isPositive();
        assertThat(about.path("libraries").findValuesAsText("name")).contains("javalin");
    }
}

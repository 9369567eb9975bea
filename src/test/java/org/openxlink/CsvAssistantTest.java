package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The assistant for CSV files over HTTP: what it looks at, what it says of the rows, what it refuses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CsvAssistantTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CALLS =
            "Queue;Date;Time;Offered\nSales;2024-07-01;08:00;3\nNew;2024-07-01;08:15;1\nSales;2024-07-01;08:30;x\n";

    private Console console;
    private Home home;
    private WebClient.LoggedIn anna;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        console = Console.start(folder);
        home = console.home();
        anna = console.logIn("anna");
        Files.createDirectories(home.path("drop/below"));
        Files.writeString(home.path("drop/calls.csv"), CALLS);
        Files.writeString(home.path("drop/below/other.csv"), CALLS);
        Files.writeString(home.path("drop/key.pem"), "secret");
        Files.createSymbolicLink(home.path("drop/link.csv"), home.path("config/isps_ul.ini"));
    }

    @AfterAll
    void close() throws Exception {
        console.close();
    }

    private WebClient.Answer post(String path, Object body) throws IOException {
        return console.client().post("/api/v1/csv/" + path, JSON.writeValueAsString(body), anna.and());
    }

    private static ObjectNode sample(String folder, String file) {
        return JSON.createObjectNode().put("folder", folder).put("file", file);
    }

    private static JsonNode ok(WebClient.Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void textFilesOfAFolderAndNothingElse() throws Exception {
        JsonNode files = ok(post("files", JSON.createObjectNode().put("folder", "drop")));

        assertThat(files.path("files").findValuesAsText("name")).containsExactly("calls.csv");
        assertThat(files.path("files").path(0).path("size").asLong()).isEqualTo(CALLS.length());
    }

    @ParameterizedTest
    @CsvSource({
        "drop, link.csv",
        "drop, below/other.csv",
        "drop, ../config/isps_ul.ini",
        "drop, key.pem",
        "drop, nothing.csv",
        "nowhere, calls.csv",
        "config, isps_ul.ini",
        "data, users"
    })
    void filesThatAreNotShown(String folder, String file) throws Exception {
        WebClient.Answer answer = post("proposal", sample(folder, file));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("WFM,0").contains("\"detail\"");
    }

    @Test
    void whatAnImportWouldMakeOfTheRows() throws Exception {
        ObjectNode sample = sample("drop", "calls.csv");
        JsonNode proposal = ok(post("proposal", sample));
        ObjectNode trial = JSON.createObjectNode().put("system", "New one");
        trial.set("sample", sample);
        trial.putArray("keys").addAll((ArrayNode) proposal.path("keys"));
        trial.withArray("keys").addObject().put("key", "Source").put("value", "drop");
        trial.withArray("keys").addObject().put("key", "Groups").put("value", "Sales");
        JsonNode tried = ok(post("trial", trial));

        assertThat(tried.path("problems")).isEmpty();
        assertThat(tried.path("lines").path(0).asText()).isEqualTo("[New one]");
        JsonNode rows = tried.path("reading").path("rows");
        assertThat(rows.findValuesAsText("verdict")).containsExactly("taken", "unlisted", "rejected");
        assertThat(rows.path(2).path("line").asLong()).isEqualTo(4);
        assertThat(rows.path(2).path("text").asText()).contains("number");
        assertThat(tried.path("reading").path("found").toString()).isEqualTo("[\"Sales\",\"New\"]");
        assertThat(ok(console.client().get("/api/v1/draft", anna.and())).path("changes"))
                .isEmpty();
    }

    @Test
    void aSectionWithErrorsIsNotRead() throws Exception {
        ObjectNode trial = JSON.createObjectNode().put("system", "X");
        trial.set("sample", sample("drop", "calls.csv"));
        trial.putArray("keys").addObject().put("key", "SeparatorCharacter").put("value", "3");
        JsonNode tried = ok(post("trial", trial));

        assertThat(tried.path("sound").asBoolean()).isFalse();
        assertThat(tried.at("/reading/rows").findValuesAsText("verdict")).containsOnly("unread");
        assertThat(tried.path("problems").findValuesAsText("key")).contains("Source", "ColumnNames");
    }

    @Test
    void bytesThatComeAlong() throws Exception {
        ObjectNode bytes =
                JSON.createObjectNode().put("bytes", Base64.getEncoder().encodeToString(CALLS.getBytes(UTF_8)));
        assertThat(ok(post("proposal", bytes))
                        .path("keys")
                        .path(0)
                        .path("value")
                        .asText())
                .isEqualTo("3");
        String tooMuch = Base64.getEncoder().encodeToString(new byte[5_000_001]);
        assertThat(post("proposal", JSON.createObjectNode().put("bytes", tooMuch))
                        .body())
                .contains("larger than 5 MB");
        assertThat(post("proposal", JSON.createObjectNode().put("bytes", "no base 64"))
                        .status())
                .isEqualTo(422);
        assertThat(post("proposal", JSON.createObjectNode()).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "proposal", "trial"})
    void onlyAdministrators(String path) throws Exception {
        WebClient.LoggedIn olaf = console.logIn("olaf");
        assertThat(console.client()
                        .post("/api/v1/csv/" + path, "{}", olaf.and())
                        .status())
                .isEqualTo(403);
    }
}

package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code xlink runs}: what the imports of a home did. */
class RunsCommandTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws IOException {
        home = new Home(folder);
        home.standard();
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void beforeTheFirstImport() throws IOException {
        Home.Result runs = home.run("runs");
        assertThat(runs.status()).isZero();
        assertThat(runs.out()).isEmpty();
        assertThat(runs.err())
                .isEqualToIgnoringNewLines("xlink: nothing was imported yet: " + home.path("data") + " has no ledger");
        assertThat(home.run("runs", "--json").out()).isEqualToIgnoringNewLines("{\"runs\":[]}");
        assertThat(home.path("data")).doesNotExist();
    }

    @Test
    void aLineForEachOfThemLatestFirst() throws IOException {
        twoImports();

        List<String> lines = home.run("runs").out().lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .matches(
                        "No +System +Kind +Days +Started +Length +Rows +Sent +Unchanged +Quarantined +Outcome +Message");
        assertThat(lines.get(1))
                .matches(" 2  ACD +contacts  2024-07-01 to 2024-07-02  \\S+ \\S+ +\\S+ s +2 +1 +1 +0  ok")
                .hasSameSizeAs(lines.get(2));
        assertThat(lines.get(2)).matches(" 1  ACD +contacts  2024-07-01 +\\S+ \\S+ +\\S+ s +1 +1 +0 +0  ok");
    }

    @Test
    void someOfThem() throws IOException {
        twoImports();

        assertThat(home.run("runs", "-n", "1").out().lines()).hasSize(2);
        assertThat(home.run("runs", "--day", "2024-07-02").out().lines()).hasSize(2);
        assertThat(home.run("runs", "--day", "07/01/2024", "--system", "acd")
                        .out()
                        .lines())
                .hasSize(3);
        Home.Result none = home.run("runs", "--system", "Chat");
        assertThat(none.status()).isZero();
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("the ledger knows no such import");
        assertThat(home.run("runs", "--limit", "0").status()).isEqualTo(2);
    }

    private void twoImports() throws IOException {
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60");
        home.importContacts(DAY, 1);
        home.csv("b.csv", "Sales;2024-07-02;08:00;2;1;60");
        home.importContacts(DAY, 2);
    }

    @Test
    void forPrograms() throws IOException {
        twoImports();

        JsonNode runs = json();

        assertThat(runs).hasSize(2);
        JsonNode last = runs.get(0);
        assertThat(last.get("number").asInt()).isEqualTo(2);
        assertThat(last.get("outcome").asText()).isEqualTo("ok");
        assertThat(last.get("days")).hasSize(2);
        assertThat(last.get("sent").asInt()).isEqualTo(1);
        assertThat(last.get("unchanged").asInt()).isEqualTo(1);
        assertThat(java.time.Instant.parse(last.get("started").asText()))
                .isBeforeOrEqualTo(java.time.Instant.parse(last.get("ended").asText()));
    }

    @Test
    void aFailureThatTellsWhy() throws Exception {
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60");
        home.fault("{\"status\":401,\"count\":1}");
        home.importContacts(DAY, 1);

        assertThat(home.run("runs").out().lines().toList().get(1))
                .contains("  failed   target WFM (")
                .contains("401");
    }

    @Test
    void whileItRunsAndAfterItWasKilled() throws Exception {
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60");
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            home.target(URI.create("http://127.0.0.1:" + silent.getLocalPort()), "");
            try (Program killed = home.launch("", "import", "-p", "-d", "2024-07-01")) {
                Await.until(
                        "a run", () -> home.path("data/ledger.begun").toFile().exists() && json().size() == 1);
                assertThat(outcome()).isEqualTo("running");
                killed.close();
                killed.process().waitFor();
                assertThat(outcome()).isEqualTo("cut off");
            }
        }
        assertThat(home.run("runs").out()).contains("  cut off");
        home.target(home.sandbox().address(), "");
        home.importContacts(DAY, 1);
        assertThat(json()).extracting(run -> run.get("outcome").asText()).containsExactly("ok", "cut off");
    }

    private String outcome() throws IOException {
        return json().get(0).get("outcome").asText();
    }

    private JsonNode json() throws IOException {
        Home.Result result = home.run("runs", "--json");
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).hasLineCount(1);
        return new ObjectMapper().readTree(result.out()).get("runs");
    }
}

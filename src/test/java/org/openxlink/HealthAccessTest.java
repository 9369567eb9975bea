package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets to know how things are. */
class HealthAccessTest {

    @TempDir
    private Path folder;

    private Console console;

    @BeforeEach
    void console() throws Exception {
        console = Console.start(folder);
    }

    @AfterEach
    void close() throws Exception {
        console.close();
    }

    private static String basic(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(both);
    }

    @Test
    void anybodyKnowsWhetherAllIsWell() throws Exception {
        assertThat(console.client().get("/health/live").body()).isEqualTo("{\"up\":true,\"checks\":[]}");
        assertThat(console.client().get("/health/ready").body()).isEqualTo("{\"up\":true,\"checks\":[]}");
        console.home().fault("{\"status\":401,\"count\":1}");
        console.home().csv("a.csv", "Sales;2024-07-01;08:00;2;1;60");
        console.running().importWhatIsNew("ACD");

        WebClient.Answer down = console.client().get("/health/ready");
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.body()).isEqualTo("{\"up\":false,\"checks\":[]}");
        assertThat(console.client().get("/health/live").status()).isEqualTo(200);
    }

    @Test
    void aUserKnowsMore() throws Exception {
        String vera = basic("vera", Console.PASSWORD);

        assertThat(console.client().get("/health/ready", vera).body()).contains("\"check\":\"ledger\"");
        assertThat(console.client().get("/metrics", vera))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(200))
                .satisfies(answer -> assertThat(answer.body()).contains("openxlink_up 1.0"));
        assertThat(console.client().get("/metrics", console.logIn("vera").and()).status())
                .isEqualTo(200);
    }

    @Test
    void metricsAreForUsersAlone() throws Exception {
        assertThat(console.client().get("/metrics"))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(401))
                .satisfies(
                        answer -> assertThat(answer.header("WWW-Authenticate")).isPresent());
        assertThat(console.client().get("/metrics", basic("vera", "wrong")).status())
                .isEqualTo(401);
    }

    @Test
    void pausesAreForOperators() throws Exception {
        String asked = "{\"system\":\"ACD\",\"kind\":\"contacts\"}";

        assertThat(console.client()
                        .post("/api/v1/pause", asked, console.logIn("vera").and())
                        .status())
                .isEqualTo(403);
        assertThat(console.client()
                        .post("/api/v1/pause", asked, console.logIn("olaf").and())
                        .status())
                .isEqualTo(204);
        assertThat(console.home().text("data/paused")).isEqualTo("contacts:ACD\n");
    }
}

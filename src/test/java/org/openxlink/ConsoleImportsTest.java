package org.openxlink;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openxlink.WebClient.Answer;
import org.openxlink.WebClient.LoggedIn;
import org.openxlink.console.ApiAddress;

/** Imports by hand that somebody else started. */
@ExtendWith(Chromium.class)
@ResourceLock(Chromium.LOCK)
class ConsoleImportsTest {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String MONTH =
            "{\"kinds\":[\"contacts\"],\"systems\":[\"ACD\"],\"firstDay\":\"2024-07-01\",\"days\":28}";

    @TempDir
    private Path folder;

    private Screen screen;
    private Page page;
    private LoggedIn olaf;

    @BeforeEach
    void open(Browser browser) throws Exception {
        screen = Screen.open(browser, folder);
        page = screen.page();
        olaf = screen.console().logIn("olaf");
        screen.home().fault("{\"latencyMillis\":2000}"); // a minute for all days
        List<String> rows = new ArrayList<>();
        for (int day = 1; day <= 28; day++) {
            rows.add("Sales;2024-07-%02d;08:00;2;1;60".formatted(day));
        }
        screen.home().csv("month.csv", rows.toArray(String[]::new));
    }

    @AfterEach
    void close() throws Exception {
        screen.close();
    }

    private WebClient client() {
        return screen.console().client();
    }

    private String started() throws IOException {
        Answer answer = client().post(IMPORTS, MONTH, olaf.and());
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return new ObjectMapper().readTree(answer.body()).path("id").asText();
    }

    private JsonNode first() throws IOException {
        return new ObjectMapper()
                .readTree(client().get(IMPORTS, olaf.and()).body())
                .path("imports")
                .path(0);
    }

    @Test
    void listedWhileItRunsAndAfterwards() throws Exception {
        assertThat(client().get(IMPORTS, olaf.and()).body()).isEqualTo("{\"imports\":[]}");
        String id = started();

        JsonNode running = first();
        assertThat(running.path("id").asText()).isEqualTo(id);
        assertThat(running.path("user").asText()).isEqualTo("olaf");
        assertThat(running.path("ended").isNull()).isTrue();
        assertThat(running.at("/order/days").asInt()).isEqualTo(28);
        client().send("DELETE", IMPORTS + "/" + id, "", olaf.and());
        Await.until("its end", () -> !first().path("ended").isNull());
    }

    @Test
    void startedByACommand() throws Exception {
        ApiAddress address = ApiAddress.read(folder).orElseThrow();
        Answer answer = new WebClient(address.port()).post(IMPORTS, MONTH, "Authorization: Bearer " + address.secret());

        assertThat(answer.status()).isEqualTo(202);
        assertThat(first().path("user").asText()).isEqualTo("a command of this machine");
        String id = first().path("id").asText();
        assertThat(client().send("DELETE", IMPORTS + "/" + id, "", olaf.and()).status())
                .isEqualTo(204);
        Await.until("its end", () -> !first().path("ended").isNull());
    }

    @Test
    void followedAndStoppedBySomebodyElse() throws Exception {
        screen.logIn("anna");
        started();
        screen.goTo("Imports");

        assertThat(screen.rows("olaf")).containsText("Running");
        screen.checkAccessibility();
        screen.rows("olaf").getByText("Follow").click();
        assertThat(page.locator(".watch")).containsText("ACD");
        screen.button("Stop the import").click();
        assertThat(page.locator(".watch")).containsText("The import was stopped; what was accepted stays.");
    }

    @Test
    void moreFollowersThanThereArePlaces() throws Exception {
        String path = IMPORTS + "/" + started() + "/events";
        List<Socket> followers = new ArrayList<>();
        try {
            for (int i = 0; i < 32; i++) {
                followers.add(follower(path));
            }
            Answer refused = client().get(path, olaf.and("Accept: text/event-stream"));
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.body()).contains("32 pages follow imports already", "\"code\":\"tooManyStreams\"");
            assertThat(client().get("/api/v1/status", olaf.and()).status()).isEqualTo(200);
        } finally {
            for (Socket follower : followers) {
                follower.close();
            }
        }
        Await.until("a place is free", () -> {
            try (Socket again = follower(path)) {
                return true;
            } catch (AssertionError refused) {
                return false;
            }
        });
    }

    /** Somebody who follows: his stream has begun. */
    private Socket follower(String path) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), client().port());
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + client().port() + "\r\n" + olaf.cookie()
                + "\r\nAccept: text/event-stream\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        byte[] head = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        if (!new String(head, StandardCharsets.US_ASCII).equals("HTTP/1.1 200")) {
            socket.close();
            throw new AssertionError(new String(head, StandardCharsets.US_ASCII));
        }
        return socket;
    }
}

package org.openxlink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.cli.Workshop;
import org.openxlink.console.Api;
import org.openxlink.console.ApiAddress;

/** Who may talk to the instance, and what it says to the others; requests as they go over the wire. */
class ApiAccessTest {

    @TempDir
    private Path folder;

    private Home home;
    private Running running;
    private Api api;
    private ApiAddress address;

    @BeforeEach
    void instance() throws Exception {
        home = new Home(folder);
        home.standard();
        running = home.start(false);
        api = Api.start(running.engine(), new Workshop(folder), "1.2.3", folder);
        address = ApiAddress.read(folder).orElseThrow();
    }

    @AfterEach
    void close() throws Exception {
        api.close();
        running.close();
        home.close();
    }

    private String answer(String method, String path, String body, String... headers) throws IOException {
        String request = method + " /api/v1" + path + " HTTP/1.1\r\nConnection: close\r\n"
                + String.join("\r\n", headers)
                + (body.isEmpty() ? "" : "\r\nContent-Length: " + body.length())
                + "\r\n\r\n" + body;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.port())) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private String secret() {
        return "Authorization: Bearer " + address.secret();
    }

    @Test
    void whoKnowsTheSecret() throws IOException {
        assertThat(answer("GET", "/status", "", "Host: 127.0.0.1:1", secret()))
                .startsWith("HTTP/1.1 200")
                .contains("\"version\":\"1.2.3\"", "\"system\":\"ACD\"", "\"state\":\"idle\"")
                .doesNotContain(Home.API_KEY, address.secret());
    }

    @Test
    void withoutTheSecret() throws IOException {
        for (String header :
                new String[] {"X: y", "Authorization: Bearer", secret() + "0", "Authorization: Basic eA=="}) {
            assertThat(answer("GET", "/status", "", "Host: localhost", header))
                    .startsWith("HTTP/1.1 401")
                    .contains("application/problem+json", "the secret of data/xlink.api is missing or wrong")
                    .doesNotContain(address.secret());
        }
    }

    @Test
    void pagesOfOtherSites() throws IOException {
        assertThat(answer("GET", "/status", "", "Host: localhost", "Origin: https://example.com", secret()))
                .startsWith("HTTP/1.1 403")
                .contains("web pages have no access");
        assertThat(answer("GET", "/status", "", "Host: evil.example:80", secret()))
                .startsWith("HTTP/1.1 403")
                .contains("Host is no address of this machine itself");
    }

    @Test
    void whatIsNotThere() throws IOException {
        assertThat(answer("GET", "/nothing", "", "Host: localhost", secret()))
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json");
        assertThat(answer("DELETE", "/imports/1", "", "Host: localhost", secret()))
                .startsWith("HTTP/1.1 404")
                .contains("there is no import 1");
        assertThat(answer("GET", "/imports/1/events", "", "Host: localhost", "Accept: text/event-stream", secret()))
                .contains("there is no import 1");
    }

    @Test
    void ordersThatCannotBeMeant() throws IOException {
        assertThat(order("no JSON")).startsWith("HTTP/1.1 400").contains("expected a JSON object with kinds");
        assertThat(order("{\"kinds\":[\"calls\"]}")).startsWith("HTTP/1.1 400").contains("expected contacts, statuses");
        assertThat(order("{\"firstDay\":\"1.7.2024\"}"))
                .startsWith("HTTP/1.1 400")
                .contains("expected yyyy-MM-dd");
        assertThat(order("{\"firstDay\":\"2999-01-01\"}"))
                .startsWith("HTTP/1.1 422")
                .contains("2999-01-01 is in the future, so there is nothing to import yet; expected a first day up to");
        assertThat(order("{\"days\":0}")).startsWith("HTTP/1.1 422").contains("expected 1 to 3660 days");
        assertThat(order("{\"systems\":[\"ACC\"]}")).startsWith("HTTP/1.1 422").contains("did you mean \\\"ACD\\\"?");
        assertThat(order("{\"kinds\":[\"statuses\"]}"))
                .startsWith("HTTP/1.1 409")
                .contains("has statuses to import");
        assertThat(order("\"" + "x".repeat(200_000) + "\"")).startsWith("HTTP/1.1 413");
    }

    private String order(String body) throws IOException {
        return answer("POST", "/imports", body, "Host: localhost", secret());
    }
}

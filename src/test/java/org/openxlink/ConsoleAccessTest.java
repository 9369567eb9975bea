package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxlink.WebClient.Answer;
import org.openxlink.WebClient.LoggedIn;
import org.openxlink.console.ApiAddress;

/** Who gets into the web console, and what becomes of those who should not. */
class ConsoleAccessTest {

    private static final String STATUS = "/api/v1/status";
    private static final String RELOAD = "/api/v1/reload";
    private static final String SESSION = "/api/v1/session";

    @TempDir
    private Path folder;

    private Console console;
    private WebClient client;

    @BeforeEach
    void console() throws Exception {
        console = Console.start(folder);
        client = console.client();
    }

    @AfterEach
    void close() throws Exception {
        console.close();
    }

    @Test
    void loggedInAndOut() throws IOException {
        LoggedIn anna = console.logIn("anna");

        assertThat(client.get(STATUS, anna.and()).body()).contains("\"version\":\"1.2.3\"");
        assertThat(client.get(SESSION, anna.and()).body())
                .contains("\"user\":\"anna\"", "\"role\":\"administrator\"", "\"languages\":[\"en\",\"fr\",\"de\"]");
        assertThat(client.send("DELETE", SESSION, "", anna.and()).status()).isEqualTo(204);
        assertThat(client.get(STATUS, anna.and()).status()).isEqualTo(401);
    }

    @Test
    void cookieThatNoScriptAndNoOtherSiteGets() throws IOException {
        Answer answer = client.tryLogIn("anna", Console.PASSWORD);

        assertThat(answer.header("Set-Cookie").orElseThrow())
                .startsWith("xlink_" + client.port() + "=")
                .contains("; Path=/", "; HttpOnly", "; SameSite=Strict")
                .doesNotContain("Secure", "Expires", "Domain");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void nobody() throws IOException {
        for (String header : new String[] {
            "X: y",
            "Cookie: xlink_" + client.port() + "=",
            "Cookie: xlink_" + client.port() + "=" + "A".repeat(43),
            "Authorization: Bearer x",
            WebClient.password("anna", Console.PASSWORD)
        }) {
            Answer answer = client.get(STATUS, header);
            assertThat(answer.status()).as(header).isEqualTo(401);
            assertThat(answer.text())
                    .contains("application/problem+json", "log in first", "\"code\":\"logInFirst\"")
                    .doesNotContain("version");
        }
        assertThat(client.post(RELOAD, "{}").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "vera,   GET,    /api/v1/status,           200",
        "vera,   POST,   /api/v1/imports,          403",
        "vera,   POST,   /api/v1/reload,           403",
        "vera,   POST,   /api/v1/quarantine/retry, 403",
        "olaf,   GET,    /api/v1/status,           200",
        "olaf,   POST,   /api/v1/imports,          400",
        "olaf,   POST,   /api/v1/reload,           403",
        "anna,   POST,   /api/v1/imports,          400",
        "anna,   POST,   /api/v1/reload,           200",
        "anna,   HEAD,   /api/v1/status,           405",
        "anna,   TRACE,  /api/v1/status,           405",
        "anna,   OPTIONS,/api/v1/status,           405"
    })
    void roles(String user, String method, String path, int status) throws IOException {
        String body = method.equals("POST") ? "[]" : "";

        Answer answer = client.send(method, path, body, console.logIn(user).and());

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    @Test
    void pagesOfOtherSites() throws IOException {
        LoggedIn anna = console.logIn("anna");

        assertThat(client.post(RELOAD, "{}", anna.and("Origin: https://evil.example"))
                        .body())
                .contains("pages of other sites have no access");
        for (String header : new String[] {
            "Origin: null",
            "Origin: http://127.0.0.1:1",
            "Origin: https://127.0.0.1:" + client.port(),
            "Origin: http://127.0.0.1:" + client.port() + ".evil.example",
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: same-site"
        }) {
            assertThat(client.post(RELOAD, "{}", anna.and(header)).status())
                    .as(header)
                    .isEqualTo(403);
            assertThat(client.get(STATUS, anna.and(header)).status()).as(header).isEqualTo(403);
            assertThat(client.tryLogIn("anna", Console.PASSWORD, header).status())
                    .as(header)
                    .isEqualTo(403);
        }
        String own = "Origin: http://127.0.0.1:" + client.port();
        assertThat(client.post(RELOAD, "{}", anna.and(own, "Sec-Fetch-Site: same-origin"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void namesThatOthersGiveThisMachine() throws IOException {
        LoggedIn anna = console.logIn("anna");

        for (String host : new String[] {
            "evil.example:" + client.port(), "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:" + client.port()
        }) {
            assertThat(client.get(STATUS, anna.and("Host: " + host)).status())
                    .as(host)
                    .isEqualTo(403);
        }
        assertThat(client.get(STATUS, anna.and("Host: LOCALHOST:" + client.port()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void changesWithoutTheTokenOfThePage() throws IOException {
        LoggedIn anna = console.logIn("anna");
        LoggedIn other = console.logIn("anna");

        for (String token : new String[] {"X: y", "X-CSRF-Token:", "X-CSRF-Token: x", other.token()}) {
            Answer answer = client.post(RELOAD, "{}", anna.cookie(), token);
            assertThat(answer.status()).as(token).isEqualTo(403);
            assertThat(answer.body()).contains("X-CSRF-Token is missing or wrong");
        }
        assertThat(client.send("DELETE", SESSION, "", anna.cookie()).status()).isEqualTo(403);
    }

    @Test
    void anIdThatSomebodyElseChose() throws IOException {
        String chosen = "Cookie: xlink_" + client.port() + "=" + "A".repeat(43);
        LoggedIn before = console.logIn("vera");

        Answer answer = client.tryLogIn("anna", Console.PASSWORD, before.cookie());

        assertThat(answer.header("Set-Cookie").orElseThrow())
                .doesNotContain(before.cookie().substring("Cookie: ".length()));
        assertThat(client.get(STATUS, before.cookie()).status()).isEqualTo(401);
        assertThat(client.tryLogIn("anna", Console.PASSWORD, chosen).text()).doesNotContain("A".repeat(43));
        assertThat(client.get(STATUS, chosen).status()).isEqualTo(401);
    }

    @Test
    void usersWhoChangeWhileLoggedIn() throws IOException {
        LoggedIn vera = console.logIn("vera");
        LoggedIn olaf = console.logIn("olaf");
        LoggedIn anna = console.logIn("anna");

        Console.users(console.home(), "vera:operator", "anna:administrator");

        assertThat(client.get(STATUS, vera.and()).status()).isEqualTo(401);
        assertThat(client.get(STATUS, olaf.and()).status()).isEqualTo(401);
        assertThat(client.get(STATUS, anna.and()).status()).isEqualTo(200);
        assertThat(client.tryLogIn("olaf", Console.PASSWORD).status()).isEqualTo(401);
        Console.users(console.home(), "anna:administrator:broken");
        assertThat(client.get(STATUS, anna.and()).status()).isEqualTo(401);
        assertThat(client.tryLogIn("anna", Console.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void wrongLoginsThatTellNothing() throws IOException {
        Answer wrong = client.tryLogIn("anna", "wrong password");
        Answer unknown = client.tryLogIn("nobody", "wrong password");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body()).contains("user or password is wrong");
        assertThat(client.post(SESSION, "{\"user\":\"anna\"}").status()).isEqualTo(400);
        assertThat(client.post(SESSION, "no JSON").status()).isEqualTo(400);
        assertThat(client.tryLogIn("anna", "x".repeat(3000)).status()).isEqualTo(413);
    }

    @Test
    void twoHundredLoginsAtOnce() throws Exception {
        ExecutorService attackers = Executors.newFixedThreadPool(40);
        try {
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> guess(), attackers));
            }
            List<Integer> statuses = answers.stream()
                    .map(CompletableFuture::join)
                    .map(Answer::status)
                    .toList();

            assertThat(statuses).containsOnly(401, 429);
            assertThat(statuses.stream().filter(status -> status == 401)).hasSizeLessThanOrEqualTo(10);
            Answer next = client.tryLogIn("anna", "wrong password");
            assertThat(next.header("Retry-After").map(Integer::parseInt).orElseThrow())
                    .isBetween(1, 31);
            assertThat(next.body()).contains("too many wrong logins from this address");
        } finally {
            attackers.shutdownNow();
        }
    }

    private Answer guess() {
        try {
            return client.tryLogIn("anna", "wrong password");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../config/isps_ul.ini",
                "/..%2f..%2fconfig/isps_ul.ini",
                "/%2e%2e/%2e%2e/data/users",
                "/lib/..%2f..%2f..%2fdata/users",
                "/lib/../../users",
                "/lib/..;/..;/users",
                "/..\\data\\users",
                "/%5c..%5cdata%5cusers",
                "/.users",
                "/login.js%00.html",
                "/org/openxlink/build.properties",
                "/pages/index.html",
                "/StaticFile.class",
                "/lib/lit-html/3.3.1/lit-html.js",
                "/lib/lit-html/package.json",
                "//127.0.0.1/data/users",
                "/api/v1/../../data/users",
                "/file:/etc/passwd"
            })
    void wayOutOfTheFolder(String path) throws IOException {
        Answer answer = client.get(path);

        assertThat(answer.status()).as(answer.text()).isIn(400, 404);
        assertThat(answer.text()).contains("application/problem+json").doesNotContain("anna", "$2a$", "Exception");
    }

    @Test
    void uploadOfAHundredMegabytes() throws IOException {
        LoggedIn anna = console.logIn("anna");
        String[] claims = {"Content-Length: 104857600", "Transfer-Encoding: chunked"};
        int[] statuses = {413, 411};

        for (int i = 0; i < claims.length; i++) {
            Answer answer = client.sendAsIs("POST /api/v1/imports HTTP/1.1\r\nHost: 127.0.0.1:" + client.port() + "\r\n"
                    + anna.cookie() + "\r\n" + anna.token() + "\r\n" + claims[i] + "\r\n\r\n");
            assertThat(answer.status()).as(answer.text()).isEqualTo(statuses[i]);
        }
        assertThat(client.sendAsIs("POST /api/v1/session HTTP/1.1\r\nHost: 127.0.0.1:" + client.port()
                                + "\r\nContent-Length: 104857600\r\n\r\n")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void slowClients() throws Exception {
        LoggedIn anna = console.logIn("anna");
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), client.port());
                slow.add(socket);
                String rest = i % 2 == 0 ? "" : "Content-Length: 1000\r\n\r\n{";
                socket.getOutputStream()
                        .write(("POST /api/v1/session HTTP/1.1\r\nHost: 127.0.0.1:" + client.port() + "\r\n" + rest)
                                .getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(client.get(STATUS, anna.and()).status()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        Await.until(
                "others can log in again",
                () -> client.tryLogIn("olaf", Console.PASSWORD).status() == 200);
    }

    @Test
    void slowClientsWhoAreLoggedIn() throws Exception {
        LoggedIn anna = console.logIn("anna");
        LoggedIn olaf = console.logIn("olaf");
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), client.port());
                slow.add(socket);
                socket.getOutputStream()
                        .write(("PUT /api/v1/files/isps_ul.ini HTTP/1.1\r\nHost: 127.0.0.1:" + client.port() + "\r\n"
                                        + anna.cookie() + "\r\n" + anna.token()
                                        + "\r\nContent-Length: 8000000\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            Await.until(
                    "too much of anna",
                    () -> client.post(RELOAD, "{}", anna.and()).status() == 429);
            assertThat(client.post(RELOAD, "{}", anna.and()).body()).contains("\"code\":\"tooManyAtOnce\"");
            assertThat(client.get(STATUS, anna.and()).status()).isEqualTo(200);
            assertThat(client.post("/api/v1/imports", "[]", olaf.and()).status())
                    .isEqualTo(400);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        Await.until(
                "anna can change something again",
                () -> client.post(RELOAD, "{}", anna.and()).status() == 200);
    }

    @Test
    void aFileOfTwoMegabytes() throws IOException {
        String text = "' a remark\\n".repeat(180_000);

        Answer answer = client.send(
                "PUT",
                "/api/v1/files/large.bas",
                "{\"text\":\"" + text + "\"}",
                console.logIn("anna").and());

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/files/..%2fdata%2fusers",
                "/files/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "/files/..%5cdata%5cusers",
                "/files/isps_ul.ini%00.bas",
                "/files/%2fetc%2fpasswd",
                "/files/secret.key",
                "/systems/..%2f..%2fdata/tree",
                "/systems/%3Cscript%3E/tree",
                "/logs/..%2fdata%2fusers",
                "/quarantine/..%2f..%2fusers",
                "/runs/1/rejected/..%2f..%2fusers"
            })
    void tricksInNamesOfFilesAndSystems(String path) throws IOException {
        Answer answer = client.get("/api/v1" + path, console.logIn("anna").and());

        assertThat(answer.status()).as(answer.text()).isIn(400, 404);
        assertThat(answer.text()).contains("application/problem+json").doesNotContain("$2a$", "root:", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/files/..%2fevil.ini",
                "/files/evil.jar",
                "/files/..%5cevil.ini",
                "/automatic/systems/..%2fevil",
                "/automatic/systems/General"
            })
    void tricksInNamesThatAreWritten(String path) throws IOException {
        String body = "{\"text\":\"evil\",\"phoneLink\":\"1\",\"timeLink\":\"1\"}";
        Answer answer =
                client.send("PUT", "/api/v1" + path, body, console.logIn("anna").and());

        assertThat(answer.status()).as(answer.text()).isIn(400, 404);
        assertThat(client.get("/api/v1/draft", console.logIn("anna").and()).body())
                .contains("\"changes\":[]");
    }

    @Test
    void whatBrowsersMustNotDo() throws IOException {
        for (String path : new String[] {"/", "/login.js", STATUS, "/nothing", "/lib/pico/pico.css"}) {
            Answer answer = client.get(path);
            assertThat(answer.header("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.header("Server")).isEmpty();
        }
    }

    @Test
    void pagesForEverybody() throws IOException {
        Answer page = client.get("/");
        Answer library = client.get("/lib/lit-html/lit-html.js");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/html;");
        assertThat(page.header("Cache-Control")).contains("no-cache");
        assertThat(library.header("Content-Type").orElseThrow()).startsWith("text/javascript;");
        String tag = library.header("ETag").orElseThrow();
        assertThat(client.get("/lib/lit-html/lit-html.js", "If-None-Match: " + tag)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void secretOfCommandsAtTheDoorOfBrowsers() throws IOException {
        String secret = ApiAddress.read(folder).orElseThrow().secret();

        assertThat(client.get(STATUS, "Authorization: Bearer " + secret).status())
                .isEqualTo(401);
    }
}

package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.config.SecretKey;
import org.openxlink.console.ApiAddress;

/** Everything that a run writes anywhere, searched for the secrets that it used. */
class SecretsInLogsTest {

    private static final String URL_PASSWORD = "urlpass-77ab1e";
    private static final String SQL_PASSWORD = "linkedpass-90c2d4";
    private static final String PROXY_PASSWORD = "proxypass-2b6e8f";
    private static final String PROXY_LOGIN =
            Base64.getEncoder().encodeToString(("clerk:" + PROXY_PASSWORD).getBytes(UTF_8));

    private static final String[] IMPORT = {"import", "-d", "2024-07-01", "--force"};

    private static final String KEYS =
            """
            CallDataTable=Calls
            QueueNameColumn=Queue
            ValueTypes=Offered
            TimeStampColumn=Began
            """;

    @TempDir
    private Path folder;

    private final List<String> secrets =
            new ArrayList<>(List.of(Home.API_KEY, URL_PASSWORD, SQL_PASSWORD, PROXY_PASSWORD, PROXY_LOGIN));

    private Home home;
    private TestDatabase database;

    @BeforeEach
    void home() throws Exception {
        home = new Home(folder);
        database = TestDatabase.postgres()
                .execute(
                        "create table Calls (Queue varchar(20), Began timestamp, Offered int)",
                        "insert into Calls values ('Sales', '2024-07-01 08:00:00', 3)",
                        "create table Shifts (Agent varchar(20), Activity int, Began timestamp, Ended timestamp)",
                        "insert into Shifts values ('anna', 1, '2024-07-01 08:00:00', '2024-07-01 09:00:00')");
        Files.createDirectories(home.path("data"));
    }

    @AfterEach
    void close() {
        home.close();
    }

    private void configure(URI url, String key, String more) throws IOException {
        home.target(url, more);
        String withPassword = database.url() + "?user=" + database.user() + "&password=" + URL_PASSWORD;
        String sections =
                """
                [DB]
                1=WFM,0,xlink@example.com,%s
                [General]
                LocalTimeZone=UTC
                Protocol=1
                PhoneLinkInterval=1s
                [Files]
                %sGroups=Sales
                [Database]
                Source=%s
                User=%s
                Password=%s
                %sCallDataFilter='password=%s' <> ''
                QueueSQL=select distinct Queue from Calls where 'password=%s' <> ''
                AgentActivityTable=Shifts
                AgentColumn=Agent
                ActivityColumn=Activity
                ActivityStartTimeStampColumn=Began
                ActivityEndTimeStampColumn=Ended
                ActivityTimeSpanType=1
                [Wrong password]
                Source=%s
                %s
                [Wrong password too]
                Source=%s
                User=%s
                Password=%s
                %s
                """
                        .formatted(
                                key,
                                Home.STANDARD_COLUMNS,
                                database.url(),
                                database.user(),
                                encrypted(database.password()),
                                KEYS,
                                SQL_PASSWORD,
                                SQL_PASSWORD,
                                withPassword,
                                KEYS,
                                database.url(),
                                database.user(),
                                URL_PASSWORD,
                                KEYS);
        home.ini("isps_ul.ini", sections);
        home.mapping(
                "WFM:0:1001:1=Files:Sales:Offered",
                "WFM:0:1002:1=Database:Sales:Offered",
                "WFM:0:1003:1=Wrong password:Sales:Offered",
                "WFM:0:1004:1=Wrong password too:Sales:Offered");
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60");
    }

    private String encrypted(String secret) throws IOException {
        return SecretKey.ofHome(folder).encrypt(secret);
    }

    @Test
    void noSecretInAnyLogOrOutput() throws Exception {
        Map<String, String> written = new TreeMap<>();
        configure(home.sandbox().address(), encrypted(Home.API_KEY), "");
        add(written, "validate", home.launch("", "validate", "--connect").end());
        add(written, "import", home.launch("", IMPORT).end());
        assertThat(home.arrived("1002", LocalDate.of(2024, 7, 1))).hasSize(1);
        try (Echo refusing = new Echo("401 Unauthorized");
                Echo picky = new Echo("422 Unprocessable")) {
            configure(refusing.address(), encrypted(Home.API_KEY), "");
            add(written, "refused", home.launch("", IMPORT).end());
            String proxy = "Proxy=http://clerk:" + PROXY_PASSWORD + "@"
                    + picky.address().getAuthority();
            configure(home.sandbox().address(), Home.API_KEY, proxy);
            add(written, "quarantined", home.launch("", IMPORT).end());
        }
        addConsole(written);
        add(written, "runs", home.run("runs"));
        add(written, "quarantine", home.run("quarantine", "list"));
        addFiles(written, home.path("logs"));
        addFiles(written, home.path("data/quarantine"));

        assertThat(written.keySet())
                .contains("logs/isps_ul.log", "logs/call_tree.log", "logs/Files_Sales.log")
                .contains("logs/Database_Sales.log", "logs/Database_agent_import.log");
        assertThat(written.get("logs/isps_ul.log")).contains("Wrong password too", database.user());
        assertThat(written.get("logs/Database_Sales.log")).contains("SELECT", "password=***");
        assertThat(String.join("\n", written.values())).contains("Bearer ***");
        secrets.add(database.password());
        written.forEach((where, text) -> assertThat(text).as(where).doesNotContain(secrets));
    }

    private void addConsole(Map<String, String> written) throws Exception {
        configure(home.sandbox().address(), encrypted(Home.API_KEY), "");
        try (Program console = home.launch("", "console")) {
            Await.until("it listens", () -> Files.exists(home.path("data/xlink.api")));
            secrets.add(ApiAddress.read(folder).orElseThrow().secret());
            Await.until(
                    "imports have ended",
                    () -> home.run("status", "--json").out().contains("refused"));
            add(written, "status", home.run("status", "--json"));
            add(written, "console", console.stop());
        }
    }

    private static void add(Map<String, String> written, String name, Home.Result result) {
        written.put(name + " out", result.out());
        written.put(name + " err", result.err());
    }

    private void addFiles(Map<String, String> written, Path in) throws IOException {
        try (Stream<Path> files = Files.walk(in)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (InputStream bytes = Files.newInputStream(file);
                        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
                    written.put(folder.relativize(file).toString(), new String(text.readAllBytes(), UTF_8));
                }
            }
        }
    }

    /** A target, or a proxy, that answers with everything it was sent. */
    private static final class Echo implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<Socket> open = new ArrayList<>();

        Echo(String status) throws IOException {
            Thread answering = new Thread(() -> serve(status), "echo");
            answering.setDaemon(true);
            answering.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getLocalPort());
        }

        private void serve(String status) {
            while (!server.isClosed()) {
                try (Socket client = server.accept()) {
                    open.add(client);
                    byte[] buffer = new byte[64_000];
                    int count = client.getInputStream().read(buffer);
                    String sent = new String(buffer, 0, Math.max(0, count), StandardCharsets.ISO_8859_1);
                    String body = sent.replaceAll("(?s)\r\n\r\n.*", "");
                    String answer = "HTTP/1.1 %s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(status, body.length(), body);
                    client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                } catch (IOException goneAway) {
                    open.removeIf(Socket::isClosed);
                }
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            for (Socket socket : List.copyOf(open)) {
                socket.close();
            }
        }
    }
}

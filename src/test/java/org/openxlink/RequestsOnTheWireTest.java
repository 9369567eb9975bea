package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes over the wire, and through a proxy. */
class RequestsOnTheWireTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final String PASSWORD = "p4ss-0f-pr0xy";

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

    @Test
    void oneConnectionForAllRequestsOfARun() throws IOException {
        try (Relay relay = Relay.to(home.sandbox().address())) {
            home.target(relay.address(), "BatchSize=3").standard();
            home.csv("calls.csv", calls("Sales", 10));

            assertThat(home.importContacts(DAY, 1).run().requests()).isEqualTo(10);

            assertThat(relay.requests()).extracting(Relay.Request::connection).containsOnly(1);
        }
    }

    @Test
    void headersOfTheContractAndNoOthers() throws IOException {
        try (Relay relay = Relay.to(home.sandbox().address())) {
            home.target(relay.address(), "").standard();
            home.csv("calls.csv", calls("Sales", 1));
            home.importContacts(DAY, 1);

            Relay.Request request = relay.requests().get(0);

            assertThat(request.line()).isEqualTo("POST /external-systems/contact-events HTTP/1.1");
            assertThat(request.headers())
                    .containsEntry("authorization", "Bearer " + Home.API_KEY)
                    .containsEntry("content-type", "application/json")
                    .containsOnlyKeys(
                            "authorization", "connection", "content-length", "content-type", "host", "user-agent");
        }
    }

    @Test
    void aRequestAsTheContractHasIt() throws IOException {
        try (Relay relay = Relay.to(home.sandbox().address())) {
            home.zone("Europe/Berlin").target(relay.address(), "").standard();
            home.csv("calls.csv", "Sales;2024-07-01;00:15;3;2;25");
            home.importContacts(DAY, 1);

            assertThat(relay.requests().get(0).body())
                    .isEqualTo("{\"data\":["
                            + "{\"properties\":{\"offered\":true,\"handled\":true,\"duration\":12.5},\"queueName\":\"Sales\","
                            + "\"queueIdentifier\":\"1001\",\"timestamp\":\"2024-06-30T22:15:00Z\",\"channel\":\"calls\"},"
                            + "{\"properties\":{\"offered\":true,\"handled\":true,\"duration\":12.5},\"queueName\":\"Sales\","
                            + "\"queueIdentifier\":\"1001\",\"timestamp\":\"2024-06-30T22:20:00Z\",\"channel\":\"calls\"},"
                            + "{\"properties\":{\"offered\":true,\"handled\":false,\"duration\":0},\"queueName\":\"Sales\","
                            + "\"queueIdentifier\":\"1001\",\"timestamp\":\"2024-06-30T22:25:00Z\",\"channel\":\"calls\"}"
                            + "],\"meta\":{\"integrationConfigurationId\":1234}}");
        }
    }

    @Test
    void wholeIntervalsUpToBatchSizeOldestFirstWithinAQueue() throws IOException {
        try (Relay relay = Relay.to(home.sandbox().address())) {
            home.target(relay.address(), "BatchSize=5").standard();
            home.csv(
                    "calls.csv",
                    "Sales;2024-07-01;10:45;1;0;0",
                    "Sales;2024-07-01;10:30;7;0;0",
                    "Sales;2024-07-01;10:15;2;0;0",
                    "Sales;2024-07-01;10:00;3;0;0",
                    "Sales;2024-07-01;09:45;1;0;0");

            home.importContacts(DAY, 1);

            assertThat(relay.requests().stream().map(this::events))
                    .containsExactly(
                            List.of("09:45:00", "10:00:00", "10:05:00", "10:10:00"),
                            List.of("10:15:00", "10:22:30"),
                            List.of("10:30:00", "10:32:08", "10:34:17", "10:36:25", "10:38:34", "10:40:42", "10:42:51"),
                            List.of("10:45:00"));
        }
    }

    @Test
    void aDayAfterTheOther() throws IOException {
        try (Relay relay = Relay.to(home.sandbox().address())) {
            home.target(relay.address(), "").standard();
            home.csv("b.csv", "Sales;2024-07-01;10:00;1;0;0");
            home.csv("a.csv", "Sales;2024-07-02;10:00;1;0;0");

            assertThat(home.importContacts(DAY, 2).run().days()).containsExactly("2024-07-01", "2024-07-02");

            assertThat(relay.requests().stream().map(this::stamps))
                    .containsExactly(List.of("2024-07-01T10:00:00Z"), List.of("2024-07-02T10:00:00Z"));
        }
    }

    @Test
    void bodyCompressedOnlyOnRequest() throws IOException {
        try (Relay relay = Relay.to(home.sandbox().address())) {
            home.target(relay.address(), "Compress=1").standard();
            home.csv("calls.csv", calls("Sales", 2));

            assertThat(home.importContacts(DAY, 1).run().sent()).isEqualTo(2);

            Relay.Request request = relay.requests().get(0);
            assertThat(request.headers()).containsEntry("content-encoding", "gzip");
            byte[] zipped = request.body().getBytes(StandardCharsets.ISO_8859_1);
            try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
                assertThat(JSON.readTree(body).get("data")).hasSize(6);
            }
            assertThat(home.arrived("1001", DAY)).hasSize(2);
        }
    }

    @Test
    void umlautsInQueueNames() throws IOException {
        home.ini("queues.ini", Home.STANDARD_QUEUES.replace("1001=Sales", "1001=Übergröße \"XL\""))
                .standard();
        home.csv("calls.csv", calls("Sales", 1));
        home.importContacts(DAY, 1);

        assertThat(home.sandbox().contactEvents()).singleElement().satisfies(view -> assertThat(view.queueName())
                .isEqualTo("Übergröße \"XL\""));
    }

    @Test
    void throughAProxy() throws IOException {
        try (Relay proxy = Relay.to(home.sandbox().address())) {
            home.target(URI.create("http://127.0.0.1:9"), "Proxy=" + proxy.address())
                    .standard();
            home.csv("calls.csv", calls("Sales", 2));

            assertThat(home.importContacts(DAY, 1).run().sent()).isEqualTo(2);

            assertThat(proxy.requests())
                    .extracting(Relay.Request::line)
                    .containsExactly("POST http://127.0.0.1:9/external-systems/contact-events HTTP/1.1");
            assertThat(home.arrived("1001", DAY)).hasSize(2);
        }
    }

    @Test
    void throughAProxyThatWantsALogin() throws IOException {
        try (Relay proxy = Relay.withLogin(home.sandbox().address(), "xlink:" + PASSWORD)) {
            home.target(URI.create("http://127.0.0.1:9"), "Proxy=" + withLogin(proxy))
                    .standard();
            home.csv("calls.csv", calls("Sales", 2));

            assertThat(home.importContacts(DAY, 1).run().sent()).isEqualTo(2);

            assertThat(home.arrived("1001", DAY)).hasSize(2);
        }
    }

    @Test
    void aProxyIsAskedForATunnelToHttps() throws IOException {
        try (Relay proxy = Relay.withLogin(home.sandbox().address(), "xlink:" + PASSWORD)) {
            home.target(URI.create("https://api.injixo.example"), "Proxy=" + withLogin(proxy))
                    .standard();
            home.csv("calls.csv", calls("Sales", 1));

            Report report = home.importContacts(DAY, 1);

            assertThat(report.outcome()).isEqualTo("failed");
            assertThat(report.run().message())
                    .contains("target WFM (https://api.injixo.example)")
                    .contains("through the proxy 127.0.0.1:" + proxy.address().getPort())
                    .doesNotContain(PASSWORD);
            assertThat(proxy.requests())
                    .extracting(Relay.Request::line)
                    .containsOnly("CONNECT api.injixo.example:443 HTTP/1.1");
            assertThat(proxy.requests())
                    .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("authorization"));
        }
    }

    @Test
    void aWrongLoginAtTheProxyIsNotTheApiKeysFault() throws IOException {
        try (Relay proxy = Relay.withLogin(home.sandbox().address(), "xlink:other")) {
            home.target(URI.create("http://127.0.0.1:9"), "Proxy=" + withLogin(proxy))
                    .standard();
            home.csv("calls.csv", calls("Sales", 1));

            Report report = home.importContacts(DAY, 1);

            assertThat(report.outcome()).isEqualTo("failed");
            assertThat(report.run().message()).contains("407", "proxy").doesNotContain(PASSWORD);
        }
    }

    private static URI withLogin(Relay proxy) {
        return URI.create(
                "http://xlink:" + PASSWORD + "@127.0.0.1:" + proxy.address().getPort());
    }

    /** A row of three contacts, two of them handled, for each of so many quarters of an hour. */
    private static String[] calls(String group, int count) {
        String[] rows = new String[count];
        for (int row = 0; row < count; row++) {
            rows[row] = "%s;2024-07-01;%02d:%02d;3;2;60".formatted(group, row / 4, row % 4 * 15);
        }
        return rows;
    }

    private List<String> events(Relay.Request request) {
        return stamps(request).stream().map(stamp -> stamp.substring(11, 19)).toList();
    }

    private List<String> stamps(Relay.Request request) {
        try {
            List<String> stamps = new ArrayList<>();
            for (JsonNode event : JSON.readTree(request.body()).get("data")) {
                stamps.add(event.get("timestamp").textValue());
            }
            return stamps;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

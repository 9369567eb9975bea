package org.openxlink.injixo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.openxlink.config.Target;
import org.openxlink.injixo.sandbox.Sandbox;
import org.openxlink.ledger.Delivery;

/** Whatever the records are, the sandbox takes the requests made of them, and has their sums. */
class PayloadPropertiesTest {

    private static final String KEY = "key-of-the-test";
    private static final Target TARGET = Shipments.target("https://wfm", 5000, false);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Sandbox sandbox;

    @BeforeContainer
    static void start() throws IOException {
        sandbox = Sandbox.start(0, KEY);
    }

    @AfterContainer
    static void stop() {
        sandbox.close();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void recordsAsTheSandboxHasThem(@ForAll @From("deliveries") List<Delivery> deliveries, @ForAll boolean compress)
            throws Exception {
        send("/sandbox", HttpRequest.newBuilder().DELETE());
        Target target = Shipments.target("https://wfm", 5000, compress);
        for (Batch batch : Batch.of(target, deliveries)) {
            HttpRequest.Builder request = HttpRequest.newBuilder()
                    .header("Authorization", "Bearer " + KEY)
                    .POST(BodyPublishers.ofByteArray(Payload.of(batch)));
            HttpResponse<String> answer = send(
                    "/external-systems/contact-events",
                    compress ? request.header("Content-Encoding", "gzip") : request);
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        }
        for (Delivery delivery : deliveries) {
            assertThat(held(delivery)).isEqualTo(sums(delivery));
        }
    }

    private static String sums(Delivery record) {
        return record.queue().name() + ", " + record.queue().channel().word() + ": " + record.offered() + ", "
                + record.handled() + ", " + record.duration();
    }

    /** The sums of the quarters of an hour that the record covers. */
    private static String held(Delivery record) throws Exception {
        Instant start = Instant.ofEpochSecond(record.start());
        LocalDate day = LocalDate.ofInstant(start, ZoneOffset.UTC);
        String path = "/sandbox/contact-events?queue=" + record.queue().number() + "&date=" + day;
        JsonNode intervals =
                JSON.readTree(send(path, HttpRequest.newBuilder().GET()).body());
        long offered = 0;
        long handled = 0;
        long tenths = 0;
        String name = "";
        for (JsonNode interval :
                intervals.isArray() ? intervals : intervals.elements().next()) {
            Instant at = Instant.parse(interval.get("start").asText());
            if (!at.isBefore(start) && at.isBefore(start.plusSeconds(record.seconds()))) {
                offered += interval.get("offered").asLong();
                handled += interval.get("handled").asLong();
                tenths += Math.round(interval.get("totalDuration").asDouble() * 10);
                name = interval.get("queueName").asText() + ", "
                        + interval.get("channel").asText();
            }
        }
        return name + ": " + offered + ", " + handled + ", " + tenths;
    }

    private static HttpResponse<String> send(String path, HttpRequest.Builder request) throws Exception {
        URI address = sandbox.address().resolve(path);
        return HTTP.send(request.uri(address).build(), BodyHandlers.ofString());
    }

    @Provide
    Arbitrary<List<Delivery>> deliveries() {
        return Shipments.deliveries(TARGET, 9, 12, 300);
    }
}

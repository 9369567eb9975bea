package org.openxlink.injixo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openxlink.config.Target;
import org.openxlink.injixo.sandbox.Sandbox;
import org.openxlink.ledger.StatusDelivery;
import org.openxlink.mapping.AgentStatus;

/** Whatever the statuses are, the sandbox takes the requests made of them, and has them. */
class StatusPayloadPropertiesTest {

    private static final String SYSTEM = "Téléphonie \"2\"\n";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void statusesAsTheSandboxHasThem(
            @ForAll @From("statuses") List<AgentStatus> statuses,
            @ForAll boolean compress,
            @ForAll @IntRange(min = 1, max = 20) int batchSize)
            throws Exception {
        Target target = Shipments.target("https://wfm", batchSize, compress);
        List<StatusDelivery> deliveries = statuses.stream()
                .map(status -> StatusDelivery.of(target, status))
                .toList();
        try (Sandbox sandbox = Sandbox.start(0, "key")) {
            for (StatusBatch batch : StatusBatch.of(target, SYSTEM, deliveries)) {
                assertThat(batch.size()).isBetween(1, batchSize);
                assertThat(post(sandbox, batch)).isEqualTo(201);
            }
            assertThat(held(sandbox))
                    .containsExactlyInAnyOrderElementsOf(statuses.stream()
                            .map(StatusPayloadPropertiesTest::shown)
                            .toList());
        }
    }

    private static int post(Sandbox sandbox, StatusBatch batch) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(sandbox.address().resolve(batch.path()))
                .header("Authorization", "Bearer key")
                .POST(BodyPublishers.ofByteArray(Payload.of(batch)));
        if (batch.target().compress()) {
            request.header("Content-Encoding", "gzip");
        }
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static List<String> held(Sandbox sandbox) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(sandbox.address().resolve("/sandbox/agent-statuses"))
                .build();
        List<String> held = new ArrayList<>();
        for (JsonNode status :
                JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body())) {
            assertThat(status.get("externalSystem").asText()).isEqualTo(SYSTEM);
            held.add(status.get("agentIdentifier").asText() + "|"
                    + status.get("activityIdentifier").asText() + "|"
                    + status.get("start").asText() + "|"
                    + status.path("end").asText("-"));
        }
        return held;
    }

    private static String shown(AgentStatus status) {
        String end = status.end().isPresent()
                ? Instant.ofEpochSecond(status.end().getAsLong()).toString()
                : "-";
        return status.agent() + "|" + status.activity() + "|" + Instant.ofEpochSecond(status.start()) + "|" + end;
    }

    @Provide
    Arbitrary<List<AgentStatus>> statuses() {
        Arbitrary<String> names = Arbitraries.strings()
                .withCharRange(' ', '\uD7FF')
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(name -> !name.isBlank());
        Arbitrary<Long> starts = Arbitraries.longs().between(1_600_000_000, 1_600_200_000);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 100_000);
        return Combinators.combine(names, names, starts, lengths)
                .as((agent, activity, start, length) -> new AgentStatus(
                        SYSTEM,
                        agent,
                        activity,
                        start,
                        length == 0 ? OptionalLong.empty() : OptionalLong.of(start + length)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(50)
                .uniqueElements(status -> status.agent() + status.start());
    }
}

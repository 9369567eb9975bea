package org.openxlink.injixo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    private static final String CALL = TestClient.call("1002", "2014-12-23T08:00:00Z", 60);
    private static final String OTHER_CALL = TestClient.call("1003", "2014-12-23T08:00:00Z", 60);

    private final TestClient client = new TestClient();

    FaultsTest() throws IOException {}

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void refusalsAsManyAsAskedFor() throws Exception {
        client.fault("{\"status\":503,\"count\":2}");

        assertThat(client.post(CALL).statusCode()).isEqualTo(503);
        assertThat(client.post(CALL).statusCode()).isEqualTo(503);
        assertThat(client.sandbox.contactEvents()).isEmpty();
        assertThat(client.post(CALL).statusCode()).isEqualTo(201);
    }

    @Test
    void retryAfter() throws Exception {
        client.fault("{\"status\":429,\"retryAfter\":\"2\",\"count\":1}");

        HttpResponse<String> response = client.post(CALL);

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("2");
    }

    @Test
    void latency() throws Exception {
        client.fault("{\"latencyMillis\":200,\"count\":1}");
        Instant start = Instant.now();

        assertThat(client.post(CALL).statusCode()).isEqualTo(201);
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void connectionDroppedWithNothingStored() throws Exception {
        client.fault("{\"drop\":true,\"count\":1}");

        assertThatThrownBy(() -> client.post(CALL)).isInstanceOf(IOException.class);
        assertThat(client.sandbox.contactEvents()).isEmpty();
        assertThat(client.look("/sandbox/requests").at("/requests/0/status").asInt())
                .isZero();
    }

    @Test
    void connectionDroppedAfterStoring() throws Exception {
        client.fault("{\"drop\":\"after\",\"count\":1}");

        assertThatThrownBy(() -> client.post(CALL)).isInstanceOf(IOException.class);
        assertThat(client.sandbox.contactEvents()).hasSize(1);
        assertThat(client.post(CALL).statusCode()).isEqualTo(201);
    }

    @Test
    void oneQueueRefusedUntilTakenBack() throws Exception {
        client.fault("{\"status\":422,\"queue\":\"1002\"}");

        assertThat(client.post(OTHER_CALL, CALL).statusCode()).isEqualTo(422);
        assertThat(client.post(CALL).statusCode()).isEqualTo(422);
        assertThat(client.post(OTHER_CALL).statusCode()).isEqualTo(201);

        client.fault("{\"status\":422,\"queue\":\"1002\",\"count\":0}");
        assertThat(client.post(CALL).statusCode()).isEqualTo(201);
    }

    @Test
    void oneIntervalRefusedUntilTakenBack() throws Exception {
        client.fault("{\"status\":422,\"queue\":\"1002\",\"time\":\"2014-12-23T08:00:00Z\"}");
        String later = TestClient.call("1002", "2014-12-23T08:15:00Z", 60);

        assertThat(client.post(OTHER_CALL, later).statusCode()).isEqualTo(201);
        assertThat(client.post(later, CALL).statusCode()).isEqualTo(422);
    }

    @Test
    void anAnswerThatIsNotWhatTheContractSays() throws Exception {
        client.fault("{\"garble\":true,\"count\":1}");

        HttpResponse<String> response = client.post(CALL);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("<p>Thank you!</p>");
        assertThat(client.sandbox.contactEvents()).hasSize(1);
    }

    @Test
    void faultsInTheirOrder() throws Exception {
        client.fault("{\"status\":500,\"count\":1}");
        client.fault("{\"status\":502,\"count\":1}");

        assertThat(client.post(CALL).statusCode()).isEqualTo(500);
        assertThat(client.post(CALL).statusCode()).isEqualTo(502);
    }

    @Test
    void listOfWhatIsLeft() throws Exception {
        client.fault("{\"status\":503,\"retryAfter\":\"2\",\"count\":3}");
        client.fault("{\"drop\":\"after\",\"queue\":\"1002\"}");
        client.post(CALL);

        assertThat(client.get("/sandbox/faults").body())
                .isEqualTo(
                        "[{\"status\":503,\"retryAfter\":\"2\",\"count\":2},{\"drop\":\"after\",\"queue\":\"1002\"}]");
        assertThat(client.delete("/sandbox/faults").body()).isEqualTo("[]");
    }

    @Test
    void faultNotSpentOnARequestWithoutToken() throws Exception {
        client.fault("{\"status\":503,\"count\":1}");
        client.method("POST", TestClient.EVENTS);

        assertThat(client.post(CALL).statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"status":503,"times":3}             | A fault has no "times"; it may have status, latencyMillis, drop, garble, retryAfter, queue, agent, time, count.
            {"count":3}                          | A fault has one of status, latencyMillis, drop, garble.
            {"status":503,"drop":true}           | A fault has one of status, latencyMillis, drop, garble.
            {"garble":1}                         | garble must be true.
            {"status":422,"time":"08:00"}        | time must be like 2021-12-06T10:30:00Z.
            {"status":201}                       | status must be a whole number from 400 to 599.
            {"status":"503"}                     | status must be a whole number from 400 to 599.
            {"status":503,"count":-1}            | count must be a whole number from 0 to 2147483647.
            {"drop":false}                       | drop must be true or "after".
            {"drop":true,"retryAfter":"2"}       | retryAfter goes with status only.
            {"status":429,"retryAfter":"2\\r\\n"} | retryAfter must be a text that is not empty, in one line.
            [1]                                  | A fault is an object such as {"status":503,"count":3}.
            """)
    void refusedFault(String fault, String sentence) throws Exception {
        HttpResponse<String> response = client.fault(fault);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(client.look("/sandbox/faults")).isEmpty();
        assertThat(response.body()).contains(sentence.replace("\"", "\\\""));
    }
}

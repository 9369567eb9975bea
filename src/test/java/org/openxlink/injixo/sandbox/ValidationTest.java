package org.openxlink.injixo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValidationTest {

    private static final String TWO_EVENTS = TestClient.body(
            TestClient.call("1002", "2021-12-06T10:34:22Z", 124.6), TestClient.call("1003", "2021-12-06T10:35:00Z", 0));
    private static final String ONE_STATUS =
            """
            {"data":[{"agentIdentifier":"bob@example.com","activityIdentifier":"Wrap-up",
                      "startTime":"2021-12-06T10:00:00Z","endTime":"2021-12-06T10:04:10Z"}],
             "meta":{"integrationConfigurationId":1234,"externalSystem":"My ACD"}}""";

    private final TestClient client = new TestClient();

    ValidationTest() throws IOException {}

    @AfterEach
    void close() {
        client.close();
    }

    static Stream<ValidationSpec.Case> cases() throws IOException {
        return ValidationSpec.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void spec(ValidationSpec.Case spec) throws Exception {
        HttpResponse<String> response = spec.isStatus()
                ? client.postTo(TestClient.STATUSES, spec.body(ONE_STATUS))
                : client.postTo(TestClient.EVENTS, spec.body(TWO_EVENTS));

        assertThat(complaints(response)).isEqualTo(spec.complaints());
        assertThat(response.statusCode()).isEqualTo(spec.complaints().isEmpty() ? 201 : 400);
    }

    private static List<String> complaints(HttpResponse<String> response) throws IOException {
        List<String> complaints = new ArrayList<>();
        JsonNode answer = new ObjectMapper().readTree(response.body());
        if (answer.isArray()) {
            answer.forEach(one -> complaints.add(
                    one.get("path").asText() + ": " + one.get("message").asText()));
        }
        return complaints;
    }

    @Test
    void nothingStoredOfARequestWithOneMistake() throws Exception {
        client.post(TestClient.call("1002", "2021-12-06T10:34:22Z", 60), "7");

        assertThat(client.sandbox.contactEvents()).isEmpty();
    }

    @Test
    void nothingStoredWhenTheMistakeIsBehindTheData() throws Exception {
        client.postTo(TestClient.EVENTS, TWO_EVENTS + "}");

        assertThat(client.sandbox.contactEvents()).isEmpty();
    }

    @Test
    void noMoreThanAHundredComplaints() throws Exception {
        String[] mistakes = Collections.nCopies(250, "7").toArray(String[]::new);

        assertThat(complaints(client.post(mistakes)))
                .hasSize(100)
                .last()
                .asString()
                .startsWith("data[99]: ");
    }
}

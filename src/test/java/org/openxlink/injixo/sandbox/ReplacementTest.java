package org.openxlink.injixo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openxlink.injixo.sandbox.TestClient.call;
import static org.openxlink.injixo.sandbox.TestClient.event;

import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplacementTest {

    private final TestClient client = new TestClient();

    ReplacementTest() throws IOException {}

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void eventsOfOneRequestAddedWithinTheQuarterHour() throws Exception {
        client.post(
                call("1002", "2014-12-23T08:00:00Z", 124.6),
                call("1002", "2014-12-23T08:14:59Z", 60),
                call("1002", "2014-12-23T08:07:30Z", 0));

        assertThat(client.sandbox.contactEvents())
                .containsExactly(new IntervalView(
                        "1002", "Queue 1002", "calls", Instant.parse("2014-12-23T08:00:00Z"), 3, 2, 92.3, 184.6, 1));
    }

    @Test
    void quarterHourReplacedByTheNextRequest() throws Exception {
        client.post(call("1002", "2014-12-23T08:00:00Z", 100), call("1002", "2014-12-23T08:05:00Z", 100));
        client.post(call("1002", "2014-12-23T08:10:00Z", 30));

        assertThat(client.sandbox.contactEvents())
                .singleElement()
                .returns(1, IntervalView::offered)
                .returns(30.0, IntervalView::totalDuration)
                .returns(2, IntervalView::posts);
    }

    @Test
    void neighboursLeftAlone() throws Exception {
        client.post(
                call("1002", "2014-12-23T08:00:00Z", 100),
                call("1002", "2014-12-23T08:15:00Z", 100),
                call("1003", "2014-12-23T08:00:00Z", 100));
        client.post(event("1002", "2014-12-23T08:00:00Z", false, false, 0));

        assertThat(client.sandbox.contactEvents())
                .extracting(IntervalView::queueIdentifier, IntervalView::offered, IntervalView::posts)
                .containsExactly(tuple("1002", 0, 2), tuple("1003", 1, 1), tuple("1002", 1, 1));
    }

    @Test
    void intervalBeforeNineteenSeventy() throws Exception {
        client.post(call("1002", "1969-12-31T23:59:59Z", 1));

        assertThat(client.sandbox.contactEvents())
                .singleElement()
                .returns(Instant.parse("1969-12-31T23:45:00Z"), IntervalView::start);
    }

    @Test
    void exactSumOfTenthsThatBinaryNumbersMiss() throws Exception {
        String tenth = call("1002", "2014-12-23T08:00:00Z", 0.1);

        client.post(Collections.nCopies(1000, tenth).toArray(String[]::new));

        assertThat(client.sandbox.contactEvents()).singleElement().returns(100.0, IntervalView::totalDuration);
    }

    @Test
    void statusEndedByALaterPost() throws Exception {
        client.postTo(TestClient.STATUSES, status("My ACD", "Wrap-up", ""));
        client.postTo(TestClient.STATUSES, status("My ACD", "Wrap-up", ",\"endTime\":\"2021-12-06T10:04:10Z\""));

        assertThat(client.look("/sandbox/agent-statuses?agent=bob&date=2021-12-06"))
                .singleElement()
                .hasToString("{\"agentIdentifier\":\"bob\",\"activityIdentifier\":\"Wrap-up\","
                        + "\"externalSystem\":\"My ACD\",\"start\":\"2021-12-06T10:00:00Z\","
                        + "\"end\":\"2021-12-06T10:04:10Z\",\"posts\":2}");
    }

    @Test
    void statusReplacedByAnotherActivityWithTheSameStart() throws Exception {
        client.postTo(TestClient.STATUSES, status("My ACD", "Wrap-up", ",\"endTime\":\"2021-12-06T10:04:10Z\""));
        client.postTo(TestClient.STATUSES, status("My ACD", "Break", ""));

        assertThat(client.look("/sandbox/agent-statuses?agent=bob"))
                .singleElement()
                .hasToString("{\"agentIdentifier\":\"bob\",\"activityIdentifier\":\"Break\","
                        + "\"externalSystem\":\"My ACD\",\"start\":\"2021-12-06T10:00:00Z\",\"posts\":2}");
    }

    @Test
    void statusesOfTwoSystemsSideBySide() throws Exception {
        client.postTo(TestClient.STATUSES, status("Phones", "Talk", ""));
        client.postTo(TestClient.STATUSES, status("Chats", "Chat", ""));

        assertThat(client.look("/sandbox/agent-statuses?agent=bob")).hasSize(2);
    }

    @Test
    void daysWithStatusesInTheZone() throws Exception {
        client.postTo(TestClient.STATUSES, status("Phones", "Talk", ""));
        client.postTo(TestClient.STATUSES, status("Phones", "Talk", "").replace("06T10", "06T23"));

        assertThat(client.look("/sandbox/status-days")).hasToString("[\"2021-12-06\"]");
        assertThat(client.look("/sandbox/status-days?zone=Europe/Berlin"))
                .hasToString("[\"2021-12-06\",\"2021-12-07\"]");
    }

    private static String status(String system, String activity, String end) {
        return "{\"data\":[{\"agentIdentifier\":\"bob\",\"activityIdentifier\":\"" + activity + "\","
                + "\"startTime\":\"2021-12-06T10:00:00Z\"" + end
                + "}],\"meta\":{\"integrationConfigurationId\":1,\"externalSystem\":\"" + system + "\"}}";
    }
}

package org.openxlink.injixo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openxlink.injixo.sandbox.TestClient.call;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {

    private final TestClient client = new TestClient();

    InspectionTest() throws IOException {}

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void intervalsOfAQueueAsJson() throws Exception {
        client.post(call("1002", "2014-12-23T08:05:00Z", 124.6), call("1003", "2014-12-23T08:05:00Z", 1));

        assertThat(client.get("/sandbox/contact-events?queue=1002&date=2014-12-23")
                        .body())
                .isEqualTo("[{\"queueIdentifier\":\"1002\",\"queueName\":\"Queue 1002\",\"channel\":\"calls\","
                        + "\"start\":\"2014-12-23T08:00:00Z\",\"offered\":1,\"handled\":1,"
                        + "\"meanDuration\":124.6,\"totalDuration\":124.6,\"posts\":1}]");
    }

    @Test
    void everythingByStartWithoutParameters() throws Exception {
        client.post(
                call("1003", "2014-12-24T08:00:00Z", 1),
                call("1002", "2014-12-24T09:00:00Z", 1),
                call("1003", "2014-12-23T08:00:00Z", 1));

        assertThat(client.look("/sandbox/contact-events").findValuesAsText("start"))
                .containsExactly("2014-12-23T08:00:00Z", "2014-12-24T08:00:00Z", "2014-12-24T09:00:00Z");
    }

    @Test
    void localDayOfTwentyFiveHours() throws Exception {
        client.post(
                call("1002", "2014-10-25T21:59:59Z", 1),
                call("1002", "2014-10-25T22:00:00Z", 1),
                call("1002", "2014-10-26T22:59:59Z", 1),
                call("1002", "2014-10-26T23:00:00Z", 1));

        assertThat(client.sandbox.contactEvents("1002", LocalDate.of(2014, 10, 26), ZoneId.of("Europe/Berlin")))
                .extracting(interval -> interval.start().toString())
                .containsExactly("2014-10-25T22:00:00Z", "2014-10-26T22:45:00Z");
    }

    @Test
    void daysPerQueueInTheZone() throws Exception {
        client.post(
                call("1002", "2014-12-22T23:30:00Z", 1),
                call("1002", "2014-12-23T12:00:00Z", 1),
                call("1002", "2014-12-25T12:00:00Z", 1));

        assertThat(client.look("/sandbox/queues?zone=Europe/Berlin").at("/0/days"))
                .hasToString("[\"2014-12-23\",\"2014-12-25\"]");
        assertThat(client.look("/sandbox/queues").at("/0/days"))
                .hasToString("[\"2014-12-22\",\"2014-12-23\",\"2014-12-25\"]");
    }

    @Test
    void queueNamedInOtherLetters() throws Exception {
        client.post(call("Müller & Söhne+", "2014-12-23T08:00:00Z", 1));

        assertThat(client.look("/sandbox/contact-events?queue=M%C3%BCller+%26%20S%C3%B6hne%2B"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            contact-events?date=23.12.2014      | is not a day such as 2014-12-23.
            contact-events?date=2014-02-30      | is not a day such as 2014-12-23.
            contact-events?date=%2014           | is not a day such as 2014-12-23.
            contact-events?zone=Europe/Bielefeld | is not known; it is a name such as Europe/Berlin.
            contact-events?que=1002             | known here are queue, date, zone.
            contact-events?queue=1&queue=2      | The parameter queue needs one value, and only one.
            contact-events?queue                | The parameter queue needs one value, and only one.
            agent-statuses?queue=1              | known here are agent, date, zone.
            status-days?date=2014-12-23         | known here are zone.
            requests?last=5                     | known here are none.
            """)
    void badQuestion(String question, String sentence) throws Exception {
        HttpResponse<String> response = client.get("/sandbox/" + question);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sandbox",
                "/sandbox/statuses",
                "/sandbox/page.css",
                "/sandbox/common.js",
                "/sandbox/page.js",
                "/sandbox/statuses.js",
                "/sandbox/icon.svg"
            })
    void pageThatNeedsNothingFromElsewhere(String path) throws Exception {
        HttpResponse<String> response = client.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(response.body().replace("http://www.w3.org/2000/svg", "")).doesNotContain("://");
    }
}

package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.cli.Workshop;
import org.openxlink.console.Api;
import org.openxlink.console.ApiAddress;
import org.openxlink.ledger.Run;

/** What the instance tells of days: intervals, statuses, and the strip of the last week. */
class DayDataTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final LocalDate DAY = LocalDate.of(2024, 7, 8);

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

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = answer(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private HttpResponse<String> answer(String path) throws Exception {
        try (Running running = home.start(false);
                Api api = Api.start(running.engine(), new Workshop(folder), "1.2.3", folder)) {
            assertThat(api).isNotNull();
            ApiAddress address = ApiAddress.read(folder).orElseThrow();
            URI uri = URI.create("http://127.0.0.1:" + address.port() + "/api/v1" + path);
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .header("Authorization", "Bearer " + address.secret())
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void intervalsOfADayAndOfTheWeekBefore() throws Exception {
        home.standard();
        home.csv(
                "a.csv",
                "Sales;2024-07-01;08:15;2;2;60",
                "Sales;2024-07-08;08:15;4;3;50",
                "Sales;2024-07-08;08:30;1;0;0",
                "Sales;2024-07-09;08:15;9;9;90");
        home.importContacts(DAY.minusWeeks(1), 9);

        JsonNode day = get("/data/contacts?queue=1001&day=2024-07-08");

        assertThat(day.at("/name").asText()).isEqualTo("Sales");
        assertThat(day.at("/day/start").asText()).isEqualTo("2024-07-08T00:00Z");
        assertThat(day.at("/day/intervals")).hasSize(2);
        JsonNode first = day.at("/day/intervals/0");
        assertThat(first.at("/start").asText()).isEqualTo("2024-07-08T08:15Z");
        assertThat(first.at("/minutes").asInt()).isEqualTo(15);
        assertThat(first.at("/numbers").toString()).isEqualTo("{\"offered\":4,\"handled\":3,\"mean\":16.7}");
        assertThat(first.at("/run").asInt()).isEqualTo(1);
        assertThat(first.at("/quarantined").isNull()).isTrue();
        assertThat(day.at("/day/intervals/1/numbers/mean").isNull()).isTrue();
        assertThat(day.at("/weekBefore/date").asText()).isEqualTo("2024-07-01");
        assertThat(day.at("/weekBefore/intervals/0/numbers/offered").asInt()).isEqualTo(2);
    }

    @Test
    void aDayOf25Hours() throws Exception {
        home.zone("Europe/Berlin").standard("TimeZone=UTC");
        home.csv(
                "a.csv",
                "Sales;2024-10-26;21:45;9;0;0",
                "Sales;2024-10-26;22:00;1;0;0",
                "Sales;2024-10-27;00:30;2;0;0",
                "Sales;2024-10-27;01:30;3;0;0",
                "Sales;2024-10-27;22:45;4;0;0",
                "Sales;2024-10-27;23:00;9;0;0");
        home.importContacts(LocalDate.of(2024, 10, 26), 3);
        assertThat(get("/data/contacts?queue=1001&day=2024-10-27")
                        .at("/day/intervals")
                        .findValuesAsText("start"))
                .containsExactly(
                        "2024-10-27T00:00+02:00",
                        "2024-10-27T02:30+02:00",
                        "2024-10-27T02:30+01:00",
                        "2024-10-27T23:45+01:00");
    }

    @Test
    void intervalsInQuarantine() throws Exception {
        home.standard();
        home.csv("a.csv", "Sales;2024-07-08;08:15;4;3;50");
        home.importContacts(DAY, 1);
        home.fault("{\"status\":422,\"queue\":\"1001\",\"time\":\"2024-07-08T08:15:00Z\"}");
        home.fault("{\"status\":422,\"queue\":\"1001\",\"time\":\"2024-07-08T09:15:00Z\"}");
        home.csv("a.csv", "Sales;2024-07-08;08:15;5;3;50", "Sales;2024-07-08;09:15;6;3;50");
        home.importContacts(DAY, 1);

        JsonNode intervals = get("/data/contacts?queue=1001&day=2024-07-08").at("/day/intervals");

        assertThat(intervals).as(intervals.toString()).hasSizeGreaterThanOrEqualTo(1);
        JsonNode last = intervals.get(intervals.size() - 1);
        assertThat(last.at("/numbers").isNull()).isTrue();
        assertThat(last.at("/quarantined/numbers/offered").asInt()).isEqualTo(6);
        assertThat(last.at("/quarantined/id").asText()).startsWith("contacts-1001-20240708T091500Z-");
    }

    @Test
    void queuesThatAreMapped() throws Exception {
        home.standard();
        assertThat(get("/data/queues").toString())
                .isEqualTo("[{\"number\":1001,\"name\":\"Sales\",\"parent\":0,\"channel\":\"calls\",\"interval\":15,"
                        + "\"targets\":[\"WFM\"],\"valueTypes\":[\"Handled\",\"Offered\",\"Time\"],"
                        + "\"systems\":[\"ACD\"]}]");
    }

    @Test
    void whatAgentsDid() throws Exception {
        home.systems(
                """
                [Agents]
                Interface=CSV
                ActivitySource=agents
                ActivitySeparatorCharacter=3
                AgentColumn=1
                ActivityColumn=2
                ActivityStartTimeStampColumn=3
                ActivityDateOrder=ymd
                """);
        home.mapping("");
        home.file(
                "agents",
                "a.csv",
                StandardCharsets.UTF_8,
                "Ann;1;2024-07-07 22:00:00",
                "Ann;2;2024-07-08 06:00:00",
                "Ann;1;2024-07-08 07:00:00",
                "Bob;1;2024-07-08 07:30:00");
        Home.Result imported = home.run("import", "-t", "-d", "2024-07-07", "-L", "2");
        assertThat(imported.status()).as(imported.err() + imported.out()).isZero();

        JsonNode agents = get("/data/agents?system=agents&day=2024-07-08").at("/agents");
        assertThat(agents.findValuesAsText("agent")).containsExactly("Ann", "Bob");
        assertThat(agents.at("/0/statuses").asInt()).isEqualTo(2);
        JsonNode told = get("/data/statuses?system=agents&day=2024-07-08&agent=Ann&agent=Bob");
        assertThat(told.at("/agents/0/periods").findValuesAsText("start"))
                .containsExactly("2024-07-07T22:00Z", "2024-07-08T06:00Z", "2024-07-08T07:00Z");
        assertThat(told.at("/agents/0/periods/0/end").asText()).isEqualTo("2024-07-08T06:00Z");
        assertThat(told.at("/agents/1/periods/0/end").isNull()).isTrue();
        assertThat(told.at("/agents/1/periods/0/activity").asText()).isEqualTo("1");
    }

    @Test
    void questionsThatCannotBeMeant() throws Exception {
        home.standard();
        home.csv("a.csv", "Sales;2024-07-08;08:15;4;3;50");
        home.importContacts(DAY, 1);
        assertThat(answer("/data/contacts?queue=x&day=2024-07-08").body())
                .contains("expected the number of a WFM queue");
        assertThat(answer("/data/contacts?queue=7&day=2024-07-08").statusCode()).isEqualTo(422);
        assertThat(answer("/data/contacts?queue=1001&day=8.7.2024").body()).contains("expected yyyy-MM-dd");
        assertThat(answer("/data/agents?system=ACC&day=2024-07-08").body()).contains("did you mean");
        assertThat(answer("/data/statuses?system=ACD&day=2024-07-08").statusCode())
                .isEqualTo(400);
        assertThat(answer("/explain?queue=1001").body()).contains("valueType is missing");
    }

    @Test
    void theStripOfTheWeek() throws Exception {
        LocalDate yesterday = Today.in(ZoneOffset.UTC).minusDays(1);
        home.standard();
        home.ini("1.bas", "Result = 100 / (Para1 - 3)");
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered", "WFM:0:1001:2=ACD:Sales:Offered", "WFM:0:1001:2=$1.BAS");
        home.csv("a.csv", "Sales;" + yesterday + ";00:15;5;3;50");
        home.importContacts(yesterday, 1);
        home.fault("{\"status\":422,\"queue\":\"1001\",\"time\":\"" + yesterday + "T01:00:00Z\"}");
        home.csv(
                "a.csv",
                "Sales;" + yesterday + ";00:15;5;3;50",
                "Sales;" + yesterday + ";00:30;3;3;50",
                "Sales;" + yesterday + ";00:45;4;3;50",
                "Sales;" + yesterday + ";01:00;4;3;50");
        home.run("import", "-p", "-d", yesterday.toString());

        JsonNode told = get("/strips");

        assertThat(told.at("/days")).hasSize(7);
        assertThat(told.at("/letters/u").asText()).isEqualTo("unchanged");
        JsonNode strip = told.at("/strips/0");
        assertThat(strip.at("/system").asText()).isEqualTo("ACD");
        assertThat(strip.at("/kind").asText()).isEqualTo(Run.Kind.CONTACTS.word());
        assertThat(strip.at("/days/4").asText()).isEqualTo("m".repeat(96));
        assertThat(strip.at("/days/5").asText()).isEqualTo("eurdq" + "e".repeat(91));
        assertThat(strip.at("/days/6").asText()).matches("m*o+").hasSize(96);
    }
}

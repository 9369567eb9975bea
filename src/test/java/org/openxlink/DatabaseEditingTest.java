package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Databases that are asked over HTTP while their sections are written: nothing is saved, and no secret comes out. */
class DatabaseEditingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WRONG = "wrong-geheim-51";

    private static final String[] CONTACTS = {
        "QueueSQL=select distinct queue from calls order by queue",
        "CallDataTable=calls",
        "QueueNameColumn=queue",
        "ValueTypes=offered",
        "TimeStampColumn=began"
    };

    @TempDir
    private Path folder;

    private final List<String> answers = new ArrayList<>();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private Console console;
    private Home home;
    private WebClient.LoggedIn anna;
    private TestDatabase acd;

    @BeforeEach
    void start() throws Exception {
        console = Console.start(folder);
        home = console.home();
        anna = console.logIn("anna");
        acd = TestDatabase.postgres()
                .execute(
                        "create table calls (queue varchar(20), began timestamp, offered integer, note text)",
                        "insert into calls select 'Sales', timestamp '2024-07-01 08:00' + n * interval '1 minute', 1,"
                                + " repeat('x', 1000) from generate_series(0, 29) n",
                        "insert into calls values ('Service', '2024-07-02 09:00', 1, null)",
                        "create view sales as select * from calls where queue = 'Sales'",
                        "create sequence numbers");
        logged.start();
        root().addAppender(logged);
    }

    @AfterEach
    void close() throws Exception {
        root().detachAppender(logged);
        console.close();
        assertThat(answers).noneMatch(text -> text.contains(acd.password()) || text.contains(WRONG));
        assertThat(List.copyOf(logged.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(text -> text.contains(acd.password()) || text.contains(WRONG));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private WebClient.Answer send(String method, String path, Object body) throws IOException {
        String text = body == null ? "" : JSON.writeValueAsString(body);
        WebClient.Answer answer = console.client().send(method, "/api/v1" + path, text, anna.and());
        answers.add(answer.text());
        return answer;
    }

    private JsonNode good(WebClient.Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private String refused(WebClient.Answer answer, int status) throws IOException {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return JSON.readTree(answer.body()).path("detail").asText();
    }

    private String[] login(String... more) {
        return login(acd, more);
    }

    private static String[] login(TestDatabase database, String... more) {
        List<String> keys = new ArrayList<>(List.of("Interface=Universal", "Source=" + database.url()));
        if (!database.user().isEmpty()) {
            keys.add("User=" + database.user());
            keys.add("Password=" + database.password());
        }
        keys.addAll(List.of(more));
        return keys.toArray(String[]::new);
    }

    private static ObjectNode body(String... keys) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode list = body.putArray("keys");
        for (String key : keys) {
            String[] parts = key.split("=", 2);
            list.addObject().put("key", parts[0]).put("value", parts[1]);
        }
        return body;
    }

    private JsonNode tested(String... keys) throws Exception {
        String id = good(send("POST", "/systems/Views/database/tests", body(keys)))
                .path("id")
                .asText();
        Await.until("it is tested", () -> !view(id).path("running").asBoolean());
        return view(id).path("steps");
    }

    private JsonNode view(String id) throws IOException {
        return good(send("GET", "/connection-tests/" + id, null));
    }

    private static List<String> sentences(JsonNode steps) {
        List<String> sentences = new ArrayList<>();
        steps.forEach(step -> sentences.add((step.path("passed").asBoolean() ? "ok: " : "failed: ")
                + step.path("sentence").asText()));
        return sentences;
    }

    private JsonNode rows(TestDatabase database, String member, String sql) throws IOException {
        return good(send(
                "POST", "/systems/Views/database/rows", body(login(database)).put(member, sql)));
    }

    @Test
    void stepsOfAGoodWay() throws Exception {
        String before = home.text("config/isps_ul.ini");

        JsonNode steps = tested(login(CONTACTS));

        assertThat(sentences(steps)).allMatch(step -> step.startsWith("ok: "));
        assertThat(sentences(steps))
                .anyMatch(step -> step.startsWith("ok: logged in as " + acd.user() + ": PostgreSQL 14."))
                .contains("ok: the connection may only read: the database refuses all else")
                .contains("ok: QueueSQL works: select distinct queue from calls order by queue")
                .contains("ok: this login sees 2 tables, such as calls, sales");
        assertThat(steps).allMatch(step -> step.path("millis").asLong(-1) >= 0);
        assertThat(home.text("config/isps_ul.ini")).isEqualTo(before);
        assertThat(good(send("GET", "/draft", null)).path("changes")).isEmpty();
    }

    @Test
    void wrongPassword() throws Exception {
        List<String> steps = sentences(tested(login("Password=" + WRONG)));

        assertThat(steps.get(steps.size() - 1))
                .startsWith(
                        "failed: the login of " + acd.user() + " is refused: FATAL: password authentication failed");
    }

    @Test
    void hostThatRefuses() throws Exception {
        try (Nobody nobody = Nobody.there()) {
            String host = "127.0.0.1:" + nobody.port();
            List<String> steps = sentences(tested(login("Source=jdbc:postgresql://" + host + "/acd")));

            assertThat(steps).hasSize(2);
            assertThat(steps.get(1)).startsWith("failed: host 127.0.0.1 port " + nobody.port() + " can't be reached: ");
        }
    }

    @Test
    void serverThatSaysNothing() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/acd";
            String id = good(send("POST", "/systems/Views/database/tests", body(login("Source=" + url))))
                    .path("id")
                    .asText();
            Await.until("it is reached", () -> view(id).path("steps").size() == 2);

            good(send("DELETE", "/connection-tests/" + id, null));

            assertThat(view(id).path("running").asBoolean()).isFalse();
            assertThat(view(id).path("cancelled").asBoolean()).isTrue();
            assertThat(sentences(tested(login()))).allMatch(step -> step.startsWith("ok: "));
        }
    }

    @Test
    void testOfSomebodyElse() throws Exception {
        String id = good(send("POST", "/systems/Views/database/tests", body(login())))
                .path("id")
                .asText();
        Console.users(home, "anna:administrator", "otto:administrator");

        WebClient.LoggedIn otto = console.logIn("otto");

        assertThat(console.client()
                        .get("/api/v1/connection-tests/" + id, otto.and())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void sourceThatIsNowhere() throws Exception {
        assertThat(sentences(tested("Interface=Universal", "Source=acd")))
                .singleElement()
                .asString()
                .contains("Source is \"acd\", but there is no such data source name in config/odbc.ini");
    }

    @Test
    void dataSourceOfTheDraft() throws Exception {
        String database = acd.url().replaceFirst(".*/", "");
        JsonNode source = good(send(
                "PUT",
                "/data-sources/acd",
                body(
                        "Driver=PostgreSQL",
                        "Server=localhost",
                        "Port=" + PostgresServer.shared().port(),
                        "Database=" + database)));

        assertThat(source.path("kind").asText()).isEqualTo("PostgreSQL");
        assertThat(source.path("address").asText()).isEqualTo(acd.url());
        assertThat(sentences(tested(login("Source=acd"))))
                .allMatch(step -> step.startsWith("ok: "))
                .first()
                .asString()
                .startsWith("ok: DSN acd in config/odbc.ini:1 is PostgreSQL");
        assertThat(home.path("config/odbc.ini")).doesNotExist();
        JsonNode all = good(send("GET", "/data-sources", null));
        assertThat(all.path("sources").findValuesAsText("name")).contains("acd");
        assertThat(all.path("presets").findValuesAsText("")).isEmpty();
        assertThat(all.path("presets").toString()).contains("Avaya CMS");
        assertThat(good(send("GET", "/draft/problems", null)).toString()).doesNotContain("no such data source");
    }

    @Test
    void dataSourceWithoutADriver() throws Exception {
        JsonNode source = good(send("PUT", "/data-sources/acd", body("Server=localhost", "PWD=" + WRONG)));

        assertThat(source.path("problem").asText()).startsWith("DSN acd has no Driver");
        assertThat(refused(send("PUT", "/data-sources/a%5Db", body("Driver=H2")), 422))
                .startsWith("this can't be a data source name");
    }

    @Test
    void tablesAndViews() throws Exception {
        JsonNode all = good(send("POST", "/systems/Views/database/tables", body(login())));
        JsonNode some = good(
                send("POST", "/systems/Views/database/tables", body(login()).put("search", "SAL")));

        assertThat(all.path("tables").findValuesAsText("written")).containsExactly("calls", "sales");
        assertThat(all.path("more").asBoolean()).isFalse();
        assertThat(some.path("tables").findValuesAsText("written")).containsExactly("sales");
        assertThat(some.path("tables").path(0).path("view").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(DatabaseProduct.class)
    void tablesOfEachKindOfDatabase(DatabaseProduct product) throws Exception {
        TestDatabase database = product.start(folder.resolve("each"))
                .execute("create table Calls (Queue varchar(20), Began " + product.dateTime() + ", Offered integer)");
        try (Connection connection = database.connect();
                PreparedStatement row = connection.prepareStatement("insert into Calls values ('Sales', ?, 3)")) {
            row.setObject(1, product.dateTime(LocalDateTime.of(2024, 7, 1, 8, 0)));
            row.executeUpdate();
        }
        JsonNode tables = good(send("POST", "/systems/Views/database/tables", body(login(database))))
                .path("tables");

        assertThat(tables.findValuesAsText("name")).singleElement().asString().isEqualToIgnoringCase("calls");
        JsonNode rows = rows(database, "table", tables.path(0).path("written").asText());
        assertThat(rows.path("columns").findValuesAsText("name"))
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsExactly("Queue", "Began", "Offered");
        assertThat(rows.path("rows").path(0).path(2).asText()).isEqualTo("3");
        ObjectNode asked = body(login(
                        database,
                        "QueueSQL=select distinct Queue from Calls",
                        "CallDataTable=Calls",
                        "QueueNameColumn=Queue",
                        "ValueTypes=Offered",
                        "TimeStampColumn=Began"))
                .put("day", "2024-07-01");
        JsonNode harvest = good(send("POST", "/systems/Views/database/harvest", asked));
        assertThat(harvest.path("queues").toString()).isEqualTo("[\"Sales\"]");
        assertThat(harvest.path("contacts").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = DatabaseProduct.class,
            names = {"POSTGRES", "H2", "SQLITE"})
    void tablesWithHostileNames(DatabaseProduct product) throws Exception {
        TestDatabase hostile = product.start(folder.resolve("hostile"));
        List<String> names = List.of(
                "order",
                "Calls Of Day",
                "a\"\"b",
                "x'; drop table y; --",
                "one;two",
                "<script>alert(1)</script>",
                "C:\\calls");
        for (String name : names) {
            hostile.execute("create table \"" + name + "\" (\"Group\" varchar(20), \"a;b\" integer)");
            hostile.execute("insert into \"" + name + "\" values ('Sales', 1)");
        }
        JsonNode tables = good(send("POST", "/systems/Views/database/tables", body(login(hostile))))
                .path("tables");

        assertThat(tables.findValuesAsText("name"))
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().map(name -> name.replace("\"\"", "\"")).toList());
        for (JsonNode table : tables) {
            JsonNode rows = rows(hostile, "table", table.path("written").asText());
            assertThat(rows.path("columns").findValuesAsText("written")).containsExactly("\"Group\"", "\"a;b\"");
            assertThat(rows.path("rows").path(0).path(0).asText()).isEqualTo("Sales");
        }
    }

    @Test
    void namesThatNoSqlCanHold() throws Exception {
        acd.execute("create table \"a\\\" (n integer)");
        String written = good(send(
                        "POST", "/systems/Views/database/tables", body(login()).put("search", "\\")))
                .path("tables")
                .path(0)
                .path("written")
                .asText();

        assertThat(refused(
                        send(
                                "POST",
                                "/systems/Views/database/rows",
                                body(login()).put("table", written)),
                        422))
                .contains("back slash before a quote");
    }

    @Test
    void firstRows() throws Exception {
        JsonNode rows = rows(acd, "table", "calls");

        assertThat(rows.path("rows")).hasSize(20);
        assertThat(rows.path("more").asBoolean()).isTrue();
        assertThat(rows.path("columns").findValuesAsText("name")).containsExactly("queue", "began", "offered", "note");
        assertThat(rows.path("columns").findValuesAsText("kind")).containsExactly("text", "time", "number", "text");
        assertThat(rows.path("rows").path(0).path(3).asText()).hasSize(203).endsWith("x...");
        assertThat(rows(acd, "query", "select note from calls where note is null;")
                        .path("rows")
                        .path(0)
                        .path(0)
                        .isNull())
                .isTrue();
    }

    @Test
    void columnsWithoutEnd() throws Exception {
        String columns = java.util.stream.IntStream.range(0, 100)
                .mapToObj(index -> index + " as c" + index)
                .collect(java.util.stream.Collectors.joining(", "));
        JsonNode rows = rows(TestDatabase.h2(), "query", "select " + columns);

        assertThat(rows.path("columns")).hasSize(100);
        assertThat(rows.path("rows").path(0)).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1; drop table calls",
                "drop table calls",
                "with gone as (delete from calls returning 1) select * from gone",
                "select * into other from calls",
                "select ?",
                "select 1 /* open",
                ""
            })
    void queriesThatDoMoreThanRead(String sql) throws Exception {
        assertThat(refused(
                        send(
                                "POST",
                                "/systems/Views/database/rows",
                                body(login()).put("query", sql)),
                        422))
                .isNotEmpty();
        assertThat(rows(acd, "table", "calls").path("rows")).hasSize(20);
    }

    @Test
    void functionThatWrites() throws Exception {
        assertThat(refused(
                        send(
                                "POST",
                                "/systems/Views/database/rows",
                                body(login()).put("query", "select nextval('numbers')")),
                        502))
                .contains("read-only");
    }

    @Test
    void queryWithoutEnd() throws Exception {
        String sql = "select count(*) from generate_series(1, 100000000000) n";

        assertThat(refused(
                        send(
                                "POST",
                                "/systems/Views/database/rows",
                                body(login("QueryTimeout=1")).put("query", sql)),
                        502))
                .startsWith("the query takes longer than QueryTimeout, 1 s");
    }

    @Test
    void sectionAsItWouldBe() throws Exception {
        JsonNode section = good(send("POST", "/systems/Views/database/section", body(login(CONTACTS))));

        assertThat(section.path("lines").toString()).contains("[Views]", "Password=***", "CallDataTable=calls");
        assertThat(section.path("sound").asBoolean()).isTrue();
        assertThat(section.path("problems")).isEmpty();
    }

    @Test
    void sectionUnderneathWhichAPresetLies() throws Exception {
        JsonNode section =
                good(send("POST", "/systems/Views/database/section", body(login("Interface=FreePBX", "Interval=30"))));

        assertThat(section.path("inherited").findValuesAsText("key"))
                .contains("CallDataTable", "QueueNameColumn")
                .doesNotContain("Interval");
    }

    @Test
    void passwordInTheAddress() throws Exception {
        String address = "Source=" + acd.url() + "?user=" + acd.user() + "&password=" + WRONG;
        List<String> steps = sentences(tested("Interface=Universal", address));
        JsonNode section = good(send("POST", "/systems/Views/database/section", body(address)));

        assertThat(steps.get(steps.size() - 1)).contains("is refused");
        assertThat(section.path("lines").toString()).contains("password=***");
    }

    @Test
    void sectionWithMistakes() throws Exception {
        JsonNode section = good(send(
                "POST",
                "/systems/Views/database/section",
                body(login("CallDataTable=calls; drop table calls", "ValueTypes=offered"))));

        assertThat(section.path("sound").asBoolean()).isFalse();
        assertThat(section.path("problems").findValuesAsText("text"))
                .anyMatch(text -> text.contains("CallDataTable has a ; outside quotes"))
                .anyMatch(text -> text.contains("QueueNameColumn is not set"));
        assertThat(refused(send("POST", "/systems/a%5Db/database/section", body(login())), 422))
                .startsWith("this can't be the name of an external system");
    }

    @Test
    void whatAnImportWouldFind() throws Exception {
        ObjectNode asked = body(login(CONTACTS)).put("day", "2024-07-01");
        JsonNode harvest = good(send("POST", "/systems/Views/database/harvest", asked));

        assertThat(harvest.path("queues").toString()).isEqualTo("[\"Sales\",\"Service\"]");
        assertThat(harvest.path("valueTypes").toString()).isEqualTo("[\"offered\"]");
        assertThat(harvest.path("contacts").asLong()).isEqualTo(30);
        assertThat(harvest.path("statuses").isNull()).isTrue();
    }

    @Test
    void statusesThatAnImportWouldFind() throws Exception {
        acd.execute(
                "create table shifts (agent varchar(20), activity varchar(20), began timestamp, ended timestamp)",
                "insert into shifts values ('anna', 'Talk', '2024-07-01 08:00', '2024-07-01 09:00')");
        ObjectNode asked = body(login(
                        "AgentActivityTable=shifts",
                        "AgentColumn=agent",
                        "ActivityColumn=activity",
                        "ActivityStartTimeStampColumn=began",
                        "ActivityEndTimeStampColumn=ended",
                        "ActivitySQL=select distinct activity from shifts"))
                .put("day", "2024-07-01");
        JsonNode harvest = good(send("POST", "/systems/Views/database/harvest", asked));

        assertThat(harvest.path("statuses").asLong()).isEqualTo(1);
        assertThat(harvest.path("activities").toString()).isEqualTo("[\"Talk\"]");
    }

    @Test
    void passwordOfTheDraft() throws Exception {
        good(send("PUT", "/systems/Views/section", body(login(CONTACTS))));

        assertThat(sentences(tested("FetchSize=500"))).allMatch(step -> step.startsWith("ok: "));
    }

    @Test
    void othersThanAdministrators() throws Exception {
        anna = console.logIn("olaf");

        refused(send("POST", "/systems/Views/database/rows", body(login()).put("table", "calls")), 403);
        refused(send("GET", "/data-sources", null), 403);
    }
}

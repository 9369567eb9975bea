package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.console.Api;
import org.openxlink.monitor.HomeLock;

/** Values out of databases, explained; beside an instance, too. */
class ExplainDatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    private static final String KEYS =
            """
            CallDataTable=Calls
            QueueNameColumn=Queue
            TimeStampColumn=At
            ValueTypes=Offered;Handled;Seconds
            """;

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws Exception {
        home = new Home(folder);
    }

    @AfterEach
    void close() {
        home.close();
    }

    private void system(TestDatabase database) throws Exception {
        home.systems("[ACD]\n" + database.keys() + KEYS);
        home.mapping(
                "WFM:0:1001:1=ACD:Sales:Offered",
                "WFM:0:1001:2=ACD:Sales:Handled",
                "WFM:0:1001:4=ACD:Sales:Seconds",
                "WFM:0:1002:1=ACD:Service:Offered");
    }

    private JsonNode explained() throws Exception {
        Home.Result result = home.run("explain", "1001", "Handled", DAY.toString(), "08:15", "--json");
        assertThat(result.out()).as(result.err()).startsWith("{").hasLineCount(1);
        return new ObjectMapper().readTree(result.out());
    }

    @Test
    void rowsOfPostgreSql() throws Exception {
        TestDatabase database = TestDatabase.postgres()
                .execute(
                        "create table Calls (Queue varchar(20), At timestamp, Offered int, Handled int, Seconds int)",
                        "insert into Calls values ('Sales', '2024-07-01 08:15', 4, 3, 60)",
                        "insert into Calls values ('Sales', '2024-07-01 08:29:59', 1, 1, 30)",
                        "insert into Calls values ('Sales', '2024-07-01 08:30', 9, 9, 90)",
                        "insert into Calls values ('Service', '2024-07-01 08:15', 5, 5, 50)");
        system(database);
        home.importContacts(DAY, 1);

        JsonNode told = explained();

        assertThat(told.at("/sources/0/value").asInt()).isEqualTo(4);
        assertThat(told.at("/sources/0/rows")).hasSize(2);
        assertThat(told.at("/sources/0/rows/0/text").asText()).isEqualTo("2024-07-01 08:15:00.0 | Sales | 4 | 3 | 60");
        assertThat(told.at("/sources/0/rows/0/value").asInt()).isEqualTo(3);
        assertThat(told.at("/read/0/sql").asText())
                .startsWith("SELECT At AS xl_0, Queue AS xl_1, ")
                .endsWith(" AND Queue IN (?)");
        assertThat(told.at("/read/0/parameters").toString())
                .contains("2024-07-01")
                .contains("Sales");
        assertThat(told.at("/read/0/rows").asInt()).isEqualTo(3);
        assertThat(told.at("/record/mean").asText()).isEqualTo("22.5");
        assertThat(told.at("/ledger/state").asText()).isEqualTo("same");

        database.execute("update Calls set Handled = 2 where Offered = 4", "delete from Calls where Offered = 1");
        assertThat(explained().at("/ledger/state").asText()).isEqualTo("different");
        database.execute("delete from Calls");
        JsonNode gone = explained();
        assertThat(gone.at("/sources/0/origin").asText()).isEqualTo("nothing");
        assertThat(gone.at("/ledger/state").asText()).isEqualTo("accepted");
        assertThat(gone.at("/ledger/amounts/handled").asInt()).isEqualTo(4);
    }

    @Test
    void aBadRowOfTheInterval() throws Exception {
        TestDatabase database = TestDatabase.sqlite(folder.resolve("db"))
                .execute(
                        "create table Calls (Queue text, At text, Offered text, Handled text, Seconds text)",
                        "insert into Calls values ('Sales', '2024-07-01 08:15:00', '4', '3', '60')",
                        "insert into Calls values ('Sales', '2024-07-01 08:16:00', '4', 'x', '60')",
                        "insert into Calls values ('Sales', '2024-07-01 09:16:00', '4', 'y', '60')");
        system(database);

        JsonNode told = explained();

        assertThat(told.at("/result").asInt()).isEqualTo(3);
        assertThat(told.at("/read/0/allRejected").asInt()).isEqualTo(2);
        assertThat(told.at("/read/0/rejected")).hasSize(1);
        assertThat(told.at("/read/0/rejected/0/line").asInt()).isEqualTo(2);
        assertThat(told.at("/read/0/rejected/0/reason").asText()).contains("\"x\"");
    }

    @Test
    void aDatabaseThatDoesNotAnswer() throws Exception {
        home.systems("[ACD]\nSource=jdbc:postgresql://127.0.0.1:1/acd\nUser=u\nPassword=geheim\n" + KEYS);
        home.mapping("WFM:0:1001:2=ACD:Sales:Handled");
        Home.Result told = home.run("explain", "1001", "Handled", DAY.toString(), "08:15");
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.out()).contains("could not be read: ").doesNotContain("geheim");
    }

    @Test
    void theSameWhoeverExplains() throws Exception {
        TestDatabase database = TestDatabase.h2()
                .execute(
                        "create table Calls (Queue varchar(20), At timestamp, Offered int, Handled int, Seconds int)",
                        "insert into Calls values ('Sales', '2024-07-01 08:15:00', 4, 3, 60)");
        system(database);
        home.importContacts(DAY, 1);
        String[] words = {"explain", "Sales", "Offered", DAY.toString(), "08:15"};
        Home.Result byItself = home.run(words);
        try (Running running = home.start(false);
                HomeLock lock = HomeLock.await(folder, HomeLock.Kind.INSTANCE, "console", holder -> {})
                        .orElseThrow();
                Api api = Api.start(running.engine(), "1.2.3", folder)) {
            assertThat(lock).isNotNull();
            assertThat(api).isNotNull();
            Home.Result asked = home.run(words);
            assertThat(asked.err()).isEmpty();
            assertThat(asked.out()).isEqualTo(byItself.out()).contains("Result     4 contacts", "the same as");
            Home.Result refused = home.run("explain", "Salse", "Offered", DAY.toString(), "08:15");
            assertThat(refused.status()).isEqualTo(2);
            assertThat(refused.err()).contains("did you mean \"Sales\"?");
        }
    }
}

package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code xlink tree}: what can be mapped. */
class TreeCommandTest {

    private static final String PHONES =
            """
            [Phones]
            %sQueueSQL=select Name from Queues order by Name
            CallDataTable=Calls
            ValueTypes=Offered;sum(Talk) AS Talk Time
            QueueNameColumn=Queue
            TimeStampColumn=StartedAt
            """;
    private static final String MAILS =
            """
            [Mails]
            Source=in
            SeparatorCharacter=3
            ColumnNames=Team;Topic;When;Count
            GroupColumn=1
            SubGroupColumn=2
            TimeStampColumn=3
            Groups=Support
            SubGroups=Bills;Returns
            """;

    @TempDir
    private Path folder;

    private Home home;
    private TestDatabase database;

    @BeforeEach
    void home() throws Exception {
        home = new Home(folder.resolve("home"));
        database = TestDatabase.h2()
                .execute(
                        "create table Queues (Name char(30))",
                        "insert into Queues values ('Sales'), ('O''Neil: \"VIP\"'), (null), (char(27) || '[31mRed')");
        home.systems(PHONES.formatted(database.keys()) + MAILS);
        home.mapping("WFM:0:1001:1=Phones:Sales:Offered");
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void queuesAndValueTypesOfAllSystems() {
        Home.Result result = home.run("tree");
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .isEqualToNormalizingNewlines(
                        """
                        [Phones]
                          queues
                            [31mRed
                            O'Neil: "VIP"
                            Sales
                          value types
                            Offered
                            Talk Time
                        [Mails]
                          queues
                            Support:Bills
                            Support:Returns
                          value types
                            Count
                        """);
        assertThat(result.status()).isZero();
    }

    @Test
    void oneSystemAsJson() {
        Home.Result result = home.run("tree", "mails", "--json");
        assertThat(result.out())
                .isEqualToNormalizingNewlines(
                        """
                        {"systems":[{"system":"Mails","queues":["Support:Bills","Support:Returns"],"valueTypes":["Count"]}]}
                        """);
        assertThat(result.status()).isZero();
    }

    @Test
    void databaseWithoutThatTable() throws Exception {
        database.execute("drop table Queues");
        Home.Result result = home.run("tree");
        assertThat(result.out()).startsWith("[Mails]");
        assertThat(result.err())
                .startsWith("xlink: [Phones] QueueSQL failed: ")
                .contains("QUEUES")
                .hasLineCount(1);
        assertThat(result.status()).isEqualTo(1);
        assertThat(home.run("tree", "Phones", "--json").out())
                .startsWith("{\"systems\":[{\"system\":\"Phones\",\"error\":\"[Phones] QueueSQL failed: ");
    }

    @Test
    void systemThatThereIsNot() {
        Home.Result result = home.run("tree", "Phone");
        assertThat(result.err()).contains("there is no external system \"Phone\"; did you mean \"Phones\"?");
        assertThat(result.status()).isEqualTo(2);
    }

    @Test
    void whatWasAskedStandsInALogOfItsOwn() throws Exception {
        TestDatabase file = TestDatabase.sqlite(folder)
                .execute("create table Queues (Name text)", "insert into Queues values ('Sales')");
        home.systems(PHONES.formatted(file.keys()));
        try (Program program = home.launch("", "tree")) {
            assertThat(program.end().out()).contains("Sales");
        }
        assertThat(home.text("logs/call_tree.log"))
                .contains("INFO  [Phones] QueueSQL: 1 rows in ")
                .endsWith("select Name from Queues order by Name\n");
        file.execute("drop table Queues");
        try (Program program = home.launch("", "tree", "Phones")) {
            assertThat(program.end().status()).isEqualTo(1);
        }
        assertThat(home.text("logs/call_tree.log")).contains("ERROR [Phones] QueueSQL failed after ", "no such table");
    }
}

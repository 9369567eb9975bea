package org.openxlink.source.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxlink.TestDatabase;

/** The same facts in real databases of all kinds: the same totals come out. */
class DatabaseContactsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 23);

    @TempDir
    private Path folder;

    /** How a database calls its types. */
    enum Server {
        POSTGRES("timestamp", "numeric(12,3)", "double precision"),
        MARIADB("datetime", "decimal(12,3)", "double"),
        H2("timestamp", "numeric(12,3)", "double precision"),
        SQLITE("datetime", "decimal(12,3)", "double"),
        ACCESS("datetime", "decimal(12,3)", "double");

        private final String timestamp;
        private final String decimal;
        private final String floating;

        Server(String timestamp, String decimal, String floating) {
            this.timestamp = timestamp;
            this.decimal = decimal;
            this.floating = floating;
        }

        TestDatabase start(Path folder) throws Exception {
            return switch (this) {
                case POSTGRES -> TestDatabase.postgres();
                case MARIADB -> TestDatabase.mariaDb();
                case H2 -> TestDatabase.h2();
                case SQLITE -> TestDatabase.sqlite(folder);
                case ACCESS -> TestDatabase.access(folder);
            };
        }

        /** SQLite has no type for it, people store texts. */
        Object stamp(LocalDateTime time) {
            return this == SQLITE
                    ? time.toString().replace('T', ' ') + (time.getSecond() == 0 ? ":00" : "")
                    : java.sql.Timestamp.valueOf(time);
        }
    }

    private static final String KEYS =
            """
            QueueSQL=select Name from Queues order by Name
            QueueMappingSQL=select Name, QueueId from Queues
            CallDataTable=Calls
            ValueTypes=Offered;Seconds;Seconds AS Longest;Seconds AS Shortest;Seconds AS Mean;Agent AS Handled
            ValueTypeFunctions=sum;sum;max;min;avg;count
            TimeStampColumn=StartedAt
            """;

    private static final String[] SOURCES = {
        "Sales:Offered",
        "Sales:Seconds",
        "Sales:Longest",
        "Sales:Shortest",
        "Sales:Mean",
        "Sales:Handled",
        "O'Neil; DROP TABLE Calls --:Offered",
        "100% \"sure\":Offered"
    };

    @ParameterizedTest
    @EnumSource(Server.class)
    void rawCallsByQueueName(Server server) throws Exception {
        TestDatabase database = filled(server);
        Acd acd = Acd.of(folder.resolve("home"), database.keys() + KEYS + "QueueNameColumn=QueueName\n", SOURCES);
        Acd.Read read = acd.read(DAY);
        assertThat(read.values()).isEqualTo(expected());
        assertThat(read.warnings()).isEmpty();
        assertThat(read.report().rejected()).isZero();
        assertThat(acd.read(DAY.plusDays(5)).values()).isEmpty();
        assertThat(read.query().sql()).doesNotContain("Neil").contains("IN (?");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void rawCallsByQueueId(Server server) throws Exception {
        TestDatabase database = filled(server);
        String columns = "QueueNameColumn=QueueNumber\nQueueNameType=1\n";
        Acd acd = Acd.of(folder.resolve("home"), database.keys() + KEYS + columns, SOURCES);
        Acd.Read read = acd.read(DAY);
        assertThat(read.values()).isEqualTo(expected());
        assertThat(read.warnings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void typesOfTwoColumnsInTheOtherOrder(Server server) throws Exception {
        TestDatabase database = filled(server);
        String columns = "QueueNameColumn=QueueNumber;QueueName\nQueueNameType=0;1\n";
        Acd acd = Acd.of(folder.resolve("home"), database.keys() + KEYS + columns, SOURCES);
        Acd.Read read = acd.read(DAY);
        assertThat(read.values()).isEqualTo(expected());
        assertThat(read.warnings())
                .containsExactly("QueueNameType=0;1 does not fit what QueueNumber;QueueName holds, but 1;0 does and is"
                        + " used; set QueueNameType=1;0");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void paddedNamesJoinsAndFilters(Server server) throws Exception {
        TestDatabase database = filled(server);
        String keys = database.keys()
                + KEYS.replace(
                        "CallDataTable=Calls", "CallDataTable=Calls c inner join Queues q on q.QueueId = c.QueueNumber")
                + "QueueNameColumn=q.PaddedName\nCallDataFilter=Offered > 5 or Offered < 5\n";
        Acd acd = Acd.of(folder.resolve("home"), keys, SOURCES);
        assertThat(acd.read(DAY).values()).isEqualTo(expected());
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void subSelectsAndExpressions(Server server) throws Exception {
        TestDatabase database = filled(server);
        String keys = database.keys()
                + KEYS.replace("CallDataTable=Calls", "CallDataTable=(select * from Calls where Offered <> 7) x")
                        .replace(
                                "ValueTypes=Offered;",
                                "ValueTypes=case when Offered > 0 then Offered else 0 end AS Offered;")
                + "QueueNameColumn=x.QueueName\n";
        Acd acd = Acd.of(folder.resolve("home"), keys, SOURCES);
        assertThat(acd.read(DAY).values()).isEqualTo(expected());
    }

    private TestDatabase filled(Server server) throws Exception {
        TestDatabase database = server.start(folder);
        database.execute(
                "create table Queues (Name varchar(100), PaddedName char(60), QueueId integer)",
                "create table Calls (QueueName varchar(100), QueueNumber integer, StartedAt " + server.timestamp
                        + ", Offered integer, Seconds " + server.decimal + ", Agent varchar(20), Rate "
                        + server.floating
                        + ")");
        try (Connection connection = database.connect()) {
            queue(connection, "Sales", 1);
            queue(connection, "Support", 2);
            queue(connection, "O'Neil; DROP TABLE Calls --", 3);
            queue(connection, "100% \"sure\"", 4);
            call(server, connection, "Sales", 1, "2024-12-22T23:59:59", 1, "11", "a");
            call(server, connection, "Sales", 1, "2024-12-23T00:00:00", 1, "30.5", "a");
            call(server, connection, "Sales", 1, "2024-12-23T00:14:59", 1, "0", "b");
            call(server, connection, "Sales", 1, "2024-12-23T08:15:00", 2, null, null);
            call(server, connection, "Sales", 1, "2024-12-23T08:16:00", 3, "12.125", "c");
            call(server, connection, "Support", 2, "2024-12-23T08:16:00", 9, "1", "c");
            call(server, connection, "O'Neil; DROP TABLE Calls --", 3, "2024-12-23T23:59:59", 4, "1", "c");
            call(server, connection, "100% \"sure\"", 4, "2024-12-23T12:00:00", 6, "1", "c");
            call(server, connection, "Sales", 1, "2024-12-24T00:00:00", 1, "5", "a");
        }
        return database;
    }

    private static void queue(Connection connection, String name, int id) throws SQLException {
        insert(connection, "insert into Queues values (?, ?, ?)", name, name, id);
    }

    private static void call(
            Server server,
            Connection connection,
            String queue,
            int id,
            String time,
            int offered,
            String seconds,
            String agent)
            throws SQLException {
        insert(
                connection,
                "insert into Calls (QueueName, QueueNumber, StartedAt, Offered, Seconds, Agent) values (?, ?, ?, ?, ?, ?)",
                queue,
                id,
                server.stamp(LocalDateTime.parse(time)),
                offered,
                seconds == null ? null : new java.math.BigDecimal(seconds),
                agent);
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                insert.setObject(index + 1, values[index]);
            }
            insert.executeUpdate();
        }
    }

    private static Map<String, String> expected() {
        Map<String, String> values = new TreeMap<>();
        all(values, "00:00", "Sales", "2", "30.5", "30.5", "0", "15.25", "2");
        all(values, "08:15", "Sales", "5", "12.125", "12.125", "12.125", "12.125", "1");
        all(values, "23:45", "O'Neil; DROP TABLE Calls --", "4", "1", "1", "1", "1", "1");
        all(values, "12:00", "100% \"sure\"", "6", "1", "1", "1", "1", "1");
        return values;
    }

    private static void all(Map<String, String> values, String time, String queue, String... expected) {
        String[] names = {"Offered", "Seconds", "Longest", "Shortest", "Mean", "Handled"};
        for (int index = 0; index < names.length; index++) {
            values.put(time + " " + queue + " " + names[index], expected[index]);
        }
    }
}

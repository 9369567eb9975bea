package org.openxlink.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The sample ACD's database: an SQLite file whose times are those of its clock on the wall. */
final class AcdDatabase {

    /** How it writes a time. */
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** What it calls its queue. */
    static final int QUEUE_ID = 40;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE Queues (QueueID INTEGER PRIMARY KEY, QueueName TEXT)",
            "CREATE TABLE CallData (QueueID INTEGER, StartedAt TEXT, CallsOffered INTEGER, CallsHandled INTEGER,"
                    + " HandleTime INTEGER)",
            "CREATE TABLE Status (StatusID INTEGER PRIMARY KEY, StatusName TEXT)",
            "CREATE TABLE AgentStatus (AgentID TEXT, StatusID INTEGER, StatusDateTime TEXT)");

    private final Connection connection;
    private final ZoneId zone;

    private AcdDatabase(Connection connection, ZoneId zone) {
        this.connection = connection;
        this.zone = zone;
    }

    /** Makes the file. */
    static void write(Path file, AcdWeek week, ZoneId zone) throws IOException, SQLException {
        Files.createDirectories(file.getParent());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            new AcdDatabase(connection, zone).write(week);
            connection.commit();
        }
    }

    private void write(AcdWeek week) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        insert("INSERT INTO Queues VALUES (?, ?)", List.of(QUEUE_ID), id -> new Object[] {id, "Emergency"});
        insert("INSERT INTO CallData VALUES (?, ?, 1, ?, ?)", week.calls(), this::call);
        insert("INSERT INTO Status VALUES (?, ?)", List.of(AcdActivity.values()), activity ->
                new Object[] {activity.id(), activity.label()});
        insert("INSERT INTO AgentStatus VALUES (?, ?, ?)", week.statuses(), this::status);
    }

    private Object[] call(AcdWeek.CallRow call) {
        return new Object[] {QUEUE_ID, time(call.second()), call.handled() ? 1 : 0, call.handleTime()};
    }

    private Object[] status(AcdStatus status) {
        return new Object[] {status.agent(), status.activity().id(), time(status.second())};
    }

    private String time(long second) {
        return TIME.format(Instant.ofEpochSecond(second).atZone(zone));
    }

    private interface Row<T> {
        Object[] of(T fact);
    }

    private <T> void insert(String sql, List<T> facts, Row<T> row) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (T fact : facts) {
                Object[] values = row.of(fact);
                for (int column = 0; column < values.length; column++) {
                    insert.setObject(column + 1, values[column]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}

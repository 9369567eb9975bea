package org.openxlink.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of the ledger, in SQL that SQLite and PostgreSQL share. */
final class Schema {

    private static final int VERSION = 2;

    private static final String[] TABLES = {
        "CREATE TABLE IF NOT EXISTS delivered (target TEXT NOT NULL, queue INTEGER NOT NULL, start BIGINT NOT NULL,"
                + " digest TEXT NOT NULL, accepted TEXT NOT NULL, run BIGINT NOT NULL,"
                + " PRIMARY KEY (target, queue, start))",
        "CREATE INDEX IF NOT EXISTS delivered_start ON delivered (target, start)",
        "CREATE TABLE IF NOT EXISTS share (system TEXT NOT NULL, queue TEXT NOT NULL, value_type TEXT NOT NULL,"
                + " slot BIGINT NOT NULL, sum BIGINT NOT NULL, weight BIGINT NOT NULL, combination TEXT NOT NULL,"
                + " PRIMARY KEY (system, queue, value_type, slot))",
        "CREATE INDEX IF NOT EXISTS share_slot ON share (system, slot)",
        "CREATE TABLE IF NOT EXISTS run (number INTEGER PRIMARY KEY, system TEXT NOT NULL, kind TEXT NOT NULL,"
                + " started TEXT NOT NULL, ended TEXT, days TEXT, rows_read BIGINT, rows_rejected BIGINT,"
                + " records BIGINT, sent BIGINT, unchanged BIGINT, quarantined BIGINT, requests BIGINT,"
                + " outcome TEXT, message TEXT)",
        "CREATE TABLE IF NOT EXISTS file (system TEXT NOT NULL, kind TEXT NOT NULL, sha256 TEXT NOT NULL,"
                + " name TEXT NOT NULL, size BIGINT NOT NULL, run BIGINT NOT NULL,"
                + " PRIMARY KEY (system, kind, sha256))",
        "CREATE TABLE IF NOT EXISTS file_day (system TEXT NOT NULL, kind TEXT NOT NULL, sha256 TEXT NOT NULL,"
                + " day TEXT NOT NULL, accepted INTEGER NOT NULL, PRIMARY KEY (system, kind, sha256, day))",
        "CREATE TABLE IF NOT EXISTS covered (system TEXT NOT NULL, kind TEXT NOT NULL, complete TEXT,"
                + " looked_back TEXT, PRIMARY KEY (system, kind))",
        "CREATE TABLE IF NOT EXISTS status (target TEXT NOT NULL, system TEXT NOT NULL, agent TEXT NOT NULL,"
                + " start BIGINT NOT NULL, activity TEXT NOT NULL, ended BIGINT, digest TEXT NOT NULL,"
                + " accepted TEXT NOT NULL, run BIGINT NOT NULL, PRIMARY KEY (target, system, start, agent))",
        "CREATE INDEX IF NOT EXISTS status_agent ON status (target, system, agent, start)",
        "CREATE INDEX IF NOT EXISTS status_going_on ON status (target, system, agent, start) WHERE ended IS NULL",
    };

    /** From version 1, which knew sums and means only. */
    private static final String[] FROM_1 = {
        "ALTER TABLE share ADD COLUMN combination TEXT NOT NULL DEFAULT 'SUM'",
        "UPDATE share SET combination = 'MEAN' WHERE mean = 1",
        "ALTER TABLE share DROP COLUMN mean",
    };

    private Schema() {}

    /** Makes the tables where they are missing; refuses a file that is no ledger or that a newer version made. */
    static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 30000");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            check(statement);
        }
        Sql.inTransaction(connection, Schema::bringUpToDate);
    }

    /** Another process may have done it while this one waited for its turn. */
    private static int bringUpToDate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (version(statement) == 1) {
                executeAll(statement, FROM_1);
            }
            executeAll(statement, TABLES);
            statement.execute("PRAGMA user_version = " + VERSION);
            return VERSION;
        }
    }

    private static void executeAll(Statement statement, String[] sql) throws SQLException {
        for (String one : sql) {
            statement.execute(one);
        }
    }

    private static int version(Statement statement) throws SQLException {
        return Integer.parseInt(first(statement, "PRAGMA user_version"));
    }

    private static void check(Statement statement) throws SQLException {
        String state = first(statement, "PRAGMA quick_check(1)");
        if (!state.equals("ok")) {
            throw new SQLException("it is damaged: " + state);
        }
        if (version(statement) > VERSION) {
            throw new SQLException("a newer version of OpenXlink wrote it");
        }
    }

    private static String first(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}

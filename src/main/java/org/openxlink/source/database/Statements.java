package org.openxlink.source.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.openxlink.config.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The small questions that are put to a database before its rows are read. */
final class Statements {

    private static final Logger CALL_TREE = LoggerFactory.getLogger("call_tree");
    private static final int MOST_ROWS = 100_000;
    private static final int SAMPLE = 20;

    private final Connection connection;
    private final String system;
    private final Database database;

    /** What is done with a result, or with each of its rows. */
    interface Use {
        void of(ResultSet result) throws SQLException;
    }

    Statements(Connection connection, String system, Database database) {
        this.connection = connection;
        this.system = system;
        this.database = database;
    }

    /** Each row of a query that the administrator wrote; the query and what came of it stand in the log. */
    void logged(String key, String sql, Use row) throws SQLException {
        long started = System.nanoTime();
        try {
            long rows = eachRow(sql, MOST_ROWS, row);
            CALL_TREE.info("[{}] {}: {} rows in {} ms: {}", system, key, rows, millisSince(started), LoggedSql.of(sql));
        } catch (SQLException e) {
            CALL_TREE.error(
                    "[{}] {} failed after {} ms: {}: {}",
                    system,
                    key,
                    millisSince(started),
                    OneLine.of(e.getMessage()),
                    LoggedSql.of(sql));
            throw failure("[" + system + "] " + key + " failed", e);
        }
    }

    /** What a query's result looks like; no row is read. */
    void description(String what, String select, Use result) throws SQLException {
        String sql = select + " WHERE 1 = 0";
        try {
            run(sql, 1, result);
        } catch (SQLException e) {
            throw failure("[" + system + "] " + what + " can't be read (" + LoggedSql.of(sql) + ")", e);
        }
    }

    /** A few rows of a query. */
    void sample(String sql, Use row) throws SQLException {
        eachRow(sql, SAMPLE, row);
    }

    private long eachRow(String sql, int most, Use use) throws SQLException {
        long[] rows = new long[1];
        run(sql, most, result -> {
            while (result.next()) {
                use.of(result);
                rows[0]++;
            }
        });
        return rows[0];
    }

    private void run(String sql, int most, Use use) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(database.queryTimeout());
            statement.setMaxRows(most);
            try (ResultSet result = statement.executeQuery(sql)) {
                use.of(result);
            }
        }
    }

    private static SQLException failure(String what, SQLException cause) {
        return new SQLException(what + ": " + reason(cause), cause.getSQLState(), cause.getErrorCode(), cause);
    }

    /** In one line; some drivers repeat the statement below. */
    private static String reason(SQLException failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
    }

    private static long millisSince(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }
}

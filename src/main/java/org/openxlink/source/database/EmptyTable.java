package org.openxlink.source.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.openxlink.config.DatabaseContacts;
import org.openxlink.config.DatabaseStatuses;

/**
 * A table that may have no rows: an import of nothing looks like a quiet day.
 *
 * @param key of the ini file
 * @param table what the key says
 * @param hint for administrators who find it empty
 */
record EmptyTable(String key, String table, String hint) {

    private static final String ANY_TABLE = "is it the one that the system fills, and may User see its rows?";

    /** A view may have to be worked out as a whole for its first row. */
    private static final int MOST_SECONDS = 10;

    static EmptyTable of(DatabaseContacts contacts) {
        return of("CallDataTable", contacts.table(), contacts.hintWhenEmpty());
    }

    static EmptyTable of(DatabaseStatuses statuses) {
        return of("AgentActivityTable", statuses.table(), statuses.hintWhenEmpty());
    }

    private static EmptyTable of(String key, String table, Optional<String> hint) {
        return new EmptyTable(key, table, hint.orElse(ANY_TABLE));
    }

    /** Asks for a row; a sentence when there is none. */
    Optional<String> warning(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(MOST_SECONDS);
            statement.setMaxRows(1);
            try (ResultSet row = statement.executeQuery("SELECT 1 AS xl_0 FROM " + table)) {
                return row.next() ? Optional.empty() : Optional.of(key + " has no row at all: " + hint);
            }
        }
    }
}

package org.openxlink.source.database;

import java.sql.SQLException;
import java.util.Optional;

/** What an administrator is told who named a table without rows: an import of nothing looks like a quiet day. */
final class EmptyTable {

    private static final String HINT = "is it the one that the system fills, and may User see its rows?";

    private EmptyTable() {}

    /**
     * Asks for a row.
     *
     * @param key of the ini file
     * @param table what the key says
     * @param hint a sentence about this table
     * @return nothing when there is one
     */
    static Optional<String> warning(Statements statements, String key, String table, Optional<String> hint)
            throws SQLException {
        boolean[] found = new boolean[1];
        statements.sample("SELECT 1 FROM " + table, row -> found[0] = true);
        return found[0] ? Optional.empty() : Optional.of(key + " has no row at all: " + hint.orElse(HINT));
    }
}

package org.openxlink.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A thorough look at a ledger that changes nothing.
 *
 * @param isThere false when the home has none yet
 * @param faults a sentence each; none when it is in order
 * @param rows how many there are of each table
 */
public record LedgerCheck(boolean isThere, List<String> faults, Map<String, Long> rows) {

    public static LedgerCheck of(Path home) {
        LedgerFile file = LedgerFile.of(home);
        try {
            file.check();
            return file.isNothing() ? new LedgerCheck(false, List.of(), Map.of()) : of(file);
        } catch (SQLException | IOException e) {
            return new LedgerCheck(true, List.of(LedgerException.of(file, e).getMessage()), Map.of());
        }
    }

    private static LedgerCheck of(LedgerFile file) throws SQLException {
        try (Connection connection = Connections.READING.open(file.path())) {
            Schema.checkOwner(connection);
            Schema.checkPages(connection, "PRAGMA integrity_check(5)");
            return new LedgerCheck(true, wrongRows(connection, file), count(connection));
        }
    }

    private static List<String> wrongRows(Connection connection, LedgerFile file) throws SQLException {
        List<String> faults = new ArrayList<>();
        for (WrongRows wrong : WrongRows.ALL) {
            long count = Sql.number(connection, wrong.count());
            if (count > 0) {
                SQLException found = LedgerFault.DAMAGED.because(count + " " + wrong.words());
                faults.add(LedgerException.of(file, found).getMessage());
            }
        }
        return faults;
    }

    static Map<String, Long> count(Connection connection) throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : Schema.tables()) {
            rows.put(table, Sql.number(connection, "SELECT COUNT(*) FROM " + table));
        }
        return rows;
    }
}

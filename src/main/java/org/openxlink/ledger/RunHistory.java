package org.openxlink.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The part of the ledger that tells what imports did. */
public final class RunHistory {

    private final Transactions transactions;

    RunHistory(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The last run that ended of each system and kind. */
    public List<Run> last() {
        String sql = "SELECT system, kind, days, started, ended, rows_read, rows_rejected, records, sent, unchanged,"
                + " quarantined, requests, outcome, message FROM run WHERE number IN"
                + " (SELECT MAX(number) FROM run WHERE ended IS NOT NULL GROUP BY system, kind)";
        return transactions.run(connection -> {
            List<Run> runs = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    runs.add(run(row));
                }
            }
            return runs;
        });
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getString(1),
                Run.Kind.valueOf(row.getString(2)),
                days(row.getString(3)),
                Instant.parse(row.getString(4)),
                Instant.parse(row.getString(5)),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12),
                Run.Result.valueOf(row.getString(13)),
                row.getString(14));
    }

    private static List<LocalDate> days(String text) {
        return Arrays.stream(text.split(" "))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .toList();
    }

    /** The last local day of which a source was completely delivered: as its database was asked, or its files say. */
    public Optional<LocalDate> completeDay(String system, Run.Kind kind) {
        String sql = "SELECT MAX(day) FROM (SELECT complete AS day FROM covered WHERE system = ? AND kind = ?"
                + " UNION SELECT day FROM file_day WHERE system = ? AND kind = ? GROUP BY day HAVING MIN(accepted) = 1)";
        return transactions.run(connection -> {
            try (PreparedStatement query = Sql.prepare(connection, sql, system, kind.name(), system, kind.name());
                    ResultSet row = query.executeQuery()) {
                return row.next() ? Sql.day(row, 1) : Optional.empty();
            }
        });
    }
}

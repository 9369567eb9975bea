package org.openxlink.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The part of the ledger that keeps the reports of imports. */
public final class Runs {

    private final Transactions transactions;

    Runs(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Writes down that a run began; its number. */
    public long begin(String system, Run.Kind kind, Instant started) {
        return transactions.run(connection -> {
            long number = Sql.number(connection, "SELECT COALESCE(MAX(number), 0) + 1 FROM run");
            String sql = "INSERT INTO run (number, system, kind, started) VALUES (?, ?, ?, ?)";
            Sql.run(connection, sql, number, system, kind.name(), started);
            return number;
        });
    }

    /** Writes down how a run ended. */
    public void end(long number, Run run) {
        String sql = "UPDATE run SET ended = ?, days = ?, rows_read = ?, rows_rejected = ?, records = ?, sent = ?,"
                + " unchanged = ?, quarantined = ?, requests = ?, outcome = ?, message = ? WHERE number = ?";
        String days =
                String.join(" ", run.days().stream().map(LocalDate::toString).toList());
        transactions.run(connection -> Sql.run(
                connection,
                sql,
                run.ended(),
                days,
                run.rowsRead(),
                run.rowsRejected(),
                run.records(),
                run.sent(),
                run.unchanged(),
                run.quarantined(),
                run.requests(),
                run.outcome().name(),
                run.message(),
                number));
    }

    /** When the last run of a system and kind began. */
    public Optional<Instant> lastBegun(String system, Run.Kind kind) {
        String sql = "SELECT started FROM run WHERE system = ? AND kind = ? ORDER BY number DESC LIMIT 1";
        return transactions.run(connection -> {
            try (PreparedStatement query = Sql.prepare(connection, sql, system, kind.name());
                    ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(Instant.parse(row.getString(1))) : Optional.empty();
            }
        });
    }

    /** The last run that ended of each system and kind. */
    public List<Run> last() {
        return transactions.run(Runs::last);
    }

    static List<Run> last(Connection connection) throws SQLException {
        String sql = "SELECT * FROM run WHERE number IN"
                + " (SELECT MAX(number) FROM run WHERE ended IS NOT NULL GROUP BY system, kind)";
        List<Run> runs = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Run.Kind kind = Run.Kind.valueOf(row.getString("kind"));
                runs.add(RunHistory.report(row, kind, Instant.parse(row.getString("started"))));
            }
        }
        return runs;
    }

    /** Takes a run away that turned out to have nothing to do. */
    public void forget(long number) {
        transactions.run(connection -> Sql.run(connection, "DELETE FROM run WHERE number = ?", number));
    }
}

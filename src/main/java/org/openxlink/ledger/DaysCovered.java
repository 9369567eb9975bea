package org.openxlink.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The part of the ledger that knows how far imports have come, for sources that are asked day by day. */
public final class DaysCovered {

    private final Transactions transactions;

    DaysCovered(Transactions transactions) {
        this.transactions = transactions;
    }

    /** How far the imports of a system and kind have come. */
    public Covered of(String system, Run.Kind kind) {
        return transactions.run(connection -> now(connection, system, kind));
    }

    /** Writes down that they have come further. */
    public void further(String system, Run.Kind kind, UnaryOperator<Covered> further) {
        String sql = "INSERT INTO covered (system, kind, complete, looked_back) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (system, kind) DO UPDATE"
                + " SET complete = excluded.complete, looked_back = excluded.looked_back";
        transactions.run(connection -> {
            Covered covered = further.apply(now(connection, system, kind));
            String complete = covered.complete().map(LocalDate::toString).orElse(null);
            String lookedBack = covered.lookedBack().map(LocalDate::toString).orElse(null);
            return Sql.run(connection, sql, system, kind.name(), complete, lookedBack);
        });
    }

    /** The last local day of which a source was completely delivered: as its database was asked, or its files say. */
    public Optional<LocalDate> lastComplete(String system, Run.Kind kind) {
        String sql = "SELECT MAX(day) FROM (SELECT complete AS day FROM covered WHERE system = ? AND kind = ?"
                + " UNION SELECT day FROM file_day WHERE system = ? AND kind = ? GROUP BY day HAVING MIN(accepted) = 1)";
        return transactions.run(connection -> {
            try (PreparedStatement query = Sql.prepare(connection, sql, system, kind.name(), system, kind.name());
                    ResultSet row = query.executeQuery()) {
                return row.next() ? Sql.day(row, 1) : Optional.empty();
            }
        });
    }

    private static Covered now(Connection connection, String system, Run.Kind kind) throws SQLException {
        String sql = "SELECT complete, looked_back FROM covered WHERE system = ? AND kind = ?";
        try (PreparedStatement query = Sql.prepare(connection, sql, system, kind.name());
                ResultSet row = query.executeQuery()) {
            return row.next() ? new Covered(Sql.day(row, 1), Sql.day(row, 2)) : Covered.NOTHING;
        }
    }
}

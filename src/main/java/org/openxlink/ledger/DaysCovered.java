package org.openxlink.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

    /** The last local day of which each source was completely delivered: as its database was asked, or its files say. */
    public Map<Strips.Key, LocalDate> lastComplete() {
        String sql = "SELECT system, kind, MAX(day) FROM (SELECT system, kind, complete AS day FROM covered UNION ALL"
                + " SELECT system, kind, day FROM file_day GROUP BY system, kind, day HAVING MIN(accepted) = 1)"
                + " GROUP BY system, kind";
        return transactions.run(connection -> {
            Map<Strips.Key, LocalDate> days = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(sql);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Strips.Key key = new Strips.Key(row.getString(1), Run.Kind.valueOf(row.getString(2)));
                    Sql.day(row, 3).ifPresent(day -> days.put(key, day));
                }
            }
            return days;
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

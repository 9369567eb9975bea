package org.openxlink.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The part of the ledger that knows, quarter of an hour by quarter, what the last imports made of each external system. */
public final class Strips {

    private static final int DAYS_KEPT = 40;

    private final Transactions transactions;

    Strips(Transactions transactions) {
        this.transactions = transactions;
    }

    /** One kind of data of one external system. */
    public record Key(String system, Run.Kind kind) {}

    /** Writes down what an import made of these quarters; forgets what lies long before them. */
    public void mark(String system, Run.Kind kind, Marks marks) {
        if (marks.isEmpty()) {
            return;
        }
        String sql = "INSERT INTO strip (system, kind, day, marks) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (day, system, kind) DO UPDATE SET marks = excluded.marks";
        transactions.run(connection -> {
            for (long day : marks.days()) {
                String text = marks.text(day, text(connection, system, kind, day));
                Sql.run(connection, sql, system, kind.name(), day, text);
            }
            return Sql.run(
                    connection, "DELETE FROM strip WHERE day < ?", marks.days().first() - DAYS_KEPT);
        });
    }

    private static Optional<String> text(Connection connection, String system, Run.Kind kind, long day)
            throws SQLException {
        String sql = "SELECT marks FROM strip WHERE system = ? AND kind = ? AND day = ?";
        try (PreparedStatement query = Sql.prepare(connection, sql, system, kind.name(), day);
                ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /** The strips of all systems over [from, to), UTC epoch seconds. */
    public Map<Key, Strip> all(long from, long to) {
        String sql = "SELECT system, kind, day, marks FROM strip WHERE day >= ? AND day < ?";
        return transactions.run(connection -> {
            Map<Key, Strip> strips = new HashMap<>();
            try (PreparedStatement query = Sql.prepare(connection, sql, Strip.dayOf(from), Strip.dayOf(to - 1) + 1);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Key key = new Key(row.getString(1), Run.Kind.valueOf(row.getString(2)));
                    strips.computeIfAbsent(key, any -> new Strip()).put(row.getLong(3), row.getString(4));
                }
            }
            return strips;
        });
    }
}

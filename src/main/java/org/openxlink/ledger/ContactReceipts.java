package org.openxlink.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part of the ledger that knows which intervals were accepted. */
public final class ContactReceipts {

    private final Transactions transactions;

    ContactReceipts(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Digests of what a target last accepted of these queues, for intervals that start in [from, to), UTC epoch seconds. Queue
     * by queue: an external system mostly fills few of a target's.
     */
    public Map<IntervalKey, String> accepted(String target, Set<Integer> queues, long from, long to) {
        String sql = "SELECT start, digest FROM delivered WHERE target = ? AND queue = ? AND start >= ? AND start < ?";
        return transactions.run(connection -> {
            Map<IntervalKey, String> digests = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                for (int queue : queues) {
                    Sql.bind(query, target, queue, from, to);
                    try (ResultSet rows = query.executeQuery()) {
                        while (rows.next()) {
                            digests.put(new IntervalKey(target, queue, rows.getLong(1)), rows.getString(2));
                        }
                    }
                }
            }
            return digests;
        });
    }

    /** Nobody knows whether a target has these, or what it had before: whatever comes next is sent. */
    public void doubt(List<Delivery> deliveries) {
        String sql = "UPDATE delivered SET digest = '' WHERE target = ? AND queue = ? AND start = ?";
        transactions.run(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                for (Delivery delivery : deliveries) {
                    IntervalKey key = delivery.key();
                    Sql.bind(update, key.target(), key.queue(), key.start());
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    /** Writes the receipt for what a target accepted. */
    public void accept(long run, List<Delivery> deliveries) {
        String sql =
                "INSERT INTO delivered (target, queue, start, digest, accepted, run, seconds, offered, handled, duration)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (target, queue, start) DO UPDATE"
                        + " SET digest = excluded.digest, accepted = excluded.accepted, run = excluded.run,"
                        + " seconds = excluded.seconds, offered = excluded.offered, handled = excluded.handled,"
                        + " duration = excluded.duration";
        String now = Instant.now().toString();
        transactions.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (Delivery delivery : deliveries) {
                    add(delivery, now, run, insert);
                }
                return insert.executeBatch();
            }
        });
    }

    private static void add(Delivery delivery, String now, long run, PreparedStatement insert) throws SQLException {
        Sql.bind(
                insert,
                delivery.target().name(),
                delivery.queue().number(),
                delivery.start(),
                delivery.digest(),
                now,
                run,
                delivery.seconds(),
                delivery.offered(),
                delivery.handled(),
                delivery.duration());
        insert.addBatch();
    }

    /** What a target last accepted of a queue, oldest first, for intervals that start in [from, to), UTC epoch seconds. */
    public List<AcceptedInterval> ofQueue(String target, int queue, long from, long to) {
        String sql = "SELECT start, digest, accepted, run, seconds, offered, handled, duration FROM delivered"
                + " WHERE target = ? AND queue = ? AND start >= ? AND start < ? ORDER BY start";
        return transactions.run(connection -> {
            List<AcceptedInterval> intervals = new ArrayList<>();
            try (PreparedStatement query = Sql.prepare(connection, sql, target, queue, from, to);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    intervals.add(new AcceptedInterval(
                            row.getLong(1),
                            row.getString(2),
                            Instant.parse(row.getString(3)),
                            row.getLong(4),
                            values(row)));
                }
            }
            return intervals;
        });
    }

    private static Optional<AcceptedInterval.Values> values(ResultSet row) throws SQLException {
        int seconds = row.getInt(5);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new AcceptedInterval.Values(seconds, row.getLong(6), row.getLong(7), row.getLong(8)));
    }
}

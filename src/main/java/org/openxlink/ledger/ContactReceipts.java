package org.openxlink.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The part of the ledger that knows which intervals were accepted. */
public final class ContactReceipts {

    private final Transactions transactions;

    ContactReceipts(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Digests of what a target last accepted, for intervals that start in [from, to), UTC epoch seconds. */
    public Map<IntervalKey, String> accepted(String target, long from, long to) {
        String sql = "SELECT queue, start, digest FROM delivered WHERE target = ? AND start >= ? AND start < ?";
        return transactions.run(connection -> {
            Map<IntervalKey, String> digests = new HashMap<>();
            try (PreparedStatement query = Sql.prepare(connection, sql, target, from, to);
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    digests.put(new IntervalKey(target, rows.getInt(1), rows.getLong(2)), rows.getString(3));
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
        String sql = "INSERT INTO delivered (target, queue, start, digest, accepted, run) VALUES (?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (target, queue, start) DO UPDATE"
                + " SET digest = excluded.digest, accepted = excluded.accepted, run = excluded.run";
        String now = Instant.now().toString();
        transactions.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (Delivery delivery : deliveries) {
                    IntervalKey key = delivery.key();
                    Sql.bind(insert, key.target(), key.queue(), key.start(), delivery.digest(), now, run);
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }
}

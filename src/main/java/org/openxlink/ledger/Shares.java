package org.openxlink.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openxlink.config.Combination;
import org.openxlink.mapping.Share;

/** The part of the ledger that knows what systems contribute to queues they share with others. */
public final class Shares {

    private final Transactions transactions;

    Shares(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What these systems last contributed to shared queues, for slots in [from, to), UTC epoch seconds. */
    public List<Share> of(Collection<String> systems, long from, long to) {
        String sql = "SELECT queue, value_type, slot, sum, weight, combination FROM share"
                + " WHERE system = ? AND slot >= ? AND slot < ?";
        return transactions.run(connection -> {
            List<Share> shares = new ArrayList<>();
            for (String system : systems) {
                try (PreparedStatement query = Sql.prepare(connection, sql, system, from, to);
                        ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        Share.Source source = new Share.Source(system, Sql.names(rows.getString(1)), rows.getString(2));
                        shares.add(new Share(
                                source,
                                rows.getLong(3),
                                rows.getLong(4),
                                rows.getLong(5),
                                Combination.valueOf(rows.getString(6))));
                    }
                }
            }
            return shares;
        });
    }

    /** Keeps what a system contributes to shared queues, slot by slot. */
    public void keep(List<Share> shares) {
        transactions.run(connection -> insert(shares, connection));
    }

    /** Keeps what a system contributes to shared queues in [from, to), in place of all it did before. */
    public void keepOnly(String system, long from, long to, List<Share> shares) {
        String sql = "DELETE FROM share WHERE system = ? AND slot >= ? AND slot < ?";
        transactions.run(connection -> {
            Sql.run(connection, sql, system, from, to);
            return insert(shares, connection);
        });
    }

    private static int[] insert(List<Share> shares, Connection connection) throws SQLException {
        String sql =
                "INSERT INTO share (system, queue, value_type, slot, sum, weight, combination) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (system, queue, value_type, slot) DO UPDATE"
                        + " SET sum = excluded.sum, weight = excluded.weight, combination = excluded.combination";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Share share : shares) {
                Share.Source source = share.source();
                Sql.bind(
                        insert,
                        source.system(),
                        Sql.text(source.group()),
                        source.valueType(),
                        share.slot(),
                        share.sum(),
                        share.weight(),
                        share.combination().name());
                insert.addBatch();
            }
            return insert.executeBatch();
        }
    }
}

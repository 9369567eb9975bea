package org.openxlink.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The part of the ledger that tells what agents did on a day. */
public final class StatusesOfDay {

    /** What began longer before a day is not looked for. */
    private static final long LONGEST_SECONDS = Duration.ofDays(7).toSeconds();

    private final Transactions transactions;

    StatusesOfDay(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The agents of whom something began in [from, to), by name. */
    public List<AgentDay> agents(String target, String system, long from, long to) {
        String sql = "SELECT agent, COUNT(*), MIN(start), MAX(start) FROM status"
                + " WHERE target = ? AND system = ? AND start >= ? AND start < ? GROUP BY agent ORDER BY agent";
        return transactions.run(connection -> {
            List<AgentDay> agents = new ArrayList<>();
            try (PreparedStatement query = Sql.prepare(connection, sql, target, system, from, to);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    agents.add(new AgentDay(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));
                }
            }
            return agents;
        });
    }

    /** What an agent did in [from, to), also what had begun before and goes on into it; oldest first. */
    public List<AcceptedPeriod> of(String target, String system, String agent, long from, long to) {
        String sql = "SELECT activity, start, ended, accepted, run FROM status WHERE target = ? AND system = ?"
                + " AND agent = ? AND start >= ? AND start < ? AND (start >= ? OR ended IS NULL OR ended > ?)"
                + " ORDER BY start";
        return transactions.run(connection -> {
            List<AcceptedPeriod> periods = new ArrayList<>();
            try (PreparedStatement query = Sql.prepare(
                            connection, sql, target, system, agent, from - LONGEST_SECONDS, to, from, from);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    periods.add(period(agent, row));
                }
            }
            return periods;
        });
    }

    private static AcceptedPeriod period(String agent, ResultSet row) throws SQLException {
        long ended = row.getLong(3);
        OptionalLong end = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(ended);
        return new AcceptedPeriod(
                agent, row.getString(1), row.getLong(2), end, Instant.parse(row.getString(4)), row.getLong(5));
    }
}

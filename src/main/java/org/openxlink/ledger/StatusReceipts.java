package org.openxlink.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.openxlink.mapping.AgentStatus;

/** The part of the ledger that has to do with agent statuses. */
public final class StatusReceipts {

    private static final String OF_AGENT =
            "SELECT activity, start, ended FROM status WHERE target = ? AND system = ? AND agent = ?";
    private static final String LAST_UNTIL = OF_AGENT + " AND start <= ? ORDER BY start DESC LIMIT 1";
    private static final String FIRST_BEHIND = OF_AGENT + " AND start > ? ORDER BY start LIMIT 1";
    /** An agent does one thing at a time; the limit is for sources that never tell an end. */
    private static final String GOING_ON = OF_AGENT + " AND ended IS NULL AND start <= ? ORDER BY start DESC LIMIT 20";

    private final Transactions transactions;

    StatusReceipts(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What a target last accepted of these activities of a system. */
    public Map<StatusKey, AcceptedStatus> accepted(String target, String system, Collection<AgentStatus> statuses) {
        String sql =
                "SELECT activity, ended, digest FROM status WHERE target = ? AND system = ? AND agent = ? AND start = ?";
        return transactions.run(connection -> {
            Map<StatusKey, AcceptedStatus> accepted = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                for (AgentStatus status : statuses) {
                    Sql.bind(query, target, system, status.agent(), status.start());
                    find(query, new StatusKey(status.agent(), status.start()), accepted);
                }
            }
            return accepted;
        });
    }

    private static void find(PreparedStatement query, StatusKey key, Map<StatusKey, AcceptedStatus> accepted)
            throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            if (row.next()) {
                accepted.put(key, new AcceptedStatus(row.getString(1), second(row, 2), row.getString(3)));
            }
        }
    }

    /**
     * What any of these targets accepted around an agent's periods: the last activity until each end of one, the first
     * behind it, and what goes on.
     */
    public Set<AgentStatus> around(Collection<String> targets, String system, Collection<StatusPeriod> periods) {
        return transactions.run(connection -> {
            Set<AgentStatus> found = new LinkedHashSet<>();
            try (PreparedStatement lastUntil = connection.prepareStatement(LAST_UNTIL);
                    PreparedStatement firstBehind = connection.prepareStatement(FIRST_BEHIND);
                    PreparedStatement goingOn = connection.prepareStatement(GOING_ON)) {
                for (String target : targets) {
                    for (StatusPeriod period : periods) {
                        find(lastUntil, target, system, period.agent(), period.first(), found);
                        find(lastUntil, target, system, period.agent(), period.last(), found);
                        find(firstBehind, target, system, period.agent(), period.last(), found);
                        find(goingOn, target, system, period.agent(), period.last(), found);
                    }
                }
            }
            return found;
        });
    }

    private static void find(
            PreparedStatement query, String target, String system, String agent, long second, Set<AgentStatus> found)
            throws SQLException {
        Sql.bind(query, target, system, agent, second);
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new AgentStatus(system, agent, rows.getString(1), rows.getLong(2), second(rows, 3)));
            }
        }
    }

    private static OptionalLong second(ResultSet row, int column) throws SQLException {
        long second = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(second);
    }

    /** Nobody knows whether a target has these, or what it had before: whatever comes next is sent. */
    public void doubt(List<StatusDelivery> deliveries) {
        String sql = "UPDATE status SET digest = '' WHERE target = ? AND system = ? AND agent = ? AND start = ?";
        transactions.run(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                for (StatusDelivery delivery : deliveries) {
                    Sql.bind(update, delivery.target().name(), delivery.system(), delivery.agent(), delivery.start());
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    /** Writes the receipt for what a target accepted. */
    public void accept(long run, List<StatusDelivery> deliveries) {
        String sql = "INSERT INTO status (target, system, agent, start, activity, ended, digest, accepted, run)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (target, system, start, agent) DO UPDATE"
                + " SET activity = excluded.activity, ended = excluded.ended, digest = excluded.digest,"
                + " accepted = excluded.accepted, run = excluded.run";
        String now = Instant.now().toString();
        transactions.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (StatusDelivery delivery : deliveries) {
                    add(delivery, now, run, insert);
                }
                return insert.executeBatch();
            }
        });
    }

    private static void add(StatusDelivery delivery, String now, long run, PreparedStatement insert)
            throws SQLException {
        Long end = delivery.end().isPresent() ? delivery.end().getAsLong() : null;
        Sql.bind(
                insert,
                delivery.target().name(),
                delivery.system(),
                delivery.agent(),
                delivery.start(),
                delivery.activity(),
                end,
                delivery.digest(),
                now,
                run);
        insert.addBatch();
    }
}

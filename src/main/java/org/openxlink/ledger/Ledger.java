package org.openxlink.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import org.openxlink.config.Combination;
import org.openxlink.mapping.Share;

/**
 * What was accepted, by whom, when: {@code data/ledger.db}. Every method is one transaction that is on disk when it
 * returns. Safe for several threads; several processes wait for each other.
 */
public final class Ledger implements AutoCloseable {

    /** A transaction waits for its turn when it begins: one that reads and then writes can't wait later. */
    private static final Properties TAKING_TURNS = takingTurns();

    private final Path file;
    private final Connection connection;
    private final StatusReceipts statuses;

    private Ledger(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.statuses = new StatusReceipts(connection, this::inTransaction);
    }

    /** Opens the ledger of that home, and makes it when there is none yet. */
    public static Ledger open(Path home) {
        Path file = home.resolve("data").resolve("ledger.db");
        try {
            Files.createDirectories(file.getParent());
            return new Ledger(file, connection(file));
        } catch (IOException | SQLException e) {
            throw failure(file, e);
        }
    }

    private static Connection connection(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, TAKING_TURNS);
        try {
            Schema.prepare(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** What has to do with agent statuses; the same rules hold. */
    public StatusReceipts statuses() {
        return statuses;
    }

    /** What imports did. */
    public RunHistory history() {
        return new RunHistory(connection, this::inTransaction);
    }

    private static Properties takingTurns() {
        Properties properties = new Properties();
        properties.setProperty("transaction_mode", "IMMEDIATE");
        return properties;
    }

    /** Digests of what a target last accepted, for intervals that start in [from, to), UTC epoch seconds. */
    public Map<IntervalKey, String> accepted(String target, long from, long to) {
        String sql = "SELECT queue, start, digest FROM delivered WHERE target = ? AND start >= ? AND start < ?";
        return inTransaction(() -> {
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

    /** Writes the receipt for what a target accepted. */
    public void accept(long run, List<Delivery> deliveries) {
        String sql = "INSERT INTO delivered (target, queue, start, digest, accepted, run) VALUES (?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (target, queue, start) DO UPDATE"
                + " SET digest = excluded.digest, accepted = excluded.accepted, run = excluded.run";
        String now = Instant.now().toString();
        inTransaction(() -> {
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

    /** What these systems last contributed to shared queues, for slots in [from, to), UTC epoch seconds. */
    public List<Share> shares(Collection<String> systems, long from, long to) {
        String sql = "SELECT queue, value_type, slot, sum, weight, combination FROM share"
                + " WHERE system = ? AND slot >= ? AND slot < ?";
        return inTransaction(() -> {
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
        inTransaction(() -> insert(shares));
    }

    /** Keeps what a system contributes to shared queues in [from, to), in place of all it did before. */
    public void keepOnly(String system, long from, long to, List<Share> shares) {
        String sql = "DELETE FROM share WHERE system = ? AND slot >= ? AND slot < ?";
        inTransaction(() -> {
            Sql.run(connection, sql, system, from, to);
            return insert(shares);
        });
    }

    private int[] insert(List<Share> shares) throws SQLException {
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

    /** What is known of a content; nothing when that system never read it. */
    public Optional<KnownFile> file(String system, Run.Kind kind, String sha256) {
        String sql = "SELECT day, accepted FROM file_day WHERE system = ? AND kind = ? AND sha256 = ?";
        String known = "SELECT 1 FROM file WHERE system = ? AND kind = ? AND sha256 = ?";
        return inTransaction(() -> {
            if (!Sql.exists(connection, known, system, kind.name(), sha256)) {
                return Optional.empty();
            }
            Set<LocalDate> days = new HashSet<>();
            Set<LocalDate> accepted = new HashSet<>();
            try (PreparedStatement query = Sql.prepare(connection, sql, system, kind.name(), sha256);
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    LocalDate day = LocalDate.parse(rows.getString(1));
                    days.add(day);
                    if (rows.getInt(2) == 1) {
                        accepted.add(day);
                    }
                }
            }
            return Optional.of(new KnownFile(days, accepted));
        });
    }

    /** Names of the files from which a day was imported. */
    public List<String> filesOf(String system, Run.Kind kind, LocalDate day) {
        String sql = "SELECT DISTINCT file.name FROM file JOIN file_day ON file.system = file_day.system"
                + " AND file.kind = file_day.kind AND file.sha256 = file_day.sha256"
                + " WHERE file.system = ? AND file.kind = ? AND file_day.day = ? ORDER BY file.name";
        return inTransaction(() -> {
            List<String> names = new ArrayList<>();
            try (PreparedStatement query = Sql.prepare(connection, sql, system, kind.name(), day.toString());
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        });
    }

    /**
     * Writes down that a file was read.
     *
     * @param days local days its rows belong to
     * @param accepted whether a day's intervals are with their targets now
     */
    public void read(
            long run,
            String system,
            Run.Kind kind,
            FileContent file,
            SortedSet<LocalDate> days,
            Set<LocalDate> accepted) {
        String fileSql = "INSERT INTO file (system, kind, sha256, name, size, run) VALUES (?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (system, kind, sha256) DO UPDATE SET name = excluded.name, run = excluded.run";
        String daySql = "INSERT INTO file_day (system, kind, sha256, day, accepted) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (system, kind, sha256, day) DO UPDATE SET accepted = MAX(accepted, excluded.accepted)";
        inTransaction(() -> {
            Sql.run(connection, fileSql, system, kind.name(), file.sha256(), file.name(), file.size(), run);
            for (LocalDate day : days) {
                int done = accepted.contains(day) ? 1 : 0;
                Sql.run(connection, daySql, system, kind.name(), file.sha256(), day.toString(), done);
            }
            return days.size();
        });
    }

    /** Writes down that a run began; its number. */
    public long begin(String system, Run.Kind kind, Instant started) {
        return inTransaction(() -> {
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
        inTransaction(() -> Sql.run(
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

    /** How far the imports of a system and kind have come. */
    public Covered covered(String system, Run.Kind kind) {
        return inTransaction(() -> coveredNow(system, kind));
    }

    /** Writes down that they have come further. */
    public void cover(String system, Run.Kind kind, UnaryOperator<Covered> further) {
        String sql = "INSERT INTO covered (system, kind, complete, looked_back) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (system, kind) DO UPDATE"
                + " SET complete = excluded.complete, looked_back = excluded.looked_back";
        inTransaction(() -> {
            Covered covered = further.apply(coveredNow(system, kind));
            String complete = covered.complete().map(LocalDate::toString).orElse(null);
            String lookedBack = covered.lookedBack().map(LocalDate::toString).orElse(null);
            return Sql.run(connection, sql, system, kind.name(), complete, lookedBack);
        });
    }

    private Covered coveredNow(String system, Run.Kind kind) throws SQLException {
        String sql = "SELECT complete, looked_back FROM covered WHERE system = ? AND kind = ?";
        try (PreparedStatement query = Sql.prepare(connection, sql, system, kind.name());
                ResultSet row = query.executeQuery()) {
            return row.next() ? new Covered(Sql.day(row, 1), Sql.day(row, 2)) : Covered.NOTHING;
        }
    }

    /** Takes a run away that turned out to have nothing to do. */
    public void forget(long number) {
        inTransaction(() -> Sql.run(connection, "DELETE FROM run WHERE number = ?", number));
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    private synchronized <T> T inTransaction(Sql.Work<T> work) {
        try {
            return Sql.inTransaction(connection, work);
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    private static LedgerException failure(Path file, Exception cause) {
        return new LedgerException(
                "the ledger %s can't be used (%s); imports stop so that nothing is sent twice or lost"
                        .formatted(file, cause.getMessage()),
                cause);
    }
}

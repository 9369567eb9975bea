package org.openxlink.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at the runs of a home without changing anything, also while imports run. */
public final class RunHistory {

    private static final String RUNS = "SELECT number, system, kind, started, NOT EXISTS (SELECT 1 FROM run later"
            + " WHERE later.system = run.system AND later.kind = run.kind AND later.number > run.number), ended, days,"
            + " rows_read, rows_rejected, records, sent, unchanged, quarantined, requests, outcome, message FROM run"
            + " WHERE (? = 0 OR number = ?) AND (? = '' OR LOWER(system) = LOWER(?)) AND (? = '' OR kind = ?)"
            + " AND (? = '' OR ' ' || days || ' ' LIKE '% ' || ? || ' %')"
            + " AND (? = '' OR COALESCE(outcome, 'UNFINISHED') = ?) ORDER BY number DESC LIMIT ?";

    private static final long ANY_NUMBER = 0;

    private RunHistory() {}

    /**
     * Which runs to look at.
     *
     * @param system its name, in any case of letters
     * @param day a local day that was imported
     * @param ending how it ended
     * @param limit how many at most
     */
    public record Filter(
            Optional<String> system,
            Optional<Run.Kind> kind,
            Optional<LocalDate> day,
            Optional<Ending> ending,
            int limit) {

        static final Filter ONE = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1);
    }

    /** How a run ended, if it did. */
    public enum Ending {
        OK,
        PARTIAL,
        FAILED,
        /** It still runs, or was cut off. */
        UNFINISHED
    }

    /** The last runs, latest first; nothing when the home has no ledger yet. */
    public static Optional<List<PastRun>> read(Path home, Filter filter) {
        return read(home, ANY_NUMBER, filter);
    }

    /** The run of that number, from 1 on. */
    public static Optional<PastRun> find(Path home, long number) {
        return read(home, number, Filter.ONE).stream().flatMap(List::stream).findFirst();
    }

    private static Optional<List<PastRun>> read(Path home, long number, Filter filter) {
        LedgerFile file = LedgerFile.of(home);
        try {
            file.check();
            return file.isNothing() ? Optional.empty() : Optional.of(read(file, number, filter));
        } catch (SQLException | IOException | RuntimeException e) {
            throw LedgerException.of(file, e);
        }
    }

    private static List<PastRun> read(LedgerFile file, long number, Filter filter) throws SQLException {
        String system = filter.system().orElse("");
        String kind = filter.kind().map(Enum::name).orElse("");
        String day = filter.day().map(LocalDate::toString).orElse("");
        String ending = filter.ending().map(Enum::name).orElse("");
        Object[] values = {number, number, system, system, kind, kind, day, day, ending, ending, (long) filter.limit()};
        List<PastRun> runs = new ArrayList<>();
        try (Connection connection = Connections.READING.open(file.path())) {
            Schema.checkOwner(connection);
            try (PreparedStatement query = Sql.prepare(connection, RUNS, values);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    runs.add(run(row));
                }
            }
        }
        return runs;
    }

    private static PastRun run(ResultSet row) throws SQLException {
        Run.Kind kind = Run.Kind.valueOf(row.getString(3));
        Instant started = Instant.parse(row.getString(4));
        Optional<Run> report =
                row.getString("outcome") == null ? Optional.empty() : Optional.of(report(row, kind, started));
        return new PastRun(row.getLong(1), row.getString(2), kind, started, row.getBoolean(5), report);
    }

    static Run report(ResultSet row, Run.Kind kind, Instant started) throws SQLException {
        return new Run(
                row.getString("system"),
                kind,
                days(row.getString("days")),
                started,
                Instant.parse(row.getString("ended")),
                row.getLong("rows_read"),
                row.getLong("rows_rejected"),
                row.getLong("records"),
                row.getLong("sent"),
                row.getLong("unchanged"),
                row.getLong("quarantined"),
                row.getLong("requests"),
                Run.Result.valueOf(row.getString("outcome")),
                row.getString("message"));
    }

    private static List<LocalDate> days(String text) {
        return Stream.of(text.split(" "))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .toList();
    }
}

package org.openxlink.source.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TimeZone;
import org.apache.camel.component.jdbc.ResultSetIterator;
import org.openxlink.TestDatabase;
import org.openxlink.interval.Days;
import org.openxlink.interval.IntervalTotals;
import org.openxlink.interval.LocalDays;
import org.openxlink.interval.SourceClock;

/** Rows of a day out of PostgreSQL: a plain JDBC loop that adds them up, Camel's rows alone, and rows into totals. */
public final class DatabaseRowsBench {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 17);
    private static final int FETCH_SIZE = 10_000;

    private interface Way {
        long of(ResultSet rows, Connection connection) throws Exception;
    }

    private static Acd acd;
    private static ContactTable table;

    private DatabaseRowsBench() {}

    public static void main(String[] arguments) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        String options = arguments.length > 1 ? arguments[1] : "";
        TestDatabase database = TestDatabase.postgres();
        database.execute(
                "create table calls (queue varchar(40), at timestamp, offered integer, seconds integer)",
                "insert into calls select 'Queue ' || (n % 50), timestamp '2024-06-17' + n % 86400 * interval '1 second',"
                        + " 1, n % 600 from generate_series(1, " + rows + ") n",
                "analyze calls");
        Path home = Files.createTempDirectory("bench");
        String[] sources = new String[100];
        for (int queue = 0; queue < 50; queue++) {
            sources[2 * queue] = "Queue " + queue + ":offered";
            sources[2 * queue + 1] = "Queue " + queue + ":seconds";
        }
        acd = Acd.of(
                home,
                database.keys()
                        + "CallDataTable=calls\nValueTypes=offered;seconds\nQueueNameColumn=queue\nTimeStampColumn=at\n",
                sources);
        String url = database.url() + options;
        try (Connection connection = DriverManager.getConnection(url, database.user(), database.password())) {
            connection.setAutoCommit(false);
            table = ContactTable.examine(connection, "ACD", acd.contacts(), acd.wanted());
            for (int round = 1; round <= 6; round++) {
                run(connection, "plain JDBC, getTimestamp", DatabaseRowsBench::plain);
                run(connection, "plain JDBC, LocalDateTime", DatabaseRowsBench::plainLocal);
                run(connection, "Camel's rows alone", DatabaseRowsBench::camel);
                run(connection, "rows into totals", DatabaseRowsBench::totals);
            }
        }
        System.exit(0);
    }

    private static void run(Connection connection, String name, Way way) throws Exception {
        DayQuery query = table.query(acd.span(DAY));
        long started = System.nanoTime();
        long count;
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            statement.setFetchSize(FETCH_SIZE);
            for (int index = 0; index < query.parameters().size(); index++) {
                statement.setObject(index + 1, query.parameters().get(index));
            }
            try (ResultSet result = statement.executeQuery()) {
                count = way.of(result, connection);
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf("%-28s %,9d rows %6.3f s %,11.0f rows/s%n", name, count, seconds, count / seconds);
    }

    private static long plain(ResultSet rows, Connection connection) throws Exception {
        Map<String, long[]> sums = new HashMap<>();
        long count = 0;
        while (rows.next()) {
            long second = rows.getTimestamp(1).getTime() / 1000;
            add(sums, rows.getString(2), second, rows.getLong(3), rows.getLong(4));
            count++;
        }
        return count;
    }

    private static long plainLocal(ResultSet rows, Connection connection) throws Exception {
        Map<String, long[]> sums = new HashMap<>();
        long count = 0;
        while (rows.next()) {
            java.time.LocalDateTime time = rows.getObject(1, java.time.LocalDateTime.class);
            add(
                    sums,
                    rows.getString(2),
                    time.toEpochSecond(java.time.ZoneOffset.UTC),
                    rows.getLong(3),
                    rows.getLong(4));
            count++;
        }
        return count;
    }

    private static void add(Map<String, long[]> sums, String queue, long second, long offered, long seconds) {
        long[] ofQueue = sums.computeIfAbsent(queue, any -> new long[2 * 96]);
        int slot = (int) Math.floorMod(second, 86_400L) / 900;
        ofQueue[2 * slot] += offered;
        ofQueue[2 * slot + 1] += seconds;
    }

    private static long camel(ResultSet rows, Connection connection) throws Exception {
        Iterator<Map<String, Object>> iterator = new ResultSetIterator(connection, rows, true, false);
        long count = 0;
        while (iterator.hasNext()) {
            count += iterator.next().size() > 0 ? 1 : 0;
        }
        return count;
    }

    private static long totals(ResultSet rows, Connection connection) throws Exception {
        IntervalTotals totals = new IntervalTotals(
                acd.wanted(),
                Days.of(DAY, 1),
                SourceClock.of(acd.contacts().zone(), acd.zone()),
                new LocalDays(acd.zone()),
                10);
        return table.read(new ResultSetIterator(connection, rows, true, false), totals)
                .rows();
    }
}

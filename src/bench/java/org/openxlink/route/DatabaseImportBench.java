package org.openxlink.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.Database;
import org.openxlink.config.DatabaseContacts;
import org.openxlink.config.Installation;
import org.openxlink.config.InstallationReader;
import org.openxlink.config.MachineZone;
import org.openxlink.config.SystemConfig;
import org.openxlink.interval.DayTotals;
import org.openxlink.interval.LocalDay;
import org.openxlink.interval.SourceClock;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Quarantine;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.ContactMapping;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.monitor.ImportTask;
import org.openxlink.monitor.Observations;
import org.openxlink.monitor.Pauses;
import org.openxlink.monitor.Progress;
import org.openxlink.source.database.ContactTable;
import org.openxlink.source.database.DatabasePool;
import org.openxlink.source.database.DayQuery;
import org.openxlink.source.database.Drivers;

/**
 * What reading and summing the rows of a database costs beside a plain JDBC loop over the same queries and fetch size. It
 * lives in this package because it runs the very route import-database up to the totals of each day. Started by
 * src/bench/database-import.
 */
public final class DatabaseImportBench {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 9, 2);
    private static final String SYSTEM = "Calls";
    private static final int QUARTERS = 96;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 9;
    private static final double AIM = 0.8;

    private DatabaseImportBench() {}

    /**
     * {@code home FOLDER ROWS QUEUES DAYS URL JDBC} makes an installation and fills its database, {@code compare FOLDER
     * DAYS} measures.
     */
    public static void main(String... args) throws Exception {
        MachineZone.letProcessRunInUtc();
        Path home = Path.of(args[1]);
        if (args[0].equals("home")) {
            Home made = new Home(home, Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
            made.write(args[5], args[6]);
            made.fill(args[6]);
        } else {
            compare(home, Integer.parseInt(args[2]));
        }
    }

    /** An installation whose ACD writes a row per call. */
    private record Home(Path folder, int rows, int queues, int days) {

        void write(String url, String jdbc) throws IOException {
            Files.createDirectories(folder.resolve("config"));
            config(
                    "isps.cfg",
                    "[IES System WFM]",
                    "Name=WFM",
                    "Url=" + url,
                    "IntegrationConfigurationId=1234",
                    "BatchSize=10000");
            config(
                    "isps_ul.ini",
                    "[DB]",
                    "1=WFM,0,bench@example.com,${env:XLINK_BENCH_KEY}",
                    "[General]",
                    "LocalTimeZone=Europe/Berlin",
                    "[" + SYSTEM + "]",
                    "Interface=Universal",
                    "Source=" + jdbc,
                    "User=postgres",
                    "CallDataTable=calls",
                    "TimeStampColumn=started",
                    "QueueNameColumn=queue",
                    "ValueTypes=offered;handled;seconds");
            config(
                    "queues.ini",
                    Stream.concat(
                            Stream.of(
                                    "[ValueTypes]",
                                    "1=Offered;offered",
                                    "2=Handled;handled",
                                    "3=Handling Time;duration",
                                    "[Queues]"),
                            numbers().mapToObj(queue -> 1000 + queue + "=" + queue(queue))));
            config("acd_map.ini", numbers().boxed().flatMap(queue -> Stream.of(
                            "1=%soffered", "2=%shandled", "3=%sseconds")
                    .map(end ->
                            "WFM:0:%d:".formatted(1000 + queue) + end.formatted(SYSTEM + ":" + queue(queue) + ":"))));
        }

        private IntStream numbers() {
            return IntStream.range(0, queues);
        }

        private static String queue(int queue) {
            return String.format(Locale.ROOT, "HOTLINE_%04d", queue);
        }

        private void config(String name, String... lines) throws IOException {
            config(name, Arrays.stream(lines));
        }

        private void config(String name, Stream<String> lines) throws IOException {
            Files.write(folder.resolve("config").resolve(name), lines.toList());
        }

        /** Calls in the order of time, as an ACD writes them. */
        void fill(String jdbc) throws SQLException {
            String calls =
                    """
                    insert into calls
                    select 'HOTLINE_' || lpad((hashint8(n) & 2147483647) %% %d || '', 4, '0'),
                        timestamp '%s' + n * interval '%d days' / %d,
                        1, (n %% 10 < 9)::int, case when n %% 10 < 9 then 60 + (hashint8(n + 1) & 255) else 0 end
                    from generate_series(0, %d) n"""
                            .formatted(queues, FIRST_DAY, days, rows, rows - 1);
            try (Connection connection = DriverManager.getConnection(jdbc, "postgres", "");
                    Statement statement = connection.createStatement()) {
                for (String sql : List.of(
                        "create table calls (queue text, started timestamp, offered int, handled int, seconds int)",
                        calls,
                        "create index on calls (started)",
                        "vacuum analyze calls")) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** A way to read all rows of all days: how many calls were offered, to see that each way reads the same. */
    private interface Reading {
        long offered() throws Exception;
    }

    private static void compare(Path home, int days) throws Exception {
        Installation installation = InstallationReader.read(home);
        SystemConfig system = installation.systems().get(0);
        DatabaseContacts contacts = (DatabaseContacts) system.contacts().orElseThrow();
        ContactColumns columns = ContactMapping.of(
                        SYSTEM, contacts, installation.mappingsOf(SYSTEM), mapping -> Optional.empty())
                .columns();
        Database database = contacts.database();
        try (Ledger ledger = Ledger.open(home);
                CamelContext context = new DefaultCamelContext();
                DatabasePool pool = new DatabasePool(SYSTEM, contacts.database(), Drivers.of(home));
                ProducerTemplate producer = context.createProducerTemplate()) {
            Route route = new Route(context, installation, contacts, columns, pool, ledger);
            route.start();
            PlainLoop loop = new PlainLoop(
                    queries(pool, contacts, columns, installation.general().localTimeZone(), days),
                    contacts.database().fetchSize());
            Map<String, Reading> ways = new HashMap<>();
            ways.put("nothing", () -> loop.read(driver(database), PlainLoop::reading));
            ways.put("loop", () -> loop.read(driver(database), PlainLoop::summing));
            ways.put("tuned", () -> loop.read(pool.getConnection(), PlainLoop::summing));
            ways.put("route", () -> route.read(producer, days));
            measure(ways);
        }
    }

    private static Connection driver(Database database) throws SQLException {
        String user = database.user().orElse("");
        Connection connection = DriverManager.getConnection(database.address().url(), user, "");
        connection.setAutoCommit(false); // without that PostgreSQL hands over the whole result at once
        return connection;
    }

    private static List<DayQuery> queries(
            DatabasePool pool, DatabaseContacts contacts, ContactColumns columns, ZoneId zone, int days)
            throws SQLException {
        try (Connection connection = pool.getConnection()) {
            ContactTable table = ContactTable.examine(connection, SYSTEM, contacts, columns);
            SourceClock clock = SourceClock.of(contacts.zone(), zone);
            return IntStream.range(0, days)
                    .mapToObj(day -> table.query(clock.span(LocalDay.of(FIRST_DAY.plusDays(day), zone))))
                    .toList();
        }
    }

    private static void measure(Map<String, Reading> ways) throws Exception {
        Map<String, double[]> rates = new HashMap<>();
        ways.keySet().forEach(way -> rates.put(way, new double[ROUNDS]));
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            long[] offered = new long[ways.size()];
            int done = 0;
            for (Map.Entry<String, Reading> way : ways.entrySet()) {
                long start = System.nanoTime();
                offered[done] = way.getValue().offered();
                double rate = offered[done++] * 1e9 / (System.nanoTime() - start);
                rates.get(way.getKey())[Math.max(round, 0)] = rate;
            }
            if (Arrays.stream(offered).distinct().count() != 1) {
                throw new IllegalStateException("they read different things: " + Arrays.toString(offered));
            }
        }
        print("plain JDBC loop, columns read, nothing done", rates.get("nothing"));
        print("plain JDBC loop, summed", rates.get("loop"));
        print("the same with our settings of the driver", rates.get("tuned"));
        print("import-database.camel.yaml up to the totals", rates.get("route"));
        ratio("beside the loop", rates.get("route"), rates.get("loop"));
        ratio("beside the loop with our settings", rates.get("route"), rates.get("tuned"));
    }

    private static void print(String way, double[] rates) {
        System.out.printf(Locale.ROOT, "%-44s %,10.0f rows/s%n", way, median(rates));
    }

    private static void ratio(String what, double[] ours, double[] theirs) {
        double ratio = median(IntStream.range(0, ROUNDS)
                .mapToDouble(round -> ours[round] / theirs[round])
                .toArray());
        System.out.printf(
                Locale.ROOT, "ratio %-38s %10.2f   (median of %d rounds, aim %.1f)%n", what, ratio, ROUNDS, AIM);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** What somebody would write who wants nothing but these sums: local times, as they stand in the table. */
    private record PlainLoop(List<DayQuery> queries, int fetchSize) {

        private interface Rows {
            long of(ResultSet rows) throws SQLException;
        }

        long read(Connection opened, Rows use) throws SQLException {
            long offered = 0;
            try (Connection connection = opened) {
                for (DayQuery query : queries) {
                    try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
                        statement.setFetchSize(fetchSize);
                        for (int index = 0; index < query.parameters().size(); index++) {
                            statement.setObject(index + 1, query.parameters().get(index));
                        }
                        try (ResultSet rows = statement.executeQuery()) {
                            offered += use.of(rows);
                        }
                    }
                }
                connection.rollback();
            }
            return offered;
        }

        static long reading(ResultSet rows) throws SQLException {
            long offered = 0;
            long other = 0;
            while (rows.next()) {
                other += rows.getObject(1, LocalDateTime.class).getSecond();
                other += rows.getString(2).length();
                offered += rows.getLong(3);
                other += rows.getLong(4) + rows.getLong(5);
            }
            return other == 0 ? 0 : offered;
        }

        static long summing(ResultSet rows) throws SQLException {
            Map<String, long[][]> sums = new HashMap<>();
            while (rows.next()) {
                LocalDateTime started = rows.getObject(1, LocalDateTime.class);
                long[][] queue = sums.computeIfAbsent(rows.getString(2), any -> new long[QUARTERS][3]);
                long[] quarter = queue[started.getHour() * 4 + started.getMinute() / 15];
                quarter[0] += rows.getLong(3);
                quarter[1] += rows.getLong(4);
                quarter[2] += rows.getLong(5);
            }
            return sums.values().stream()
                    .flatMap(Arrays::stream)
                    .mapToLong(quarter -> quarter[0])
                    .sum();
        }
    }

    /** The template, its beans, and instead of what comes behind the totals a step that takes note of them. */
    private static final class Route {

        private static final String KEY = RouteKey.of(Run.Kind.CONTACTS, SYSTEM);

        private final CamelContext context;
        private final Installation installation;
        private final DatabaseContacts contacts;
        private final ContactColumns columns;
        private final DatabasePool pool;
        private final Ledger ledger;
        private final List<DayTotals> totals = new ArrayList<>();

        Route(
                CamelContext context,
                Installation installation,
                DatabaseContacts contacts,
                ContactColumns columns,
                DatabasePool pool,
                Ledger ledger) {
            this.context = context;
            this.installation = installation;
            this.contacts = contacts;
            this.columns = columns;
            this.pool = pool;
            this.ledger = ledger;
        }

        private Wiring wiring() {
            Observations observations = new Observations(InstantSource.system());
            Path home = installation.home();
            TargetRoutes targets =
                    new TargetRoutes(context, ledger, new RequestsInFlight(), Quarantine.of(home), observations);
            return new Wiring(
                    context,
                    ledger,
                    home,
                    Drivers.of(home),
                    targets,
                    InstantSource.system(),
                    observations,
                    Pauses.of(home),
                    false);
        }

        void start() throws Exception {
            ZoneId zone = installation.general().localTimeZone();
            DatabaseKind kind = new DatabaseContactKind(SYSTEM, contacts, columns, zone);
            context.setStreamCaching(false); // as in Engine
            bind("boundParameters", new BoundParameters());
            bind(CamelMain.UNDER_WAY, new UnderWay());
            bind(KEY + "-pool", pool);
            bind(KEY + "-runs", new ImportRuns(new ImportTask(Run.Kind.CONTACTS, SYSTEM), new Turns(), wiring()));
            bind(KEY + "-database", new DatabaseImport(SYSTEM, kind, pool, installation.general(), ledger));
            Templates.of(installation.home()).load(context);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:" + KEY + "-day")
                            .process(
                                    exchange -> totals.add(exchange.getMessage().getBody(DayTotals.class)));
                }
            });
            Map<String, Object> parameters = Map.of(
                    "key", KEY,
                    "fetchSize", contacts.database().fetchSize(),
                    "queryTimeout", contacts.database().queryTimeout());
            context.addRouteFromTemplate("contacts:" + SYSTEM, "import-database", parameters);
            context.start();
        }

        private void bind(String name, Object bean) {
            context.getRegistry().bind(name, bean);
        }

        long read(ProducerTemplate producer, int days) {
            totals.clear();
            ImportRequest request =
                    new ImportRequest(Optional.of(ImportRequest.Range.of(FIRST_DAY, days)), false, Progress.UNSEEN);
            Run run = producer.requestBody("direct:" + KEY, request, Run.class);
            if (run.outcome() != Run.Result.OK) {
                throw new IllegalStateException(run.message());
            }
            return totals.stream().mapToLong(this::offered).sum();
        }

        private long offered(DayTotals day) {
            long micros = 0;
            int slots = day.day().slots();
            for (int group = 0; group < columns.groups().size(); group++) {
                micros += day.total(group, 0, 0, slots).value();
            }
            return micros / 1_000_000;
        }
    }
}

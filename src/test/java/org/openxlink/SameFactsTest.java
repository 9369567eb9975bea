package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.injixo.sandbox.IntervalView;
import org.openxlink.injixo.sandbox.StatusView;
import org.openxlink.ledger.Ledger;

/**
 * The facts of {@code specs/same-facts.txt} as rows of each kind of database and as CSV files, imported by the command: WFM
 * and the ledger have the same of all of them.
 */
class SameFactsTest {

    private static final Set<SourceTelling> IN_ALL =
            EnumSet.of(SourceTelling.LOCAL, SourceTelling.CHICAGO, SourceTelling.SECONDS, SourceTelling.TEXT);

    private static final List<String> QUEUES = List.of("Sales", "Service");

    /** Every way to tell the time is tried in one database and in files, those that databases differ in in all of them. */
    private static final List<Source> SOURCES = sources();

    /** Where the facts stand: rows of a database, or files where that is empty. */
    private record Source(Optional<DatabaseProduct> product, SourceTelling telling) {

        String system() {
            return product.map(DatabaseProduct::name).orElse("FILES") + " " + telling;
        }

        /** Of the WFM queue that is made up of it. */
        int number(String queue) {
            return 1000 + 10 * SOURCES.indexOf(this) + QUEUES.indexOf(queue);
        }
    }

    private static List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (SourceTelling telling : SourceTelling.values()) {
            sources.add(new Source(Optional.empty(), telling));
            for (DatabaseProduct product : DatabaseProduct.values()) {
                if (product == DatabaseProduct.POSTGRES || IN_ALL.contains(telling)) {
                    sources.add(new Source(Optional.of(product), telling));
                }
            }
        }
        return List.copyOf(sources);
    }

    private static final String DATABASE_KEYS =
            """
            CallDataTable=Calls_%1$s
            QueueNameColumn=Queue
            ValueTypes=1 AS Offered;Handled;Seconds
            TimeStampColumn=Began
            AgentActivityTable=Agents_%1$s
            AgentColumn=Agent
            ActivityColumn=Activity
            ActivityStartTimeStampColumn=Began
            """;

    private static final String FILE_KEYS =
            """
            Source=%1$s/calls
            SeparatorCharacter=3
            ColumnNames=Began;Queue;Offered;Handled;Seconds
            TimeStampColumn=1
            GroupColumn=2
            Groups=Sales;Service
            ActivitySource=%1$s/agents
            ActivitySeparatorCharacter=3
            ActivityStartTimeStampColumn=1
            AgentColumn=2
            ActivityColumn=3
            """;

    private static final String END_KEYS = "ActivityTimeSpanType=2\nLogOffActivities=Logout\n";

    private final SameFacts facts = SameFacts.read();

    @TempDir
    private Path folder;

    @Test
    void asRowsAndAsFiles() throws Exception {
        try (Home home = new Home(folder)) {
            home.zone("Europe/Berlin").ini("queues.ini", queues()).mapping(mapping());
            home.systems(sections(home));
            for (SameFacts.Days days : facts.days()) {
                importAll(home, days);
            }
            for (Source source : SOURCES) {
                assertThatWfmHasIt(home, source);
            }
            assertThatTheLedgerHasTheSame(home);
            assertThat(importAll(home, facts.days().get(0)).runs()).allSatisfy(run -> {
                assertThat(run.sent()).as(run.toString()).isZero();
                assertThat(run.unchanged()).as(run.toString()).isPositive();
            });
        }
    }

    /** Writes the facts down and says where they are. */
    private String sections(Home home) throws Exception {
        Map<DatabaseProduct, TestDatabase> databases = new EnumMap<>(DatabaseProduct.class);
        for (DatabaseProduct product : DatabaseProduct.values()) {
            databases.put(product, product.start(folder.resolve(product.name())));
        }
        StringBuilder sections = new StringBuilder();
        for (Source source : SOURCES) {
            SourceTelling telling = source.telling();
            sections.append("[").append(source.system()).append("]\n").append(END_KEYS);
            if (source.product().isPresent()) {
                DatabaseProduct product = source.product().get();
                fill(databases.get(product), product, telling);
                sections.append(databases.get(product).keys())
                        .append(DATABASE_KEYS.formatted(telling))
                        .append(telling.databaseKeys());
            } else {
                write(home, telling);
                sections.append(FILE_KEYS.formatted(telling)).append(telling.fileKeys());
            }
        }
        return sections.toString();
    }

    private static Report importAll(Home home, SameFacts.Days days) {
        Home.Result result =
                home.run("import", "-d", days.first().toString(), "-L", Integer.toString(days.count()), "--json");
        assertThat(result.status()).as(result.err() + result.out()).isZero();
        return result.report();
    }

    private void assertThatWfmHasIt(Home home, Source source) {
        String clock = source.telling().clock();
        for (String queue : QUEUES) {
            String number = Integer.toString(source.number(queue));
            assertThat(home.sandbox().contactEvents().stream()
                            .filter(interval -> interval.queueIdentifier().equals(number))
                            .map(SameFactsTest::shown)
                            .sorted())
                    .as("%s of %s", queue, source.system())
                    .isEqualTo(facts.intervals(queue, clock));
        }
        assertThat(statuses(home, source.system()))
                .as("statuses of %s", source.system())
                .isEqualTo(facts.statuses(clock));
    }

    private static String shown(IntervalView interval) {
        return "%s offered %d handled %d seconds %.0f"
                .formatted(interval.start(), interval.offered(), interval.handled(), interval.totalDuration());
    }

    private List<String> statuses(Home home, String system) {
        List<String> shown = new ArrayList<>();
        for (SameFacts.Days days : facts.days()) {
            for (int day = 0; day < days.count(); day++) {
                for (StatusView status : home.agentStatuses(days.first().plusDays(day))) {
                    if (status.externalSystem().equals(system)) {
                        shown.add("%s - %s %s %s"
                                .formatted(
                                        status.start(),
                                        status.end(),
                                        status.agentIdentifier(),
                                        status.activityIdentifier()));
                    }
                }
            }
        }
        return shown.stream().sorted().toList();
    }

    private static Set<Integer> wfmQueues() {
        return SOURCES.stream()
                .flatMap(source -> QUEUES.stream().map(source::number))
                .collect(Collectors.toSet());
    }

    private static void assertThatTheLedgerHasTheSame(Home home) {
        try (Ledger ledger = Ledger.open(home.path(""))) {
            Map<Integer, Map<Long, String>> receipts = new TreeMap<>();
            ledger.contacts()
                    .accepted("WFM", wfmQueues(), 0, Long.MAX_VALUE)
                    .forEach((key, digest) -> receipts.computeIfAbsent(key.queue(), any -> new TreeMap<>())
                            .put(key.start(), digest));
            for (Source source : SOURCES) {
                Source files = new Source(Optional.empty(), source.telling());
                for (String queue : QUEUES) {
                    assertThat(receipts.get(source.number(queue)))
                            .as("%s of %s", queue, source.system())
                            .isNotEmpty()
                            .isEqualTo(receipts.get(files.number(queue)));
                }
            }
        }
    }

    private void fill(TestDatabase database, DatabaseProduct product, SourceTelling telling) throws SQLException {
        String began = telling.columnType(product);
        database.execute(
                "create table Calls_" + telling + " (Began " + began
                        + ", Queue varchar(40), Handled integer, Seconds integer)",
                "create table Agents_" + telling + " (Began " + began + ", Agent varchar(40), Activity varchar(40))");
        try (Connection connection = database.connect();
                PreparedStatement calls =
                        connection.prepareStatement("insert into Calls_" + telling + " values (?, ?, ?, ?)");
                PreparedStatement agents =
                        connection.prepareStatement("insert into Agents_" + telling + " values (?, ?, ?)")) {
            for (SameFacts.Call call : facts.calls()) {
                Object at = telling.inDatabase(call.began(), product);
                insert(calls, at, call.queue(), call.handled(), call.seconds());
            }
            for (SameFacts.Activity activity : facts.activities()) {
                Object at = telling.inDatabase(activity.began(), product);
                insert(agents, at, activity.agent(), activity.name());
            }
        }
    }

    private static void insert(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        statement.executeUpdate();
    }

    private void write(Home home, SourceTelling telling) throws IOException {
        String[] calls = facts.calls().stream()
                .map(call -> "%s;%s;1;%d;%s"
                        .formatted(
                                telling.inFile(call.began()),
                                call.queue(),
                                call.handled(),
                                call.seconds() == null ? "" : call.seconds()))
                .toArray(String[]::new);
        String[] agents = facts.activities().stream()
                .map(activity -> telling.inFile(activity.began()) + ";" + activity.agent() + ";" + activity.name())
                .toArray(String[]::new);
        home.file(telling + "/calls", "calls.csv", UTF_8, calls);
        home.file(telling + "/agents", "agents.csv", UTF_8, agents);
    }

    /** Queues of the same name in WFM, so that the ledger sees the same in them. */
    private static String queues() {
        return "[ValueTypes]\n1=Offered;offered\n2=Handled;handled\n3=Time;duration\n[Queues]\n"
                + String.join("", each("%2$d=%3$s%n"));
    }

    private static String[] mapping() {
        return each("WFM:0:%2$d:1=%1$s:%3$s:Offered%nWFM:0:%2$d:2=%1$s:%3$s:Handled%nWFM:0:%2$d:3=%1$s:%3$s:Seconds");
    }

    private static String[] each(String format) {
        List<String> lines = new ArrayList<>();
        for (Source source : SOURCES) {
            for (String queue : QUEUES) {
                lines.add(format.formatted(source.system(), source.number(queue), queue));
            }
        }
        return lines.toArray(String[]::new);
    }
}

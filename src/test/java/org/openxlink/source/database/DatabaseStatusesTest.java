package org.openxlink.source.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.camel.component.jdbc.ResultSetIterator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxlink.TestDatabase;
import org.openxlink.config.DatabaseStatuses;
import org.openxlink.config.Installation;
import org.openxlink.config.InstallationReader;
import org.openxlink.interval.Days;
import org.openxlink.interval.LocalDay;
import org.openxlink.interval.LocalDays;
import org.openxlink.interval.SourceClock;
import org.openxlink.interval.StatusRows;
import org.openxlink.mapping.ActivityNames;
import org.openxlink.mapping.AgentStatus;
import org.openxlink.mapping.StatusMapping;
import org.openxlink.source.database.DatabaseContactsTest.Server;

/** The same agents in real databases of all kinds: the same activities come out. */
class DatabaseStatusesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 23);

    private static final String KEYS =
            """
            ActivitySQL=select StatusName, StatusId from Statuses order by StatusId;
            AgentActivityTable=AgentStatus
            AgentColumn=AgentId
            ActivityColumn=StatusId
            ActivityStartTimeStampColumn=StartedAt
            LogOffActivities=Logged out
            """;

    private static final String NEXT = KEYS + "ActivityTimeSpanType=2\n";
    private static final String END = KEYS + "ActivityTimeSpanType=1\nActivityEndTimeStampColumn=EndedAt\n";
    private static final String DURATION = KEYS + "ActivityTimeSpanType=0\nActivityDurationColumn=Seconds\n";

    private static final String[] ENDED_BY_NEXT = {
        "anna Talk 2024-12-22T23:50 2024-12-23T00:10",
        "anna Wrap-up 2024-12-23T00:10 2024-12-23T08:00",
        "anna 7 2024-12-23T08:00 -",
        "ben Talk 2024-12-23T09:00 2024-12-23T17:00"
    };

    private record Read(List<String> activities, RowsReport report, List<String> warnings) {}

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Server.class)
    void endedByTheNextActivityFromTheLastOneBeforeMidnightOn(Server server) throws Exception {
        Read read = read(filled(server), NEXT, DAY);
        assertThat(read.activities()).containsExactly(ENDED_BY_NEXT);
        assertThat(read.report().rejected()).isZero();
        assertThat(read.warnings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aJoinWithExpressionsAndAFilter(Server server) throws Exception {
        String keys = NEXT.replace(
                        "AgentActivityTable=AgentStatus",
                        "AgentActivityTable=AgentStatus s inner join Statuses t on t.StatusId = s.StatusId")
                .replace(
                        "ActivityColumn=StatusId",
                        "ActivityColumn=t.StatusName\nAgentActivityFilter=s.StatusId < 9 or 1=1")
                .replace("AgentColumn=AgentId", "AgentColumn=s.AgentId");
        assertThat(read(filled(server), keys, DAY).activities())
                .containsExactly(
                        "anna Talk 2024-12-22T23:50 2024-12-23T00:10",
                        "anna Wrap-up 2024-12-23T00:10 -", // 7 is no status of Statuses
                        "ben Talk 2024-12-23T09:00 2024-12-23T17:00");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void startAndEnd(Server server) throws Exception {
        Read read = read(filled(server), END, DAY);
        assertThat(read.activities())
                .containsExactly(
                        "anna Talk 2024-12-22T23:50 2024-12-23T00:10",
                        "anna Wrap-up 2024-12-23T00:10 2024-12-23T00:11",
                        "anna 7 2024-12-23T08:00 -",
                        "ben Talk 2024-12-23T09:00 2024-12-23T09:30");
        assertThat(read.report().rejected()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Server.class,
            names = {"POSTGRES", "H2", "SQLITE"})
    void startAndDuration(Server server) throws Exception {
        assertThat(read(filled(server), DURATION, DAY).activities())
                .containsExactly(
                        "anna Talk 2024-12-22T23:50 2024-12-23T00:10",
                        "anna Wrap-up 2024-12-23T00:10 2024-12-23T00:11",
                        "anna 7 2024-12-23T08:00 -",
                        "ben Talk 2024-12-23T09:00 2024-12-23T09:30");
    }

    @ParameterizedTest
    @EnumSource(
            value = Server.class,
            names = {"POSTGRES", "H2", "SQLITE"})
    void secondsSinceNineteenSeventy(Server server) throws Exception {
        String keys = NEXT.replace("=StartedAt", "=Epoch\nActivityStartTimeStampType=1");
        assertThat(read(filled(server), keys, DAY).activities()).containsExactly(ENDED_BY_NEXT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Server.class,
            names = {"POSTGRES", "H2", "SQLITE"})
    void textsThatDoNotSortByTime(Server server) throws Exception {
        String keys = NEXT.replace(
                "=StartedAt",
                "=Written\nActivityStartTimeStampType=0\nActivityStartTimeStampFormat=dd.mm.yyyy HH:MM:SS");
        Read read = read(filled(server), keys, DAY);
        assertThat(read.activities()).containsExactly(ENDED_BY_NEXT);
        assertThat(read.warnings())
                .singleElement()
                .asString()
                .startsWith("ActivityStartTimeStampColumn holds texts that don't sort by time");
    }

    @ParameterizedTest
    @EnumSource(
            value = Server.class,
            names = {"POSTGRES", "H2", "SQLITE"})
    void aDayWithoutAnybody(Server server) throws Exception {
        assertThat(read(filled(server), NEXT, DAY.plusDays(9)).activities()).isEmpty();
    }

    private Read read(TestDatabase database, String keys, LocalDate date) throws Exception {
        DatabaseStatuses statuses = statuses(folder.resolve("home"), database.keys() + keys);
        SourceClock clock = SourceClock.of(statuses.zone(), ZONE);
        try (Connection connection = database.connect()) {
            StatusTable table = StatusTable.examine(connection, "ACD", statuses);
            StatusMapping mapping =
                    new StatusMapping("ACD", statuses, ActivityNames.of(statuses.activities(), table.catalogue()));
            StatusRows rows =
                    new StatusRows(mapping.rules(), Days.of(date, 1), clock, new LocalDays(ZONE), StatusRows.MOST_ROWS);
            RowsReport report = new RowsReport(0, 0, List.of());
            for (DayQuery query : table.queries(clock.span(LocalDay.of(date, ZONE)))) {
                report = read(connection, table, query, rows);
            }
            List<String> activities = new ArrayList<>();
            rows.spans(List.of())
                    .forEach(slice ->
                            mapping.records(slice.spans()).statuses().forEach(status -> activities.add(shown(status))));
            return new Read(activities, report, table.warnings());
        }
    }

    /** A query, read as Camel's jdbc: reads it. */
    private static RowsReport read(Connection connection, StatusTable table, DayQuery query, StatusRows rows)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            for (int index = 0; index < query.parameters().size(); index++) {
                statement.setObject(index + 1, query.parameters().get(index));
            }
            try (ResultSet result = statement.executeQuery()) {
                return table.read(new ResultSetIterator(connection, result, true, false), rows);
            }
        }
    }

    private static DatabaseStatuses statuses(Path home, String keys) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(
                config.resolve("isps.cfg"),
                "[IES System WFM]\nName=WFM\nUrl=https://wfm\nIntegrationConfigurationId=1\n");
        Files.writeString(
                config.resolve("isps_ul.ini"),
                "[DB]\n1=WFM,0,user,key\n[General]\nLocalTimeZone=" + ZONE + "\n[ACD]\n" + keys);
        Files.writeString(config.resolve("queues.ini"), "[ValueTypes]\n[Queues]\n");
        Files.writeString(config.resolve("acd_map.ini"), "");
        Installation installation = InstallationReader.read(home, any -> null, home);
        return (DatabaseStatuses) installation
                .system("ACD")
                .flatMap(system -> system.statuses())
                .orElseThrow(() -> new AssertionError(installation.problems()));
    }

    private static String shown(AgentStatus status) {
        return status.agent() + " " + status.activity() + " " + local(OptionalLong.of(status.start())) + " "
                + local(status.end());
    }

    private static String local(OptionalLong second) {
        return second.isEmpty()
                ? "-"
                : LocalDateTime.ofEpochSecond(second.getAsLong() + 3600, 0, ZoneOffset.UTC)
                        .toString();
    }

    private TestDatabase filled(Server server) throws Exception {
        boolean timestamp = server == Server.POSTGRES || server == Server.H2;
        String time = timestamp ? "timestamp" : "datetime";
        TestDatabase database = server.start(folder)
                .execute(
                        "create table Statuses (StatusName varchar(50), StatusId integer)",
                        "create table AgentStatus (AgentId char(10), StatusId integer, StartedAt " + time + ", EndedAt "
                                + time + ", Seconds integer, Epoch " + (server == Server.ACCESS ? "long" : "bigint")
                                + ", Written varchar(30))");
        try (Connection connection = database.connect()) {
            insert(connection, "insert into Statuses values (?, ?)", "Talk", 1);
            insert(connection, "insert into Statuses values (?, ?)", "Wrap-up", 2);
            insert(connection, "insert into Statuses values (?, ?)", "Logged out", 9);
            status(server, connection, "anna", 2, "2024-12-22T10:00:00", 60);
            status(server, connection, "anna", 1, "2024-12-22T23:50:00", 1200);
            status(server, connection, "anna", 2, "2024-12-23T00:10:00", 60);
            status(server, connection, "anna", 7, "2024-12-23T08:00:00", null);
            status(server, connection, "ben", 9, "2024-12-20T17:00:00", 60);
            status(server, connection, "ben", 1, "2024-12-23T09:00:00", 1800);
            status(server, connection, "ben", 9, "2024-12-23T17:00:00", 60);
            status(server, connection, "cid", 1, "2024-12-21T17:00:00", 60);
        }
        return database;
    }

    private static void status(
            Server server, Connection connection, String agent, int status, String start, Integer seconds)
            throws SQLException {
        LocalDateTime began = LocalDateTime.parse(start);
        Object end = seconds == null ? null : server.stamp(began.plusSeconds(seconds));
        insert(
                connection,
                "insert into AgentStatus (AgentId, StatusId, StartedAt, EndedAt, Seconds, Epoch, Written)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                agent,
                status,
                server.stamp(began),
                end,
                seconds,
                began.atZone(ZONE).toEpochSecond(),
                "%1$td.%1$tm.%1$tY %1$tT".formatted(began));
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                insert.setObject(index + 1, values[index]);
            }
            insert.executeUpdate();
        }
    }
}

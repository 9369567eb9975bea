package org.openxlink.source.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxlink.TestDatabase;
import org.openxlink.source.RowWitness;

/** A call every twenty minutes, however a real database holds its time: each lands where it belongs, none is missed. */
class DatabaseTimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate LONG_DAY = LocalDate.of(2024, 10, 27);
    private static final LocalDate SHORT_DAY = LocalDate.of(2024, 3, 31);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 17);
    private static final LocalDate AFTER_CHICAGO = LocalDate.of(2024, 3, 10);

    private static final String KEYS =
            """
            CallDataTable=Calls
            ValueTypes=count(*) AS Calls
            QueueNameColumn=Queue
            TimeStampColumn=At
            """;

    @TempDir
    private Path folder;

    /**
     * A way to hold times.
     *
     * @param write what is put into the column for a moment
     * @param read where the row belongs then
     */
    private record Way(
            String title,
            String server,
            String type,
            String keys,
            Function<Instant, Object> write,
            Function<Instant, Instant> read) {

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Way> ways() {
        return Stream.of(
                wall("date and time", "postgres", "timestamp", "", BERLIN, time -> time),
                wall("date and time", "h2", "timestamp", "", BERLIN, time -> time),
                wall(
                        "date and time of Chicago",
                        "postgres",
                        "timestamp",
                        "TimeZone=America/Chicago",
                        CHICAGO,
                        time -> time),
                wall("UTC, named so", "h2", "timestamp", "TimeZone=UTC", ZoneOffset.UTC, time -> time),
                exact("with a zone", "postgres", "timestamptz", "", moment -> moment.atOffset(ZoneOffset.UTC)),
                exact("with a zone", "h2", "timestamp with time zone", "TimeZone=3", moment -> moment.atZone(CHICAGO)
                        .toOffsetDateTime()),
                exact("seconds", "postgres", "bigint", "TimeStampType=1", Instant::getEpochSecond),
                exact("seconds", "h2", "numeric(20,3)", "TimeStampType=1", Instant::getEpochSecond),
                exact("seconds", "sqlite", "integer", "TimeStampType=1", Instant::getEpochSecond),
                exact("seconds as a date", "sqlite", "datetime", "", Instant::getEpochSecond),
                wall(
                        "seconds of a clock one hour behind",
                        "postgres",
                        "integer",
                        "TimeStampType=1\nTimeZone=1",
                        BERLIN,
                        time -> (int) time.minusHours(1).toEpochSecond(ZoneOffset.UTC)),
                text("texts", "sqlite", "", "uuuu-MM-dd HH:mm:ss"),
                text("texts with T and fractions", "sqlite", "", "uuuu-MM-dd'T'HH:mm:ss.SSS"),
                text("digits", "postgres", "TimeStampType=0\nTimeStampFormat=yyyymmddHHMMSS", "uuuuMMddHHmmss"),
                text("minutes", "h2", "TimeStampType=0\nTimeStampFormat=yyyy/mm/dd HH:MM", "uuuu/MM/dd HH:mm"),
                text("texts that don't sort", "postgres", "TimeStampType=0", "dd.MM.uuuu HH:mm:ss"),
                text("American texts", "h2", "TimeStampType=0\nDateOrder=mdy", "MM/dd/uuuu hh:mm:ss a"),
                exact("texts of UTC", "sqlite", "text", "", Instant::toString),
                wall(
                        "digits in a number",
                        "postgres",
                        "bigint",
                        "TimeStampType=0\nTimeStampFormat=yyyymmddHHMMSS",
                        BERLIN,
                        time -> Long.parseLong(
                                DateTimeFormatter.ofPattern("uuuuMMddHHmmss").format(time))));
    }

    private static Way exact(String title, String server, String type, String keys, Function<Instant, Object> write) {
        return new Way(title + ", " + server, server, type, keys, write, moment -> moment);
    }

    /** Of a time that exists twice the earlier is taken. */
    private static Way wall(
            String title, String server, String type, String keys, ZoneId zone, Function<LocalDateTime, Object> write) {
        return new Way(
                title + ", " + server,
                server,
                type,
                keys,
                moment -> write.apply(LocalDateTime.ofInstant(moment, zone)),
                moment -> LocalDateTime.ofInstant(moment, zone).atZone(zone).toInstant());
    }

    private static Way text(String title, String server, String keys, String pattern) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        return wall(title, server, "varchar(40)", keys, BERLIN, format::format);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void daysOf24And23And25Hours(Way way) throws Exception {
        TestDatabase database = start(way.server());
        database.execute("create table Calls (Queue varchar(20), At " + way.type() + ")");
        Acd acd = Acd.of(folder.resolve("home"), database.keys() + KEYS + way.keys() + "\n", "Sales:Calls");
        for (LocalDate day : new LocalDate[] {DAY, SHORT_DAY, LONG_DAY, AFTER_CHICAGO}) {
            Map<String, String> expected = fill(database, way, day);
            assertThat(acd.read(day).values()).as("%s", day).isEqualTo(expected);
        }
    }

    private Map<String, String> fill(TestDatabase database, Way way, LocalDate day) throws Exception {
        Map<String, String> expected = new TreeMap<>();
        Instant from = day.minusDays(1).atStartOfDay(BERLIN).toInstant();
        Instant to = day.plusDays(2).atStartOfDay(BERLIN).toInstant();
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement("insert into Calls values ('Sales', ?)")) {
            for (Instant at = from; at.isBefore(to); at = at.plusSeconds(20 * 60)) {
                insert.setObject(1, way.write().apply(at));
                insert.addBatch();
                Instant read = way.read().apply(at);
                if (read.atZone(BERLIN).toLocalDate().equals(day)) {
                    expected.merge(slot(read, day), "1", (one, another) -> "" + (Integer.parseInt(one) + 1));
                }
            }
            insert.executeBatch();
        }
        return expected;
    }

    private static String slot(Instant at, LocalDate day) {
        long second = at.getEpochSecond() - Math.floorMod(at.getEpochSecond(), 900L);
        Instant start = Instant.ofEpochSecond(second);
        boolean twice = BERLIN.getRules().getTransition(LocalDateTime.of(LONG_DAY, LocalTime.of(2, 0))) != null
                && day.equals(LONG_DAY);
        boolean first = twice && second >= firstAmbiguous() && second < firstAmbiguous() + 3600;
        return start.atZone(BERLIN).toLocalTime() + (first ? "a" : "") + " Sales Calls";
    }

    private static long firstAmbiguous() {
        return LocalDateTime.of(2024, 10, 27, 0, 0).toEpochSecond(ZoneOffset.UTC);
    }

    private TestDatabase start(String server) throws Exception {
        return switch (server) {
            case "postgres" -> TestDatabase.postgres();
            case "h2" -> TestDatabase.h2();
            default -> TestDatabase.sqlite(folder);
        };
    }

    @Test
    void rowsWhoseTimeCannotBeRead() throws Exception {
        TestDatabase database = TestDatabase.h2()
                .execute(
                        "create table Calls (Queue varchar(20), At varchar(20))",
                        "insert into Calls values ('Sales', '17.06.2024 08:00:00'), ('Sales', '31.06.2024 08:00:00'),"
                                + " ('Sales', null), ('Sales', '17.06.2024 08:01:00'), ('Other', 'x')");
        Acd acd = Acd.of(folder.resolve("home"), database.keys() + KEYS + "TimeStampType=0\n", "Sales:Calls");
        Acd.Read read = acd.read(DAY);
        assertThat(read.values()).isEqualTo(Map.of("08:00 Sales Calls", "2"));
        assertThat(read.report().rows()).isEqualTo(4); // the other queue is not asked for
        assertThat(read.report().rejected()).isEqualTo(2);
        assertThat(read.report().reasons())
                .containsExactly(
                        "\"31.06.2024 08:00:00\" is no date and time (day.month.year, T or a blank, hour:minute:second)",
                        "\"\" is no date and time (day.month.year, T or a blank, hour:minute:second)");
    }

    @Test
    void millisecondsAreNoSeconds() throws Exception {
        TestDatabase database = TestDatabase.h2()
                .execute("create table Calls (Queue varchar(20), At bigint)", "insert into Calls values ('Sales', 0)");
        Acd acd = Acd.of(folder.resolve("home"), database.keys() + KEYS + "TimeStampType=1\n", "Sales:Calls");
        try (Connection connection = database.connect()) {
            ContactTable table = ContactTable.examine(connection, "ACD", acd.contacts(), acd.wanted());
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("XL_0", 1_718_600_000_000L);
            row.put("XL_1", "Sales");
            row.put("XL_2", 1);
            RowsReport report = table.read(List.of(row).iterator(), any -> {}, RowWitness.none());
            assertThat(report.reasons())
                    .containsExactly(
                            "\"1718600000000\" is no number of seconds since 1970 (if these are milliseconds, divide"
                                    + " them by 1000 in TimeStampColumn)");
        }
    }
}

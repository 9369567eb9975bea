package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxlink.injixo.sandbox.IntervalView;

/**
 * Days of 23, 24, 25, 23.5 and 24.5 hours: what arrives per interval of 15, 30 and 60 minutes, from sources whose clocks
 * run in five ways. What is expected is worked out here by java.time, row by row.
 */
class DaylightSavingImportTest {

    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final int[] INTERVALS = {15, 30, 60};

    /** A way in which sources tell the time: how they write a moment, and how java.time reads that. */
    private enum Clock {
        LOCAL(100, "dmy", ""),
        NUMBER(200, "dmy", "TimeZone=-3.5"),
        ZONE(300, "dmy", "TimeZone=America/Chicago"),
        UTC(400, "dmy", "TimeZone=UTC"),
        OFFSETS(500, "ymd", "TimeZone=7");

        private final int queues;
        private final String order;
        private final String setting;

        Clock(int queues, String order, String setting) {
            this.queues = queues;
            this.order = order;
            this.setting = setting;
        }

        String written(Instant moment, ZoneId tenant) {
            return this == OFFSETS
                    ? OFFSET.format(moment.atOffset(ZoneOffset.ofHours(-5)))
                    : WALL.format(wall(moment, tenant));
        }

        private LocalDateTime wall(Instant moment, ZoneId tenant) {
            return switch (this) {
                case LOCAL -> LocalDateTime.ofInstant(moment, tenant);
                case NUMBER -> LocalDateTime.ofInstant(moment, tenant).plusMinutes(210);
                case ZONE -> LocalDateTime.ofInstant(moment, ZoneId.of("America/Chicago"));
                case UTC, OFFSETS -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
            };
        }

        /** The moment that remains of it when read: in the repeated hour the first pass. */
        Instant read(Instant moment, ZoneId tenant) {
            LocalDateTime wall = wall(moment, tenant);
            return switch (this) {
                case LOCAL -> ZonedDateTime.of(wall, tenant).toInstant();
                case NUMBER -> ZonedDateTime.of(wall.minusMinutes(210), tenant).toInstant();
                case ZONE ->
                    ZonedDateTime.of(wall, ZoneId.of("America/Chicago")).toInstant();
                case UTC, OFFSETS -> moment;
            };
        }
    }

    /** What an interval comes to. */
    private record Sums(int offered, int handled, double duration) {

        Sums plus(Sums other) {
            return new Sums(offered + other.offered, handled + other.handled, duration + other.duration);
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2024-03-31, PT23H",
        "Europe/Berlin, 2024-10-27, PT25H",
        "America/Chicago, 2024-03-10, PT23H",
        "America/Chicago, 2024-11-03, PT25H",
        "Australia/Lord_Howe, 2024-10-06, PT23H30M",
        "Australia/Lord_Howe, 2024-04-07, PT24H30M",
        "Asia/Kolkata, 2024-03-31, PT24H",
        "America/Santiago, 2024-09-08, PT23H"
    })
    void everyIntervalOfTheDay(ZoneId tenant, LocalDate day, Duration length) throws IOException {
        assertThat(Duration.between(start(day, tenant), start(day.plusDays(1), tenant)))
                .isEqualTo(length);
        try (Home home = new Home(folder)) {
            home.zone(tenant.getId()).ini("queues.ini", queues()).systems(systems());
            home.mapping(mapping());
            List<Instant> moments = moments(day, tenant);
            for (Clock clock : Clock.values()) {
                home.file(clock.name(), "calls.csv", StandardCharsets.UTF_8, rows(moments, clock, tenant));
            }

            Report report = home.importContacts(day, 1);

            assertThat(report.outcome()).as(report.toString()).isEqualTo("ok");
            for (Clock clock : Clock.values()) {
                Map<Instant, Sums> expected = expected(moments, clock, day, tenant);
                for (int minutes : INTERVALS) {
                    String queue = queue(clock, minutes);
                    assertThat(arrived(home, queue, day, tenant, minutes))
                            .as("%s, %d minutes", clock, minutes)
                            .isEqualTo(byInterval(expected, tenant, minutes));
                }
            }
            assertThat(home.importContacts(day, 1).runs())
                    .extracting(Report.SystemReport::sent)
                    .containsOnly(0);
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Every five minutes, with some hours before and after the day. */
    private static List<Instant> moments(LocalDate day, ZoneId tenant) {
        Instant end = start(day.plusDays(1), tenant).plus(Duration.ofHours(2));
        List<Instant> moments = new ArrayList<>();
        for (Instant moment = start(day, tenant).minus(Duration.ofHours(2));
                moment.isBefore(end);
                moment = moment.plus(Duration.ofMinutes(5))) {
            moments.add(moment);
        }
        return moments;
    }

    private static Sums sums(int row) {
        int handled = row % 3;
        return new Sums(handled + row % 2, handled, handled == 0 ? 0 : 17 * handled + row % 11);
    }

    private static String[] rows(List<Instant> moments, Clock clock, ZoneId tenant) {
        String[] rows = new String[moments.size()];
        for (int row = 0; row < rows.length; row++) {
            Sums sums = sums(row);
            rows[row] = "%s,All,%d,%d,%.0f"
                    .formatted(
                            clock.written(moments.get(row), tenant), sums.offered(), sums.handled(), sums.duration());
        }
        return rows;
    }

    private static Map<Instant, Sums> expected(List<Instant> moments, Clock clock, LocalDate day, ZoneId tenant) {
        Map<Instant, Sums> expected = new TreeMap<>();
        for (int row = 0; row < moments.size(); row++) {
            Instant moment = clock.read(moments.get(row), tenant);
            if (!moment.isBefore(start(day, tenant)) && moment.isBefore(start(day.plusDays(1), tenant))) {
                expected.merge(moment, sums(row), Sums::plus);
            }
        }
        return expected;
    }

    private static Map<Instant, Sums> arrived(Home home, String queue, LocalDate day, ZoneId tenant, int minutes) {
        Map<Instant, Sums> quarters = new TreeMap<>();
        for (IntervalView view : home.sandbox().contactEvents(queue, day, tenant)) {
            quarters.put(view.start(), new Sums(view.offered(), view.handled(), view.totalDuration()));
        }
        return byInterval(quarters, tenant, minutes);
    }

    private static Map<Instant, Sums> byInterval(Map<Instant, Sums> values, ZoneId tenant, int minutes) {
        Map<Instant, Sums> intervals = new TreeMap<>();
        values.forEach((moment, sums) -> intervals.merge(interval(moment, tenant, minutes), sums, Sums::plus));
        return intervals;
    }

    /** By the local clock, but never across a change of the clock. */
    private static Instant interval(Instant moment, ZoneId tenant, int minutes) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, tenant);
        int into = local.getMinute() % minutes * 60 + local.getSecond();
        Instant start = moment.minusSeconds(into);
        ZoneOffsetTransition change = tenant.getRules().previousTransition(moment.plusNanos(1));
        return change != null && change.getInstant().isAfter(start) ? change.getInstant() : start;
    }

    private static String queue(Clock clock, int minutes) {
        return Integer.toString(clock.queues + minutes);
    }

    private static String queues() {
        return "[ValueTypes]\n1=O;offered\n2=H;handled\n3=D;duration\n[Queues]\n"
                + each((clock, minutes) ->
                        "%s=%s %d;0;calls;%d\n".formatted(queue(clock, minutes), clock, minutes, minutes));
    }

    private static String systems() {
        StringBuilder sections = new StringBuilder();
        for (Clock clock : Clock.values()) {
            sections.append(
                    """
                    [%s]
                    Source=%s
                    SeparatorCharacter=2
                    ColumnNames=When;Queue;Offered;Handled;Duration
                    TimeStampColumn=1
                    GroupColumn=2
                    Groups=All
                    DateOrder=%s
                    %s
                    """
                            .formatted(clock, clock, clock.order, clock.setting));
        }
        return sections.toString();
    }

    private static String mapping() {
        return each((clock, minutes) -> {
            String queue = "WFM:0:" + queue(clock, minutes);
            return queue + ":1=" + clock + ":All:Offered\n" + queue + ":2=" + clock + ":All:Handled\n" + queue + ":3="
                    + clock + ":All:Duration\n";
        });
    }

    private interface Lines extends java.util.function.BiFunction<Clock, Integer, String> {}

    private static String each(Lines lines) {
        StringBuilder text = new StringBuilder();
        for (Clock clock : Clock.values()) {
            for (int minutes : INTERVALS) {
                text.append(lines.apply(clock, minutes));
            }
        }
        return text.toString();
    }
}

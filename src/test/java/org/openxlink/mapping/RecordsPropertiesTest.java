package org.openxlink.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.SourceZone;
import org.openxlink.interval.Days;
import org.openxlink.interval.Interval;
import org.openxlink.interval.IntervalTotals;
import org.openxlink.interval.LocalDay;
import org.openxlink.interval.LocalDays;
import org.openxlink.interval.SourceClock;
import org.openxlink.source.ContactRow;
import org.openxlink.source.SourceTime;

/** Any rows, in any files and any order, come to the same interval records; and these are what a pocket calculator says. */
class RecordsPropertiesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 10, 26); // the day after has 25 hours
    private static final long START = FIRST_DAY.atStartOfDay(ZONE).toEpochSecond();
    private static final int DAYS = 3;
    /** A row as it stands in a file, its values in millionths: Offered, Handled, AHT, Seconds. */
    record Row(boolean ofGroupA, int second, long offered, long handled, long mean, long seconds) {

        ContactRow of(ContactColumns columns) {
            long[] values = columns.values().stream()
                    .mapToLong(column -> value(column.name()))
                    .toArray();
            int group = columns.indexOfGroup(List.of(ofGroupA ? "A" : "B"));
            return new ContactRow(group, new SourceTime(START + second, true), values);
        }

        private long value(String name) {
            return switch (name) {
                case "Offered" -> offered;
                case "Handled" -> handled;
                case "AHT" -> mean;
                default -> seconds;
            };
        }
    }

    /** What comes out, whatever it is: records, shares and sentences. */
    private record Result(List<IntervalRecord> records, List<String> leftOut, List<LocalDate> days) {}

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anyFilesAndAnyOrder(
            @ForAll @From("rows") List<Row> rows,
            @ForAll boolean weighted,
            @ForAll @IntRange(min = 1, max = 5) int files,
            @ForAll @IntRange(min = 1, max = DAYS + 1) int daysInMemory,
            @ForAll Random random) {
        ContactMapping mapping = TestMapping.of(weighted);
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        assertThat(imported(mapping, split(shuffled, files, random), daysInMemory))
                .isEqualTo(imported(mapping, List.of(rows), DAYS + 1));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void sumsOfThePocketCalculator(@ForAll @From("soundRows") List<Row> rows) {
        Map<Long, BigDecimal[]> hours = new TreeMap<>();
        for (Row row : rows) {
            BigDecimal[] sums = hours.computeIfAbsent(startOfHour(START + row.second()), any ->
                    new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO});
            sums[0] = sums[0].add(BigDecimal.valueOf(row.offered(), 6));
            sums[1] = sums[1].add(BigDecimal.valueOf(row.handled(), 6));
            sums[2] = sums[2].add(BigDecimal.valueOf(row.seconds(), 6));
        }
        List<String> expected = hours.entrySet().stream()
                .map(hour -> hour.getKey() + " " + sumsSent(hour.getValue()))
                .toList();
        List<String> records = imported(TestMapping.of(false), List.of(rows), DAYS).records().stream()
                .filter(record -> record.queue().number() == 60)
                .map(record ->
                        record.start() + " " + record.offered() + " " + record.handled() + " " + record.duration())
                .toList();
        assertThat(records).isEqualTo(expected);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void meansOfThePocketCalculator(@ForAll @From("soundRows") List<Row> rows, @ForAll boolean weighted) {
        Map<Long, BigDecimal[]> quarters = new TreeMap<>();
        for (Row row : rows) {
            if (row.ofGroupA()) {
                BigDecimal[] sums = quarters.computeIfAbsent(START + row.second() / 900 * 900L, any ->
                        new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO});
                BigDecimal mean = BigDecimal.valueOf(row.mean(), 6);
                BigDecimal handled = BigDecimal.valueOf(row.handled(), 6);
                BigDecimal weight = weighted ? handled : BigDecimal.valueOf(mean.signum());
                sums[0] = sums[0].add(mean.multiply(weight).setScale(6, RoundingMode.DOWN));
                sums[1] = sums[1].add(weight);
                sums[2] = sums[2].add(handled);
            }
        }
        List<String> expected = quarters.entrySet().stream()
                .map(quarter -> quarter.getKey() + " " + duration(quarter.getValue()))
                .toList();
        List<String> records = imported(TestMapping.of(weighted), List.of(rows), DAYS).records().stream()
                .filter(record -> record.queue().number() == 15)
                .map(record -> record.start() + " " + record.duration())
                .toList();
        assertThat(records).isEqualTo(expected);
    }

    /** Whole contacts and tenths of a second, from values rounded to hundredths. */
    private static String sumsSent(BigDecimal[] sums) {
        BigDecimal handled = rounded(rounded(sums[1], 2), 0);
        BigDecimal duration = handled.signum() == 0 ? BigDecimal.ZERO : rounded(rounded(sums[2], 2), 1);
        return rounded(rounded(sums[0], 2), 0) + " " + handled + " " + duration.unscaledValue();
    }

    /** Tenths of a second: the mean, to millionths, then to hundredths, times the whole handled contacts. */
    private static String duration(BigDecimal[] sums) {
        BigDecimal mean = sums[1].signum() == 0 ? BigDecimal.ZERO : sums[0].divide(sums[1], 6, RoundingMode.HALF_UP);
        return rounded(rounded(mean, 2).multiply(rounded(rounded(sums[2], 2), 0)), 1)
                .unscaledValue()
                .toString();
    }

    private static BigDecimal rounded(BigDecimal value, int places) {
        return value.setScale(places, RoundingMode.HALF_UP);
    }

    private static long startOfHour(long second) {
        return second / 3600 * 3600; // offsets of this zone are whole hours
    }

    private static List<List<Row>> split(List<Row> rows, int files, Random random) {
        List<List<Row>> parts = new ArrayList<>();
        IntStream.range(0, files).forEach(file -> parts.add(new ArrayList<>()));
        rows.forEach(row -> parts.get(random.nextInt(files)).add(row));
        return parts;
    }

    /** Reads files as the import does: all of them, and again while days had to be let go of. */
    private static Result imported(ContactMapping mapping, List<List<Row>> files, int daysInMemory) {
        List<DayRecords> results = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        Optional<Days> wanted = Optional.of(Days.ALL);
        while (wanted.isPresent()) {
            SourceClock clock = SourceClock.of(SourceZone.LOCAL, ZONE);
            IntervalTotals totals =
                    new IntervalTotals(mapping.columns(), wanted.get(), clock, new LocalDays(ZONE), daysInMemory);
            for (List<Row> file : files) {
                file.forEach(row -> totals.accept(row.of(mapping.columns())));
                totals.endOfFile();
            }
            assertThat(totals.days()).hasSizeLessThanOrEqualTo(daysInMemory);
            totals.days().forEach(day -> {
                results.add(mapping.records(day, List.of(), LocalDateTime.MIN, ScriptEvents.NONE));
                days.add(day.day().date());
            });
            wanted = totals.rest();
        }
        return new Result(
                results.stream()
                        .map(DayRecords::records)
                        .flatMap(Collection::stream)
                        .sorted(BY_QUEUE)
                        .toList(),
                results.stream()
                        .map(DayRecords::sentences)
                        .flatMap(Collection::stream)
                        .sorted()
                        .toList(),
                days);
    }

    private static final Comparator<IntervalRecord> BY_QUEUE = Comparator.comparing(
                    (IntervalRecord record) -> record.queue().number())
            .thenComparing(IntervalRecord::start);

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void everyRecordAnIntervalOfItsDay(@ForAll @From("rows") List<Row> rows) {
        List<IntervalRecord> records =
                imported(TestMapping.of(true), List.of(rows), DAYS).records();
        assertThat(records).allSatisfy(record -> {
            LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(record.start()), ZONE);
            assertThat(LocalDay.of(date, ZONE).intervals(record.queue().interval()))
                    .extracting(Interval::start)
                    .contains(record.start());
        });
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<Long> any = Arbitraries.longs().between(-100_000_000, 4_000_000_000L);
        return Combinators.combine(Arbitraries.of(true, false), seconds(), any, any, any, any)
                .as(Row::new)
                .list()
                .ofMaxSize(60);
    }

    /** Rows without negative numbers. */
    @Provide
    Arbitrary<List<Row>> soundRows() {
        Arbitrary<Long> few = Arbitraries.longs().between(0, 20_000_000);
        Arbitrary<Long> many = Arbitraries.longs().between(0, 4_000_000_000L);
        return Combinators.combine(Arbitraries.of(true, false), seconds(), few, few, many, many)
                .as(Row::new)
                .list()
                .ofMaxSize(60);
    }

    /** Mostly within two hours, so that rows meet; also on the next days. */
    private static Arbitrary<Integer> seconds() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 7200), Arbitraries.integers().between(0, (DAYS * 24 + 1) * 3600 - 1));
    }
}

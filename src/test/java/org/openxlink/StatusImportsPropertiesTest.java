package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openxlink.interval.Days;

/** Whatever agents do: where the next activity ends one, it does not matter how the rows come. */
class StatusImportsPropertiesTest {

    private static final LocalDateTime START = LocalDateTime.of(2024, 10, 25, 0, 0);
    private static final int MINUTES = 4 * 24 * 60;
    private static final List<String> KEYS = List.of("ActivityTimeSpanType=2", "LogOffActivities=Out");

    private record Row(String agent, String activity, int minute) {

        String text() {
            return agent + ";" + activity + ";"
                    + START.plusMinutes(minute).toString().replace('T', ' ') + "\n";
        }

        int day() {
            return minute / (24 * 60);
        }
    }

    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
    void inAnyOrderAndInAnyNumberOfFiles(@ForAll @From("rows") List<Row> rows, @ForAll Random random)
            throws IOException {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        int half = random.nextInt(rows.size() + 1);
        assertThat(imported(0, List.of(List.of(shuffled.subList(0, half), shuffled.subList(half, rows.size())))))
                .isEqualTo(imported(0, List.of(List.of(rows))));
    }

    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
    void inAnyNumberOfImportsOneAfterTheOther(@ForAll @From("rows") List<Row> rows, @ForAll Random random)
            throws IOException {
        List<List<List<Row>>> imports = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int to = Math.min(rows.size(), from + 1 + random.nextInt(8));
            List<Row> part = new ArrayList<>(rows.subList(from, to));
            Collections.shuffle(part, random);
            imports.add(List.of(part));
            from = to;
        }
        assertThat(imported(0, imports)).isEqualTo(imported(0, List.of(List.of(rows))));
    }

    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
    void dayByDayInAnyOrderWhileNobodyLogsOff(@ForAll @From("rows") List<Row> rows, @ForAll Random random)
            throws IOException {
        List<Row> without =
                rows.stream().filter(row -> !row.activity().equals("Out")).toList();
        TreeMap<Integer, List<Row>> days = new TreeMap<>();
        without.forEach(
                row -> days.computeIfAbsent(row.day(), any -> new ArrayList<>()).add(row));
        List<List<List<Row>>> imports = new ArrayList<>();
        days.values().forEach(day -> imports.add(List.of(day)));
        Collections.shuffle(imports, random);
        assertThat(imported(0, imports)).isEqualTo(imported(0, List.of(List.of(without))));
    }

    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
    void inRoundsWhenNotAllRowsFitIntoMemory(@ForAll @From("rows") List<Row> rows) throws IOException {
        assertThat(imported(5, List.of(List.of(rows)))).isEqualTo(imported(0, List.of(List.of(rows))));
    }

    /** What WFM has after these imports of these files; a second import of all of it sends nothing. */
    private static List<String> imported(int mostRows, List<List<List<Row>>> imports) throws IOException {
        Path home = Files.createTempDirectory("statuses");
        try (StatusImports statuses = new StatusImports(home, KEYS)) {
            if (mostRows > 0) {
                statuses.holdAtMost(mostRows);
            }
            List<String> all = new ArrayList<>();
            for (List<List<Row>> files : imports) {
                List<String> texts =
                        files.stream().map(StatusImportsPropertiesTest::text).toList();
                statuses.run(Days.ALL, false, texts);
                all.addAll(texts);
            }
            assertThat(statuses.run(Days.ALL, false, all)).isZero();
            return statuses.has();
        } finally {
            delete(home);
        }
    }

    private static String text(List<Row> rows) {
        return String.join("", rows.stream().map(Row::text).toList());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** By time, and no two of one agent at once. */
    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<Row> row = Combinators.combine(
                        Arbitraries.of("anna", "ben", "cid"),
                        Arbitraries.of("Talk", "Break", "Wrap-up", "Out"),
                        Arbitraries.integers().between(0, MINUTES - 1))
                .as(Row::new)
                .filter(any -> !isRepeatedHour(any));
        return row.list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .uniqueElements(any -> any.agent() + any.minute())
                .map(rows -> rows.stream()
                        .sorted(Comparator.comparingInt(Row::minute))
                        .toList());
    }

    /** The clock shows 02:00 to 03:00 twice on 27.10.2024, and rows don't tell which they mean. */
    private static boolean isRepeatedHour(Row row) {
        return row.day() == 2 && row.minute() % (24 * 60) / 60 == 2;
    }
}

package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A file of {@code src/test/resources/presets}: a vendor's tables and rows, and what a preset makes of them. Headings start
 * with {@code ====}; below them stand
 *
 * <ul>
 *   <li>{@code PRESET on DATABASE}: keys of the section, {@code ----}, the statements that create the tables
 *   <li>{@code rows of TABLE}: a line of columns, a line per row; {@code or} parts names that the presets have for it
 *   <li>{@code DATE QUEUE}: a line of value types, a line per interval that arrives; {@code !} what the run says
 * </ul>
 */
record PresetSpec(ZoneId zone, List<Setting> settings, List<Rows> rows, List<Day> days) {

    /** A preset on one of the databases that it is meant for, or one like it. */
    record Setting(String name, String keys, List<String> statements) {

        TestDatabase start() throws Exception {
            String[] words = name.split(" on ", 2)[1].split(" ", 2);
            return switch (words[0]) {
                case "MariaDB" -> TestDatabase.mariaDb();
                case "PostgreSQL" -> TestDatabase.postgres();
                case "H2" -> h2(words[1]);
                default -> throw new AssertionError(name);
            };
        }

        private static TestDatabase h2(String option) {
            TestDatabase plain = TestDatabase.h2();
            return new TestDatabase(plain.url() + ";" + option, plain.user(), plain.password());
        }

        boolean creates(String table) {
            return statements.stream().anyMatch(sql -> sql.startsWith("CREATE TABLE " + table + " ("));
        }
    }

    /** Rows of a table, under the names that it has. */
    record Rows(List<String> tables, List<String> columns, List<List<String>> rows) {

        List<String> statements(Setting setting) {
            String table = tables.stream().filter(setting::creates).findFirst().orElseThrow();
            String into = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ";
            return rows.stream().map(row -> into + "(" + literals(row) + ")").toList();
        }

        private static String literals(List<String> row) {
            return row.stream()
                    .map(cell -> cell.equals("-") ? "NULL" : "'" + cell + "'")
                    .collect(Collectors.joining(", "));
        }
    }

    /** What a queue has on a day. */
    record Day(LocalDate date, String queue, List<String> valueTypes, List<String> intervals, List<String> said) {}

    static PresetSpec read(String file) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/presets", file), UTF_8);
        List<Setting> settings = new ArrayList<>();
        List<Rows> rows = new ArrayList<>();
        List<Day> days = new ArrayList<>();
        ZoneId zone = null;
        for (String part : text.split("(?m)^==== ", -1)) {
            List<String> lines = part.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            if (part.startsWith("time zone")) {
                zone = ZoneId.of(lines.get(1));
            } else if (part.startsWith("rows of ")) {
                rows.add(rows(lines));
            } else if (Character.isDigit(part.charAt(0))) {
                days.add(day(lines));
            } else if (part.contains("----\n")) {
                settings.add(setting(lines));
            }
        }
        return new PresetSpec(zone, settings, rows, days);
    }

    private static Setting setting(List<String> lines) {
        int middle = lines.indexOf("----");
        String sql = String.join("\n", lines.subList(middle + 1, lines.size()));
        List<String> statements =
                Arrays.stream(sql.split(";")).map(String::strip).toList();
        return new Setting(lines.get(0), String.join("\n", lines.subList(1, middle)) + "\n", statements);
    }

    private static Rows rows(List<String> lines) {
        List<String> tables =
                List.of(lines.get(0).substring("rows of ".length()).split(" or ", -1));
        return new Rows(
                tables,
                cells(lines.get(1)),
                lines.stream().skip(2).map(PresetSpec::cells).toList());
    }

    private static Day day(List<String> lines) {
        String[] heading = lines.get(0).split(" ", 2);
        List<String> columns = cells(lines.get(1));
        List<String> rest = lines.subList(2, lines.size());
        return new Day(
                LocalDate.parse(heading[0]),
                heading[1],
                columns.subList(1, columns.size()),
                rest.stream()
                        .filter(line -> !line.startsWith("!"))
                        .map(line -> String.join(" | ", cells(line)))
                        .toList(),
                rest.stream()
                        .filter(line -> line.startsWith("!"))
                        .map(line -> line.substring(1).strip())
                        .toList());
    }

    /** A {@code |} inside a cell is written with a back slash before it. */
    private static List<String> cells(String line) {
        return Arrays.stream(line.split("(?<!\\\\)\\|", -1))
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList();
    }

    void fill(TestDatabase database, Setting setting) throws SQLException {
        database.execute(setting.statements().toArray(String[]::new));
        for (Rows table : rows) {
            database.execute(table.statements(setting).toArray(String[]::new));
        }
    }

    /** The queues of the days, each with its value types. */
    TreeMap<String, List<String>> queues() {
        TreeMap<String, List<String>> queues = new TreeMap<>();
        days.forEach(day -> queues.put(day.queue(), day.valueTypes()));
        return queues;
    }
}

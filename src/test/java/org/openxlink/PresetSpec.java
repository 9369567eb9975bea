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
 *   <li>{@code agents on DATE}: a line per activity that arrives
 * </ul>
 */
record PresetSpec(
        ZoneId zone, List<Setting> settings, List<Rows> rows, List<Expected> contacts, List<Expected> statuses) {

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
    record Rows(List<String> tables, List<List<String>> cells) {

        List<String> statements(Setting setting) {
            String table = tables.stream().filter(setting::creates).findFirst().orElseThrow();
            String into = "INSERT INTO " + table + " (" + String.join(", ", cells.get(0)) + ") VALUES ";
            return cells.stream()
                    .skip(1)
                    .map(row -> into + "(" + literals(row) + ")")
                    .toList();
        }

        private static String literals(List<String> row) {
            return row.stream()
                    .map(cell -> cell.equals("-") ? "NULL" : "'" + cell + "'")
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * What a queue, or all agents, have on a day.
     *
     * @param said sentences of the run
     */
    record Expected(LocalDate date, String queue, List<String> columns, List<String> lines, List<String> said) {

        static Expected of(LocalDate date, String queue, List<String> table) {
            List<String> columns = cells(table.get(0));
            return new Expected(
                    date,
                    queue,
                    columns.subList(1, columns.size()),
                    table.stream()
                            .skip(1)
                            .filter(line -> !line.startsWith("!"))
                            .map(line -> String.join(" | ", cells(line)))
                            .toList(),
                    table.stream()
                            .filter(line -> line.startsWith("!"))
                            .map(line -> line.substring(1).strip())
                            .toList());
        }
    }

    static PresetSpec read(String file) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/presets", file), UTF_8);
        PresetSpec spec =
                new PresetSpec(zone(text), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Arrays.stream(text.split("(?m)^==== ", -1))
                .skip(1)
                .map(PresetSpec::lines)
                .forEach(spec::add);
        return spec;
    }

    private static ZoneId zone(String text) {
        return ZoneId.of(
                text.split("(?m)^==== time zone\n", -1)[1].lines().findFirst().orElseThrow());
    }

    private static List<String> lines(String part) {
        return part.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private void add(List<String> lines) {
        String heading = lines.get(0);
        List<String> below = lines.subList(1, lines.size());
        if (heading.startsWith("rows of ")) {
            List<String> tables = List.of(heading.substring("rows of ".length()).split(" or ", -1));
            rows.add(new Rows(tables, below.stream().map(PresetSpec::cells).toList()));
        } else if (heading.startsWith("agents on ")) {
            statuses.add(Expected.of(LocalDate.parse(heading.substring("agents on ".length())), "", below));
        } else if (Character.isDigit(heading.charAt(0))) {
            String[] words = heading.split(" ", 2);
            contacts.add(Expected.of(LocalDate.parse(words[0]), words[1], below));
        } else if (heading.contains(" on ")) {
            settings.add(setting(heading, below));
        }
    }

    private static Setting setting(String name, List<String> below) {
        int middle = below.indexOf("----");
        String sql = String.join("\n", below.subList(middle + 1, below.size()));
        return new Setting(
                name,
                String.join("\n", below.subList(0, middle)) + "\n",
                Arrays.stream(sql.split(";")).map(String::strip).toList());
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

    /** The queues, each with its value types. */
    TreeMap<String, List<String>> queues() {
        TreeMap<String, List<String>> queues = new TreeMap<>();
        contacts.forEach(day -> queues.put(day.queue(), day.columns()));
        return queues;
    }
}

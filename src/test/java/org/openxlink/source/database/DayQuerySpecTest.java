package org.openxlink.source.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a database is asked for a day: {@code specs/day-queries.txt}. */
class DayQuerySpecTest {

    private static final String SECTION = "Source=jdbc:h2:mem:acd\nCallDataTable=Calls\nValueTypes=Offered;Seconds\n";

    @TempDir
    private Path folder;

    /** A title, keys of the section, what is known of the data, and what comes of it. */
    private record Example(String title, List<String> keys, Map<String, String> facts, List<String> expected) {

        static Example of(String text) {
            String[] parts = text.split("(?m)^----$", 2);
            List<String> above = lines(parts[0]);
            List<String> keys = above.stream()
                    .skip(1)
                    .filter(line -> !line.startsWith("> "))
                    .toList();
            Map<String, String> facts = new LinkedHashMap<>();
            above.stream().filter(line -> line.startsWith("> ")).forEach(line -> {
                String[] fact = line.substring(2).split(": ", 2);
                facts.put(fact[0], fact[1]);
            });
            return new Example(above.get(0), keys, facts, lines(parts[1]));
        }

        private static List<String> lines(String text) {
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }

        List<String> list(String fact, String separator) {
            return facts.containsKey(fact)
                    ? Arrays.stream(facts.get(fact).split(separator))
                            .map(String::strip)
                            .toList()
                    : List.of();
        }
    }

    @TestFactory
    Stream<DynamicTest> queries() throws IOException {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.title(), () -> assertThat(result(example))
                        .as(example.title())
                        .isEqualTo(String.join("\n", example.expected()))));
    }

    private String result(Example example) throws IOException, SQLException {
        String defaults = example.keys().stream().anyMatch(key -> key.startsWith("ValueTypes="))
                ? SECTION.replaceFirst("(?m)^ValueTypes=.*\n", "")
                : SECTION;
        Acd acd = Acd.of(
                folder.resolve(example.title().replaceAll("\\W", "_")),
                defaults + String.join("\n", example.keys()),
                example.list("mapped", "\\|").toArray(String[]::new));
        ContactTable table =
                ContactTable.of(acd.contacts(), acd.wanted(), queues(example), stamp(example, acd), kinds(example));
        DayQuery query = table.query(acd.span(LocalDate.parse(example.facts().getOrDefault("day", "2024-06-17"))));
        List<String> lines = new ArrayList<>();
        lines.add(query.sql()
                .replace(" FROM ", "\n    FROM ")
                .replace(" WHERE ", "\n    WHERE ")
                .replace(" AND ", "\n    AND "));
        query.parameters().forEach(value -> lines.add("? " + shown(value)));
        table.warnings().forEach(warning -> lines.add("! " + warning));
        return String.join("\n", lines);
    }

    private static String shown(Object value) {
        String text = value instanceof String ? '"' + value.toString() + '"' : value.toString();
        return value.getClass().getSimpleName() + " " + text;
    }

    private static SourceQueues queues(Example example) {
        Map<String, List<List<Object>>> ids = new LinkedHashMap<>();
        for (String pair : example.list("ids", ",")) {
            String[] parts = pair.split("=", 2);
            ids.computeIfAbsent(parts[0], any -> new ArrayList<>())
                    .add(Arrays.stream(parts[1].split("/", -1))
                            .map(DayQuerySpecTest::id)
                            .toList());
        }
        Set<String> names = new LinkedHashSet<>(example.list("queues", ","));
        return new SourceQueues(names.isEmpty() ? ids.keySet() : names, ids);
    }

    private static Object id(String text) {
        return text.startsWith("'") ? text.substring(1, text.length() - 1) : Integer.valueOf(text);
    }

    private static StampColumn stamp(Example example, Acd acd) {
        String holds = example.facts().getOrDefault("TimeStampColumn holds", "dates");
        List<String> samples = example.list("such as", ",");
        ColumnKind kind =
                switch (holds) {
                    case "dates" -> ColumnKind.CLOCK;
                    case "dates with a zone" -> ColumnKind.INSTANT;
                    case "numbers" -> ColumnKind.NUMBER;
                    case "texts" -> ColumnKind.TEXT;
                    default -> throw new AssertionError(holds);
                };
        return StampColumn.of(
                "TimeStampColumn", acd.contacts().when(), acd.contacts().zone(), kind, samples);
    }

    private static List<QueueColumnKind> kinds(Example example) {
        return Arrays.stream(example.facts()
                        .getOrDefault("QueueNameColumn holds", "texts")
                        .split(","))
                .map(String::strip)
                .map(DayQuerySpecTest::kind)
                .collect(Collectors.toList());
    }

    private static QueueColumnKind kind(String holds) {
        return switch (holds) {
            case "texts" -> new QueueColumnKind(ColumnKind.TEXT, false, 0);
            case "texts filled up to 8" -> new QueueColumnKind(ColumnKind.TEXT, false, 8);
            case "texts that are numbers" -> new QueueColumnKind(ColumnKind.TEXT, true, 0);
            case "numbers" -> new QueueColumnKind(ColumnKind.NUMBER, true, 0);
            case "something else" -> new QueueColumnKind(ColumnKind.OTHER, false, 0);
            default -> throw new AssertionError(holds);
        };
    }

    private static List<Example> examples() throws IOException {
        try (InputStream in = DayQuerySpecTest.class.getResourceAsStream("/specs/day-queries.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^==== "))
                    .skip(1)
                    .map(Example::of)
                    .toList();
        }
    }
}

package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.interval.Days;

/** What becomes of rows of agent statuses: {@code specs/statuses.txt}. */
class StatusesSpecTest {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> statuses() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String text : examples()) {
            Path home = folder.resolve(Integer.toString(tests.size()));
            String title = text.lines().findFirst().orElseThrow();
            tests.add(DynamicTest.dynamicTest(
                    title, () -> check(title, text.lines().skip(1).toList(), home)));
        }
        return tests.stream();
    }

    private static void check(String title, List<String> lines, Path home) throws IOException {
        int from = indexOf(lines, "import", 0);
        int to = indexOf(lines, "has", from);
        try (StatusImports imports = new StatusImports(home, lines.subList(0, from))) {
            for (int at = from; at < to; at = indexOf(lines, "import", at + 1, to)) {
                run(lines.get(at), lines.subList(at + 1, indexOf(lines, "import", at + 1, to)), imports);
            }
            List<String> found = new ArrayList<>(imports.has());
            found.addAll(imports.remarks());
            assertThat(found)
                    .as(title)
                    .isEqualTo(lines.subList(to + 1, lines.size()).stream()
                            .map(String::strip)
                            .toList());
        }
    }

    /** The command is "import", "import 2024-09-02" or "import 2024-09-02 force"; a line "and" begins another file. */
    private static void run(String command, List<String> rows, StatusImports imports) throws IOException {
        List<String> words = List.of(command.split(" "));
        Days days = words.size() > 1 && !words.get(1).equals("force")
                ? Days.of(LocalDate.parse(words.get(1)), 1)
                : Days.ALL;
        List<String> files = new ArrayList<>();
        StringBuilder file = new StringBuilder();
        for (String row : rows) {
            if (row.equals("and")) {
                files.add(file.toString());
                file.setLength(0);
            } else {
                file.append(row.strip()).append('\n');
            }
        }
        files.add(file.toString());
        imports.run(days, words.contains("force"), files);
    }

    private static int indexOf(List<String> lines, String word, int from) {
        int at = indexOf(lines, word, from, lines.size());
        if (at == lines.size()) {
            throw new AssertionError("no line \"" + word + "\" in " + lines);
        }
        return at;
    }

    private static int indexOf(List<String> lines, String word, int from, int to) {
        int at = from;
        while (at < to && !lines.get(at).startsWith(word)) {
            at++;
        }
        return at;
    }

    private static List<String> examples() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(StatusesSpecTest.class.getResourceAsStream("/specs/statuses.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^==== "))
                    .skip(1)
                    .map(example -> example.replaceAll("(?m)^#.*\\n", "").replaceAll("\\n{2,}", "\n"))
                    .toList();
        }
    }
}

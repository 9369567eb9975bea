package org.openxlink.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.mapping.Calculations;

/** What {@code xlink validate} says: {@code specs/problems.txt} and {@code specs/problems-database.txt}. */
class ProblemsSpecTest {

    /** A title, the notes that change the sound home, and the problems that these make. */
    private record Example(String title, List<String> notes, List<String> problems) {

        static Example of(String text) {
            String[] parts = text.split("(?m)^----$", 2);
            List<String> above = lines(parts[0]);
            return new Example(above.get(0), above.subList(1, above.size()), lines(parts[1]));
        }

        private static List<String> lines(String text) {
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> problems() throws IOException {
        return problems("problems.txt");
    }

    @TestFactory
    Stream<DynamicTest> problemsOfDatabases() throws IOException {
        return problems("problems-database.txt");
    }

    private Stream<DynamicTest> problems(String file) throws IOException {
        List<Example> examples = examples(file);
        TestHome sound = new TestHome().changed(examples.get(0).notes());
        List<DynamicTest> tests = new ArrayList<>();
        for (Example example : examples) {
            TestHome home = tests.isEmpty() ? sound : sound.copy().changed(example.notes());
            Path place = folder.resolve(file + tests.size());
            tests.add(DynamicTest.dynamicTest(example.title(), () -> {
                assertThat(problems(home, place)).as(example.title()).isEqualTo(String.join("\n", example.problems()));
            }));
        }
        return tests.stream();
    }

    private static String problems(TestHome home, Path place) throws IOException {
        return Calculations.of(home.read(place)).installation().problems().stream()
                .map(problem -> problem.toString().replace(place.toString(), "HOME"))
                .collect(Collectors.joining("\n"));
    }

    private static List<Example> examples(String file) throws IOException {
        try (InputStream in = ProblemsSpecTest.class.getResourceAsStream("/specs/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^==== "))
                    .skip(1)
                    .map(Example::of)
                    .toList();
        }
    }
}

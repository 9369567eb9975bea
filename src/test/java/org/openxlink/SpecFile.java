package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A file of cases under {@code specs} that a non-programmer can read: {@code ==} headings, cells between {@code |}. */
public record SpecFile(String name, List<Case> cases) {

    /** A line of the file, its cells without the blanks and quotes around them. */
    public record Case(int line, String rule, List<String> cells) {

        public String cell(int index) {
            return cells.get(index);
        }
    }

    /** What a case is checked with. */
    public interface Check {
        void of(Case line) throws Exception;
    }

    /** A test per line of the file, named after the file, the line and its rule. */
    public static Stream<DynamicTest> tests(String name, Check check) {
        return read(name).cases().stream()
                .map(line -> DynamicTest.dynamicTest(title(name, line), () -> check(name, line, check)));
    }

    private static void check(String name, Case line, Check check) {
        try {
            check.of(line);
        } catch (AssertionError | Exception failure) {
            throw new AssertionError(title(name, line) + System.lineSeparator() + failure.getMessage(), failure);
        }
    }

    private static String title(String name, Case line) {
        return name + ":" + line.line() + " " + line.rule() + " " + line.cells();
    }

    /** The cases of a file. */
    public static SpecFile read(String name) {
        List<Case> cases = new ArrayList<>();
        String rule = "";
        int number = 0;
        for (String line : lines(name)) {
            number++;
            if (line.startsWith("==")) {
                rule = line.substring(2).strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                cases.add(new Case(number, rule, cells(line)));
            }
        }
        return new SpecFile(name, List.copyOf(cases));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(SpecFile::unquoted).toList();
    }

    /** The text without the blanks around it, and without quotes around what then remains. */
    public static String unquoted(String text) {
        String cell = text.strip();
        boolean quoted = cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1) : cell;
    }

    private static List<String> lines(String name) {
        try (InputStream file = Objects.requireNonNull(SpecFile.class.getResourceAsStream("/specs/" + name), name)) {
            return new String(file.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

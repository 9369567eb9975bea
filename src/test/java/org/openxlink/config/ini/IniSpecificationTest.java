package org.openxlink.config.ini;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The grammar as an administrator can read it: {@code specs/ini-*.txt}. */
class IniSpecificationTest {
    private static final Pattern QUOTED = Pattern.compile("«([^»]*)»");

    @TestFactory
    Stream<DynamicTest> valuesOfLines() throws IOException {
        return specification("ini-values.txt")
                .lines()
                .filter(line -> line.startsWith("«"))
                .map(IniSpecificationTest::fields)
                .map(fields -> DynamicTest.dynamicTest(fields.get(0), () -> assertValue(fields)));
    }

    @TestFactory
    Stream<DynamicTest> findingsOfFiles() throws IOException {
        return Arrays.stream(specification("ini-findings.txt").split("(?m)^==== "))
                .skip(1)
                .map(example -> DynamicTest.dynamicTest(
                        example.lines().findFirst().orElseThrow(), () -> assertFindings(example)));
    }

    private static void assertValue(List<String> fields) {
        List<IniEntry> entries = ini("[x]\n" + fields.get(0)).sections().get(0).entries();
        assertThat(entries).containsExactly(new IniEntry(fields.get(1), fields.get(2), 2));
    }

    private static void assertFindings(String example) {
        String[] parts = example.substring(example.indexOf('\n') + 1).split("(?m)^----$", 2);
        List<String> found = ini(parts[0]).findings().stream()
                .map(finding -> finding.line() + ": " + finding.text())
                .toList();
        assertThat(found)
                .isEqualTo(parts[1].lines().filter(line -> !line.isBlank()).toList());
    }

    private static List<String> fields(String line) {
        return QUOTED.matcher(line.replace('⇥', '\t').replace('⍽', '\u00A0'))
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toList());
    }

    private static IniDocument ini(String text) {
        return IniDocument.parse(TextDocument.parse(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String specification(String name) throws IOException {
        try (InputStream in = IniSpecificationTest.class.getResourceAsStream("/specs/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

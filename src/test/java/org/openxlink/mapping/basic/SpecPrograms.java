package org.openxlink.mapping.basic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of programs under {@code specs/basic} that a non-programmer can read: after {@code ====} the rule, then the
 * program, then lines that begin with {@code ---}, each an evaluation and what is expected of it.
 */
record SpecPrograms(String rule, int line, String program, List<Evaluation> evaluations) {

    private static final Pattern EVALUATION = Pattern.compile(
            "---\\s*(?:Para ([-0-9., ]+?)\\s*)?(?:Weekday (\\d)\\s*)?(?:Minutes (\\d+)\\s*)?(?:says \"(.*)\"\\s*)?(=|fails|rejected)\\s*(.*)");

    /**
     * @param says what the script prints, null where that is not asked
     * @param kind {@code =}, {@code fails} or {@code rejected}
     * @param expected the Result, or {@code line: part of the message}
     */
    record Evaluation(
            int line, List<Double> paras, int weekday, int minutes, String says, String kind, String expected) {

        double[] values() {
            return paras.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    static List<SpecPrograms> read(String file) {
        List<SpecPrograms> cases = new ArrayList<>();
        String rule = "";
        int start = 0;
        StringBuilder program = new StringBuilder();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.startsWith("====")) {
                rule = line.substring(4).strip();
                start = number + 1;
                program.setLength(0);
            } else if (line.startsWith("---")) {
                add(
                        cases,
                        new SpecPrograms(rule, start, program.toString(), new ArrayList<>()),
                        evaluation(line, number));
            } else if (start > 0) {
                program.append(line).append('\n');
            }
        }
        return cases;
    }

    private static void add(List<SpecPrograms> cases, SpecPrograms next, Evaluation evaluation) {
        boolean isSame = !cases.isEmpty() && cases.get(cases.size() - 1).line == next.line;
        if (!isSame) {
            cases.add(next);
        }
        cases.get(cases.size() - 1).evaluations.add(evaluation);
    }

    private static Evaluation evaluation(String line, int number) {
        Matcher parts = EVALUATION.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("line " + number + " is no evaluation: " + line);
        }
        List<Double> paras = new ArrayList<>();
        for (String para : Objects.requireNonNullElse(parts.group(1), "").split("[, ]+", -1)) {
            if (!para.isEmpty()) {
                paras.add(Double.valueOf(para));
            }
        }
        return new Evaluation(
                number,
                paras,
                Integer.parseInt(Objects.requireNonNullElse(parts.group(2), "2")),
                Integer.parseInt(Objects.requireNonNullElse(parts.group(3), "480")),
                parts.group(4),
                parts.group(5),
                parts.group(6).strip());
    }

    private static List<String> lines(String file) {
        try (InputStream text =
                Objects.requireNonNull(SpecPrograms.class.getResourceAsStream("/specs/basic/" + file), file)) {
            return new String(text.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

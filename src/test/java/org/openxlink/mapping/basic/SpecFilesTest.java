package org.openxlink.mapping.basic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openxlink.SpecFile;
import org.openxlink.mapping.basic.SpecPrograms.Evaluation;
import org.openxlink.mapping.basic.syntax.SyntaxProblem;

/** The rules of the language, as the files under {@code specs/basic} state them. */
class SpecFilesTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2024, 1, 31, 14, 5, 9);

    static final List<String> PROGRAMS = List.of(
            "example-scripts.txt",
            "sloppy-scripts.txt",
            "declarations.txt",
            "decisions-and-loops.txt",
            "routines.txt",
            "error-handling.txt",
            "limits.txt",
            "syntax-errors.txt",
            "corpus/regressions.txt");

    @TestFactory
    Stream<DynamicTest> programs() {
        return PROGRAMS.stream().flatMap(SpecFilesTest::programsOf);
    }

    private static Stream<DynamicTest> programsOf(String file) {
        return SpecPrograms.read(file).stream().flatMap(program -> program.evaluations().stream()
                .map(evaluation -> DynamicTest.dynamicTest(
                        file + ":" + evaluation.line() + " " + program.rule(), () -> check(program, evaluation))));
    }

    private static void check(SpecPrograms program, Evaluation evaluation) throws Exception {
        switch (evaluation.kind()) {
            case "rejected" -> checkRejected(program, evaluation);
            case "fails" -> checkFails(program, evaluation);
            default -> checkResult(program, evaluation);
        }
    }

    private static void checkRejected(SpecPrograms program, Evaluation evaluation) {
        ScriptSyntaxException rejected =
                catchThrowableOfType(ScriptSyntaxException.class, () -> Script.compile("1.bas", program.program()));
        assertThat(rejected).as("rejected").isNotNull();
        SyntaxProblem first = rejected.problems().get(0);
        String said = first.line() + ":" + first.column() + ": " + first.message();
        assertThat(said).contains(evaluation.expected());
        assertThat(said).startsWith(evaluation.expected().replaceFirst("^(\\d+).*", "$1:"));
    }

    private static void checkFails(SpecPrograms program, Evaluation evaluation) throws Exception {
        Script script = Script.compile("1.bas", program.program());
        ScriptRuntimeException failed =
                catchThrowableOfType(ScriptRuntimeException.class, () -> script.result(parameters(evaluation)));
        assertThat(failed).as("fails").isNotNull();
        assertThat(failed.line() + ": " + failed.reason()).startsWith(evaluation.expected());
    }

    private static void checkResult(SpecPrograms program, Evaluation evaluation) throws Exception {
        List<String> said = new ArrayList<>();
        long result = Script.compile("1.bas", program.program()).result(parameters(evaluation), said::add);
        assertThat(Long.toString(result)).isEqualTo(evaluation.expected());
        if (evaluation.says() != null) {
            assertThat(String.join("/", said)).isEqualTo(evaluation.says());
        }
    }

    private static Parameters parameters(Evaluation evaluation) {
        return Parameters.of(evaluation.weekday(), evaluation.minutes(), NOW, evaluation.values());
    }

    @TestFactory
    Stream<DynamicTest> operators() {
        return SpecFile.tests("basic/operators.txt", SpecFilesTest::expression);
    }

    @TestFactory
    Stream<DynamicTest> functions() {
        return SpecFile.tests("basic/functions.txt", SpecFilesTest::expression);
    }

    /** Cells: expression, what it prints or {@code error: ...}; with Para1 = 7, Para2 = 2, Para3 = 2.5, Para4 = 0. */
    private static void expression(SpecFile.Case line) throws Exception {
        Script script = Script.compile("1.bas", "Print (" + line.cell(0) + ")");
        String expected = line.cell(1);
        assertThat(printed(script)).isEqualTo(expected);
    }

    private static String printed(Script script) {
        List<String> said = new ArrayList<>();
        try {
            script.result(Parameters.of(2, 480, NOW, 7, 2, 2.5, 0), said::add);
        } catch (ScriptRuntimeException failed) {
            said.add("error: " + failed.reason());
        }
        return String.join("/", said);
    }
}

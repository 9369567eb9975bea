package org.openxlink.mapping.basic.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openxlink.mapping.basic.Parameters;
import org.openxlink.mapping.basic.Script;
import org.openxlink.mapping.basic.ScriptRuntimeException;

/**
 * Random programs give the same as scripts and as Java, errors with their lines included. {@code -Dbasic.programs=100000}
 * runs more than the few of a normal build, {@code -Dbasic.seed} other ones.
 */
class DifferentialTest {

    private static final int PROGRAMS = Integer.getInteger("basic.programs", 2_000);
    private static final long SEED = Long.getLong("basic.seed", 20_240_131);
    private static final int BATCH = 250;
    private static final int RUNS = 3;
    private static final LocalDateTime NOW = LocalDateTime.of(2024, 1, 31, 8, 0);

    private int results;

    /** What a program came to: its Result or its error, and how often it printed something else. */
    private record Outcome(String result, List<String> misprints) {}

    @Test
    void scriptsGiveWhatJavaGives() throws Exception {
        Random random = new Random(SEED);
        for (int first = 0; first < PROGRAMS; first += BATCH) {
            List<RandomProgram> programs = new ArrayList<>();
            for (int i = first; i < Math.min(first + BATCH, PROGRAMS); i++) {
                programs.add(new RandomProgram(random, i));
            }
            Class<?> java = JavaPrograms.compiled(programs);
            for (int i = 0; i < programs.size(); i++) {
                compare(programs.get(i), JavaPrograms.program(java, first + i), random);
            }
        }
        if (Integer.getInteger("basic.programs") != null) {
            System.out.printf("%,d programs, %,d runs, %,d with a Result%n", PROGRAMS, PROGRAMS * RUNS, results);
        }
        // programs that all fail would prove little
        assertThat(results).isGreaterThan(PROGRAMS);
    }

    private void compare(RandomProgram program, Method java, Random random) throws Exception {
        Script script = Script.compile("random", program.basic());
        for (int run = 0; run < RUNS; run++) {
            double[] paras = {random.nextInt(100), random.nextInt(5), random.nextInt(1000) / 100.0};
            Expected expected = new Expected();
            String wanted = expected(java, expected, paras);
            Outcome found = found(script, expected, paras);
            assertThat(found)
                    .as(() -> "Para %s, %s, %s of%n%s".formatted(paras[0], paras[1], paras[2], program.basic()))
                    .isEqualTo(new Outcome(wanted, List.of()));
            results += wanted.contains(":") ? 0 : 1;
        }
    }

    private static String expected(Method java, Expected expected, double[] paras) throws IllegalAccessException {
        try {
            return java.invoke(null, expected, paras).toString();
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Expected.Failure failure) {
                return expected.line + ": " + failure.getMessage();
            }
            throw new IllegalStateException(thrown.getCause());
        }
    }

    private static Outcome found(Script script, Expected expected, double[] paras) {
        List<String> printed = new ArrayList<>();
        String result;
        try {
            result = Long.toString(script.result(Parameters.of(2, 480, NOW, paras), printed::add));
        } catch (ScriptRuntimeException failed) {
            result = failed.line() + ": " + failed.reason().replaceFirst(":.*", "");
        }
        return new Outcome(result, misprints(expected.printed, printed));
    }

    private static List<String> misprints(List<Object> wanted, List<String> printed) {
        List<String> misprints = new ArrayList<>();
        for (int i = 0; i < Math.max(wanted.size(), printed.size()); i++) {
            boolean same =
                    i < Math.min(wanted.size(), printed.size()) && Expected.isShownAs(wanted.get(i), printed.get(i));
            if (!same) {
                misprints.add("the " + (i + 1) + ". print of " + wanted + " and " + printed);
            }
        }
        return misprints;
    }
}

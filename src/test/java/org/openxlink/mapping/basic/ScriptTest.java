package org.openxlink.mapping.basic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is around the language: messages, tracing, threads. */
class ScriptTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2024, 1, 31, 8, 0);

    private static final String SHARE =
            """
            Dim Result As Long
            Dim Para1 As Long
            Dim Para2 As Long
            Sub Main()
              share = Para1 / Para2
              If share > 1 Then
                share = 1
              End If
              Result = share * 100
            End Sub
            """;

    private static Parameters paras(double... paras) {
        return Parameters.of(2, 480, NOW, paras);
    }

    @Test
    void syntaxErrorShowsPlaceLineAndCaret() {
        ScriptSyntaxException rejected = catchThrowableOfType(
                ScriptSyntaxException.class, () -> Script.compile("1.bas", "Sub Main()\n\tResult = (1 + \nEnd Sub\n"));
        assertThat(rejected.getMessage().lines())
                .containsExactly(
                        "1.bas:2:16: expected an expression, found the end of the line",
                        "  \tResult = (1 + ",
                        "  \t              ^");
    }

    @Test
    void allSyntaxErrorsAreTold() {
        String source = "Sub Main()\n  Result = * 2\n  x = 1\n  Shell \"x\"\n  GoTo Nowhere\nEnd Sub\n";
        ScriptSyntaxException rejected =
                catchThrowableOfType(ScriptSyntaxException.class, () -> Script.compile("1.bas", source));
        assertThat(rejected.problems()).extracting(problem -> problem.line()).containsExactly(2, 4);
    }

    @Test
    void runtimeErrorTellsScriptLineReasonAndValues() throws Exception {
        Script script = Script.compile("1.bas", SHARE);
        ScriptRuntimeException failed =
                catchThrowableOfType(ScriptRuntimeException.class, () -> script.result(paras(7.4, 0)));
        assertThat(failed)
                .hasMessage("1.bas:5: division by zero (Para1=7.4, Para2=0, Weekday=2, Minutes=480)")
                .hasNoCause();
        assertThat(failed.script()).isEqualTo("1.bas");
        assertThat(failed.line()).isEqualTo(5);
        assertThat(failed.reason()).isEqualTo("division by zero");
        assertThat(failed.getStackTrace()).isEmpty();
    }

    @Test
    void traceTellsEachLineWithWhatItChanged() throws Exception {
        List<String> told = new ArrayList<>();
        long result = Script.compile("1.bas", SHARE).result(paras(3, 2), new ScriptListener() {
            @Override
            public void said(String line) {}

            @Override
            public boolean watches() {
                return true;
            }

            @Override
            public void executed(int line, String source, Map<String, String> changed) {
                told.add(line + source + " " + changed);
            }
        });
        assertThat(result).isEqualTo(100);
        assertThat(told)
                .containsExactly(
                        "5  share = Para1 / Para2 {share=1.5}",
                        "6  If share > 1 Then {}",
                        "7    share = 1 {share=1}",
                        "9  Result = share * 100 {Result=100}");
    }

    @Test
    void parasThatAScriptMentions() throws Exception {
        assertThat(Script.compile("1.bas", SHARE).paras()).isEqualTo(2);
        assertThat(Script.compile("1.bas", "Result = para12 + 1").paras()).isEqualTo(12);
        assertThat(Script.compile("1.bas", "Result = 1").paras()).isZero();
        assertThat(Script.compile("1.bas", "Dim Para5\nResult = Para3 + para1").usedParas())
                .containsExactly(1, 3);
    }

    @Test
    void resultRoundedInsteadOfCut() throws Exception {
        for (String declaration : List.of("", "Dim Result As Long\n")) {
            Script script = Script.compile("1.bas", declaration + "Result = Para1 * 100");
            assertThat(script.result(paras(0.127))).isEqualTo(12);
            assertThat(script.roundedResult(paras(0.127))).isEqualTo(13);
        }
    }

    @Test
    void scriptThatIsTooLong() {
        String source = "Result = 1\n".repeat(10_000);
        assertThat(catchThrowableOfType(ScriptSyntaxException.class, () -> Script.compile("1.bas", source)))
                .hasMessageStartingWith("1.bas:1:1: expected at most 100000 characters, found 110000");
    }

    @Test
    void oneScriptInManyThreads() throws Exception {
        String source =
                """
                Dim total
                Sub Main()
                  Dim a(10)
                  For i = 1 To Para1
                    a(i Mod 10) = a(i Mod 10) + i
                    Add i
                  Next
                  Result = total + a(1)
                End Sub
                Sub Add(x)
                  total = total + x
                End Sub
                """;
        Script script = Script.compile("1.bas", source);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Long>> tasks = new ArrayList<>();
        List<Long> wanted = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            int para = i % 50;
            tasks.add(() -> script.result(paras(para)));
            wanted.add(sum(para));
        }
        List<Long> results = new ArrayList<>();
        for (Future<Long> result : threads.invokeAll(tasks)) {
            results.add(result.get());
        }
        threads.shutdown();
        assertThat(results).isEqualTo(wanted);
    }

    private static long sum(int para) {
        long sum = 0;
        for (int i = 1; i <= para; i++) {
            sum += i + (i % 10 == 1 ? i : 0);
        }
        return sum;
    }

    @Test
    void evaluationsKnowNothingOfEachOther() throws Exception {
        Script script = Script.compile("1.bas", "Static n\nn = n + 1\nResult = n * 10 + Int(Rnd * 10)");
        assertThat(List.of(script.result(paras()), script.result(paras()))).containsExactly(17L, 17L);
    }

    @Test
    void eightThousandScriptsCompileInSeconds() throws Exception {
        String padding = "' a comment\n".repeat(10);
        long start = worked();
        for (int i = 0; i < 8_000; i++) {
            Script.compile(i + ".bas", padding + SHARE.replace("100", Integer.toString(i)));
        }
        assertThat(worked() - start).isLessThan(30);
    }

    @Test
    void timeInWhichAScriptHasToWaitIsNotItsOwn() throws Exception {
        Script script = Script.compile("1.bas", "For i = 1 To 300\nResult = i\nIf i = 100 Then Print i\nNext");
        long result = script.result(
                paras(), line -> LockSupport.parkNanos(Duration.ofMillis(200).toNanos()));
        assertThat(result).isEqualTo(300);
    }

    /** The clock is only looked at between steps. */
    @Test
    void noSingleStepTakesLong() throws Exception {
        String texts = "x = String(60000, \"x\"): n = String(60000, \"1\"): b = String(30000, \" \")\n";
        List<String> expressions = List.of(
                "CDbl(n & \"x\")",
                "IsNumeric(b & n)",
                "CDate(n & \":00\")",
                "Val(b & n & \"x\")",
                "Trim(b & \"x\" & b & \"x\")",
                "RTrim(b & \"x\")",
                "InStr(x, Left(x, 30000) & \"y\")",
                "Format(1.5, n)",
                "Format(Now, b & String(30000, \"q\"))",
                "x = x & \"\"");
        long start = worked();
        for (String expression : expressions) {
            outcome(Script.compile("1.bas", texts + "v = " + expression));
        }
        assertThat(worked() - start).isLessThan(5);
    }

    /** Seconds of this thread; the machine may be busy with other tests. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000_000;
    }

    private static String outcome(Script script) {
        try {
            return Long.toString(script.result(paras()));
        } catch (ScriptRuntimeException failed) {
            return failed.getMessage();
        }
    }

    @Test
    void calledAsDeepAsAllowedOnASmallStack() throws Exception {
        String deep = "Deep = " + "(1 + ".repeat(20) + "Deep(n - 1)" + ")".repeat(20);
        String source = "Sub Main()\nResult = Deep(500)\nEnd Sub\nFunction Deep(n)\n" + deep + "\nEnd Function\n";
        Script script = Script.compile("1.bas", source);
        List<Throwable> thrown = new ArrayList<>();
        Thread small = new Thread(null, () -> thrown.add(failure(script)), "small", 512 * 1024);
        small.start();
        small.join();
        assertThat(thrown.stream().map(Throwable::getMessage).collect(Collectors.joining()))
                .startsWith("1.bas:5: over 200 calls within each other");
    }

    private static Throwable failure(Script script) {
        return catchThrowableOfType(ScriptRuntimeException.class, () -> script.result(paras()));
    }
}

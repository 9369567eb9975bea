package org.openxlink.bench;

import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openxlink.mapping.basic.Parameters;
import org.openxlink.mapping.basic.Script;

/** Evaluations of scripts beside plain Java doing the same. {@code src/bench/scripts} runs it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ScriptBenchmark {

    private static final String DECLARATIONS =
            """
            Dim Result As Long
            Dim Weekday As Long
            Dim Minutes As Long
            Dim Para1 As Long
            Dim Para2 As Long
            """;

    private static final String DIVISION =
            """
            Sub Main()
              If Para2 = 0 Then
                Result = 0
              Else
                Result = (Para1 / Para2) * 100
              End If
            End Sub
            """;

    private static final String LOOP =
            """
            Sub Main()
              For i = 1 To 100
                If i Mod 3 = 0 Then total = total + i * Para1 Else total = total - 1
              Next
              Result = total
            End Sub
            """;

    interface Formula {
        long result(double[] paras);
    }

    private Script division;
    private Script undeclared;
    private Script loop;
    private Formula lambda;
    private double[] paras;
    private Parameters parameters;
    private int number;

    @Setup
    public void compile() throws Exception {
        division = Script.compile("division.bas", DECLARATIONS + DIVISION);
        undeclared = Script.compile("undeclared.bas", DIVISION);
        loop = Script.compile("loop.bas", LOOP);
        lambda = values -> {
            long para1 = (long) Math.rint(values[0]);
            long para2 = (long) Math.rint(values[1]);
            return para2 == 0 ? 0 : (long) ((double) para1 / para2 * 100);
        };
        paras = new double[] {23, 5};
        parameters = Parameters.of(2, 480, LocalDateTime.of(2024, 1, 31, 8, 0), paras);
    }

    @Benchmark
    public long divisionInPlainJava() {
        return lambda.result(paras);
    }

    @Benchmark
    public long divisionOfTheSpecification() throws Exception {
        return division.result(parameters);
    }

    @Benchmark
    public long divisionWithoutDeclarations() throws Exception {
        return undeclared.result(parameters);
    }

    @Benchmark
    public long loopOf100Rounds() throws Exception {
        return loop.result(parameters);
    }

    @Benchmark
    public Script compiling() throws Exception {
        // another number each time, as in another script
        return Script.compile("n.bas", DECLARATIONS + DIVISION.replace("100", Integer.toString(number++)));
    }
}

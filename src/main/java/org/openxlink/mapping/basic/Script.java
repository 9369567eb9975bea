package org.openxlink.mapping.basic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openxlink.mapping.basic.compile.Compiler;
import org.openxlink.mapping.basic.compile.Program;
import org.openxlink.mapping.basic.program.Run;
import org.openxlink.mapping.basic.program.Trace;
import org.openxlink.mapping.basic.syntax.Problems;
import org.openxlink.mapping.basic.syntax.SourceLines;
import org.openxlink.mapping.basic.value.Absent;
import org.openxlink.mapping.basic.value.BasicArray;
import org.openxlink.mapping.basic.value.Conversion;
import org.openxlink.mapping.basic.value.Fault;

/** A compiled script. Immutable and thread-safe: every evaluation has a state of its own. */
public final class Script {

    private static final int PATIENCE_MILLISECONDS = 5_000;

    private final String name;
    private final List<String> lines;
    private final Program program;

    private Script(String name, String source, Program program) {
        this.name = name;
        this.lines = SourceLines.of(source);
        this.program = program;
    }

    /**
     * Compiles a script.
     *
     * @param name for messages, such as {@code 1.bas}
     * @throws ScriptSyntaxException with all that is wrong with it
     */
    public static Script compile(String name, String source) throws ScriptSyntaxException {
        Problems problems = new Problems(name, source);
        Program program = Compiler.compiled(source, problems);
        if (!problems.isEmpty()) {
            throw new ScriptSyntaxException(problems.all());
        }
        return new Script(name, source, program);
    }

    public String name() {
        return name;
    }

    /** The number of the highest ParaN that the script uses, 0 for none: as many sources it wants. */
    public int paras() {
        return usedParas().stream().reduce(0, Math::max);
    }

    /** Whether it mentions Result beyond declaring it; else each value is 0. */
    public boolean setsResult() {
        return program.setsResult();
    }

    /** The numbers of all ParaN that the script uses, in order; a Dim alone is no use. */
    public List<Integer> usedParas() {
        return program.paras();
    }

    /**
     * What {@code Result} comes to: the interval value, times 100, decimals cut off.
     *
     * @throws ScriptRuntimeException when this one value can't be worked out
     */
    public long result(Parameters parameters) throws ScriptRuntimeException {
        return result(parameters, ScriptListener.SILENT);
    }

    /** The same, with somebody who listens. */
    public long result(Parameters parameters, ScriptListener listener) throws ScriptRuntimeException {
        return result(parameters, listener, false);
    }

    /** What {@code Result} would come to if it were rounded half to even, as other variables are, instead of cut. */
    public long roundedResult(Parameters parameters) throws ScriptRuntimeException {
        return result(parameters, ScriptListener.SILENT, true);
    }

    private long result(Parameters parameters, ScriptListener listener, boolean rounding)
            throws ScriptRuntimeException {
        Run run = new Run(
                parameters.paras(),
                parameters.weekday(),
                parameters.minutes(),
                parameters.now(),
                listener == ScriptListener.SILENT ? Script::nobodyHears : listener::said,
                listener.watches() ? trace(listener) : null,
                rounding);
        if (listener.isPatient()) {
            run.limit(PATIENCE_MILLISECONDS);
        }
        try {
            return program.result(run);
        } catch (Fault fault) {
            throw new ScriptRuntimeException(name, run.error().line(), fault, parameters);
        }
    }

    /** Takes no memory, unlike a reference to a listener's method. */
    private static void nobodyHears(String line) {}

    private Trace trace(ScriptListener listener) {
        return (line, changed) -> listener.executed(line, lines.get(line - 1), shown(changed));
    }

    private static Map<String, String> shown(Map<String, Object> values) {
        Map<String, String> shown = new LinkedHashMap<>();
        values.forEach((variable, value) -> shown.put(variable, shown(value)));
        return shown;
    }

    private static String shown(Object value) {
        if (value instanceof String text) {
            return '"' + text + '"';
        }
        if (value instanceof BasicArray) {
            return "an array";
        }
        return value instanceof Absent ? value.toString() : Conversion.toText(value);
    }
}

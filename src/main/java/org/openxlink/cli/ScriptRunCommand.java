package org.openxlink.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.openxlink.cli.script.CheckedScript;
import org.openxlink.cli.script.Printable;
import org.openxlink.cli.script.ScriptFile;
import org.openxlink.cli.script.Transcript;
import org.openxlink.mapping.basic.Parameters;
import org.openxlink.mapping.basic.Script;
import org.openxlink.mapping.basic.ScriptRuntimeException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code xlink script run}. */
@Command(
        name = "run",
        description = {
            "Works out one interval value and prints it as Result=N: times 100, decimals cut off.",
            "What the script says (MsgBox, Print) goes to stderr. Now, Date and Time are those of this machine."
        },
        sortOptions = false)
final class ScriptRunCommand implements Callable<Integer> {

    @ParentCommand
    private ScriptCommand scripts;

    @Spec
    private CommandSpec spec;

    @CommandLine.Parameters(
            paramLabel = "FILE",
            description = "the script; when it is not here it is looked for in config/ of the home")
    private String name;

    @Option(
            names = "--para",
            paramLabel = "VALUE",
            split = ",",
            converter = Value.class,
            description = "Para1, Para2, ... as 10,20.5 or one --para for each; what is not given counts 0")
    private List<Double> paras = new ArrayList<>();

    @Option(
            names = "--weekday",
            paramLabel = "DAY",
            defaultValue = "2",
            description = "Weekday, 1 Sunday to 7 Saturday (default: 2, Monday)")
    private int weekday;

    @Option(
            names = "--minutes",
            paramLabel = "MINUTES",
            defaultValue = "480",
            description = "Minutes since midnight, 0 to 1439 (default: 480, 8:00)")
    private int minutes;

    @Option(names = "--trace", description = "show each executed line with the variables that it changed, on stderr")
    private boolean trace;

    @Override
    public Integer call() throws IOException {
        checkUsage();
        CheckedScript checked = CheckedScript.of(file());
        if (checked.errors() + checked.warnings() > 0) {
            checked.lines().forEach(err()::println);
        }
        if (checked.script().isEmpty()) {
            return Xlink.FAILED;
        }
        try {
            long result = result(checked.script().get());
            spec.commandLine().getOut().println("Result=" + result);
            spec.commandLine().getOut().flush();
            return Xlink.DONE;
        } catch (ScriptRuntimeException failed) {
            err().println("xlink: " + Printable.of(failed.getMessage()));
            return Xlink.FAILED;
        }
    }

    private long result(Script script) throws ScriptRuntimeException {
        warnOfMissingParas(script);
        double[] values = paras.stream().mapToDouble(Double::doubleValue).toArray();
        LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
        Transcript transcript = new Transcript(trace);
        try {
            return script.result(Parameters.of(weekday, minutes, now, values), transcript);
        } finally {
            transcript.lines().forEach(err()::println);
        }
    }

    private void warnOfMissingParas(Script script) {
        if (script.paras() > paras.size()) {
            err().printf(
                            "xlink: %s uses Para%d, but --para gives %s; what is not given counts 0%n",
                            script.name(), script.paras(), Counted.of(paras.size(), "value"));
        }
    }

    private void checkUsage() {
        expect(weekday >= 1 && weekday <= 7, "--weekday is " + weekday + "; expected 1 (Sunday) to 7 (Saturday)");
        expect(minutes >= 0 && minutes < 1440, "--minutes is " + minutes + "; expected 0 to 1439 since midnight");
    }

    private void expect(boolean right, String sentence) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), sentence);
        }
    }

    private ScriptFile file() throws IOException {
        List<ScriptFile> files = scripts.named(name, spec.commandLine());
        expect(files.size() == 1, name + " names " + Counted.of(files.size(), "script") + "; only one can be run");
        return files.get(0);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** A decimal number with a point. */
    static final class Value implements ITypeConverter<Double> {

        private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

        @Override
        public Double convert(String text) {
            String number = text.strip();
            if (!NUMBER.matcher(number).matches() || Double.isInfinite(Double.parseDouble(number))) {
                throw new TypeConversionException(
                        "\"" + text + "\" is no number; expected numbers such as 10,20.5 with a point for decimals");
            }
            return Double.valueOf(number);
        }
    }
}

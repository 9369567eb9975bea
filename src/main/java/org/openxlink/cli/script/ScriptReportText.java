package org.openxlink.cli.script;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.ScriptTally;

/** The report of scripts as a table. */
final class ScriptReportText {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 500;

    /** The texts of a row: queue, value, script. */
    private record Names(String queue, String value, String script) {

        static Names of(ScriptTally tally) {
            return new Names(
                    Printable.of(
                            tally.mapping().queue().number() + " "
                                    + tally.mapping().queue().name(),
                            LONGEST_NAME),
                    Printable.of(tally.mapping().valueType().name(), LONGEST_NAME),
                    Printable.of(tally.mapping().script().orElseThrow().file(), LONGEST_NAME));
        }
    }

    private ScriptReportText() {}

    static List<String> lines(ScriptReport report) {
        List<String> lines = new ArrayList<>();
        report.runs().forEach(run -> lines.add(read(run)));
        if (report.scripts().isEmpty()) {
            lines.add("no mapping has a script");
            return lines;
        }
        List<Names> names = report.scripts().stream().map(Names::of).toList();
        String row = "%-" + widest("Queue", names, Names::queue) + "s  %-" + widest("Value", names, Names::value)
                + "s  %-" + widest("Script", names, Names::script) + "s %9s %7s %7s %10s %10s %10s";
        lines.add(row.formatted("Queue", "Value", "Script", "Intervals", "Differs", "Fails", "Min", "Mean", "Max"));
        for (int index = 0; index < names.size(); index++) {
            ScriptTally tally = report.scripts().get(index);
            lines.add(row(row, names.get(index), tally));
            examples(tally).forEach(lines::add);
        }
        lines.add(sum(report));
        return lines;
    }

    private static int widest(String heading, List<Names> names, Function<Names, String> name) {
        return Stream.concat(Stream.of(heading), names.stream().map(name))
                .mapToInt(String::length)
                .max()
                .orElseThrow();
    }

    private static String read(Run run) {
        return Printable.of("[%s] %s to %s: %s, %s, %s rejected%s"
                .formatted(
                        run.system(),
                        run.days().get(0),
                        last(run.days()),
                        run.outcome().name().toLowerCase(Locale.ROOT),
                        counted(run.rowsRead(), "row") + " read",
                        run.rowsRejected(),
                        run.message().isEmpty() ? "" : ": " + run.message()));
    }

    private static LocalDate last(List<LocalDate> days) {
        return days.get(days.size() - 1);
    }

    private static String row(String format, Names names, ScriptTally tally) {
        return format.formatted(
                names.queue,
                names.value,
                names.script,
                tally.intervals(),
                tally.differences(),
                tally.failures(),
                number(tally, ScriptTally.Spread::least),
                number(tally, ScriptTally.Spread::mean),
                number(tally, ScriptTally.Spread::greatest));
    }

    private static String number(ScriptTally tally, Function<ScriptTally.Spread, Double> of) {
        return tally.spread()
                .map(spread -> Hundredths.of(of.apply(spread)).toPlainString())
                .orElse("-");
    }

    private static List<String> examples(ScriptTally tally) {
        List<String> lines = new ArrayList<>();
        tally.firstDifference()
                .map(first -> "  differs first at %s: Result is %d, rounded %s (%s)"
                        .formatted(first.at(), first.cut(), rounded(first), first.values()))
                .ifPresent(lines::add);
        tally.firstFailure()
                .map(first -> "  fails first at %s: %s".formatted(first.at(), first.reason()))
                .ifPresent(lines::add);
        return lines.stream().map(line -> Printable.of(line, LONGEST_REASON)).toList();
    }

    private static String rounded(ScriptTally.Difference first) {
        return first.rounded().isPresent() ? Long.toString(first.rounded().getAsLong()) : "none, for it fails";
    }

    private static String sum(ScriptReport report) {
        List<ScriptTally> scripts = report.scripts();
        long differ = scripts.stream().filter(tally -> tally.differences() > 0).count();
        long fail = scripts.stream().filter(tally -> tally.failures() > 0).count();
        long unreached =
                scripts.stream().filter(tally -> tally.intervals() == 0).count();
        return "%s by scripts: %d with differences, %d with failures, %d never reached; Min, Mean, Max are Result / 100"
                .formatted(counted(scripts.size(), "value"), differ, fail, unreached);
    }

    private static String counted(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }
}

package org.openxlink.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openxlink.cli.script.ScriptReport;
import org.openxlink.config.Installation;
import org.openxlink.config.Nearest;
import org.openxlink.config.Problem;
import org.openxlink.config.SystemConfig;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.Calculations;
import org.openxlink.mapping.ScriptSurvey;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.route.SurveyRun;
import org.openxlink.route.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink script report}. */
@Command(
        name = "report",
        description = {
            "Runs the script of every mapping over the last days in the sources, and tells how often it fails, how often"
                    + " Result would be another if it were rounded instead of cut, and min, mean and max of Result / 100.",
            "Reads as an import does, but sends nothing, leaves files where they are and writes nothing to the ledger."
                    + " A script counts in every interval that has rows, also where an import does not need its value:"
                    + " the mean handling time when nothing was handled, a value type without a role.",
            "Exit status 1 when a script failed, a source could not be read, or the configuration has errors."
        },
        sortOptions = false)
final class ScriptReportCommand implements Callable<Integer> {

    private static final int MOST_DAYS = 3660;

    @ParentCommand
    private ScriptCommand scripts;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "7",
            description = "number of days, up to yesterday (default: 7)")
    private int days;

    @Option(
            names = "-d",
            paramLabel = "DATE",
            converter = ImportCommand.Day.class,
            description = "first day instead, yyyy-MM-dd or MM/dd/yyyy")
    private LocalDate first;

    @Option(
            names = "--system",
            paramLabel = "NAME",
            description = "only mappings with a source in this external system; may be given again")
    private List<String> systems = new ArrayList<>();

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (days < 1 || days > MOST_DAYS) {
            throw usage("--days is " + days + "; expected 1 to " + MOST_DAYS + " days");
        }
        Calculations calculations = Calculations.read(scripts.home());
        Installation installation = calculations.installation();
        PrintWriter err = spec.commandLine().getErr();
        installation.problems().stream()
                .filter(Problem::isError)
                .flatMap(problem -> problem.lines().stream())
                .forEach(err::println);
        ScriptSurvey survey = survey(calculations);
        Optional<String> fault = survey.isEmpty() ? Usable.fault(installation) : Optional.empty();
        if (fault.isPresent()) {
            err.println("xlink: " + fault.get());
            return Xlink.UNUSABLE;
        }
        Logs.COMMANDS.openFor(installation);
        ScriptReport report = report(calculations, survey);
        tell(report);
        return report.outcome() == Run.Result.OK && installation.errors() == 0 ? Xlink.DONE : Xlink.FAILED;
    }

    private ScriptSurvey survey(Calculations calculations) {
        List<String> names = systems.stream()
                .map(name -> known(name, calculations.installation()))
                .toList();
        return ScriptSurvey.of(
                calculations, mapping -> names.isEmpty() || names.stream().anyMatch(mapping::reads));
    }

    private String known(String name, Installation installation) {
        List<String> names =
                installation.systems().stream().map(SystemConfig::name).toList();
        return installation
                .system(name)
                .map(SystemConfig::name)
                .orElseThrow(() -> usage(
                        installation.broken().systems().stream().anyMatch(name::equalsIgnoreCase)
                                ? "[" + name + "] has errors; see xlink validate"
                                : "there is no external system \"" + name + "\"" + Nearest.suggestion(name, names)));
    }

    private ScriptReport report(Calculations calculations, ScriptSurvey survey) throws Exception {
        LocalDate today = LocalDate.now(calculations.installation().general().localTimeZone());
        ImportRequest.Range range = ImportRequest.Range.of(first == null ? today.minusDays(days) : first, days);
        List<Run> runs = survey.isEmpty() ? List.of() : run(calculations, survey, range);
        return new ScriptReport(range, runs, survey.tallies().all());
    }

    private List<Run> run(Calculations calculations, ScriptSurvey survey, ImportRequest.Range range) throws Exception {
        List<Run> runs = new ArrayList<>();
        try (SurveyRun run = SurveyRun.start(calculations, survey, Templates.of(scripts.home()))) {
            for (String system : read(survey, calculations.installation())) {
                try (ProgressDisplay progress =
                        ProgressDisplay.of(system, json, spec.commandLine().getErr())) {
                    runs.add(run.read(system, new ImportRequest(Optional.of(range), false, progress)));
                }
            }
            run.finish(range.days());
        }
        return runs;
    }

    /** A parked system has no part in what an import works out. */
    private static List<String> read(ScriptSurvey survey, Installation installation) {
        return installation.systems().stream()
                .filter(SystemConfig::importsContacts)
                .map(SystemConfig::name)
                .filter(survey.systems()::contains)
                .toList();
    }

    private void tell(ScriptReport report) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json());
        } else {
            report.lines().forEach(out::println);
        }
        out.flush();
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}

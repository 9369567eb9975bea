package org.openxlink.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openxlink.cli.Usable.Task;
import org.openxlink.config.Installation;
import org.openxlink.config.Nearest;
import org.openxlink.config.Problem;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.LedgerException;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.Calculations;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.route.Engine;
import org.openxlink.route.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code xlink import}. */
@Command(
        name = "import",
        description = "Imports whole days by hand; what the target has already is not sent again.",
        sortOptions = false)
final class ImportCommand implements Callable<Integer> {

    private static final int MOST_DAYS = 3660;

    @ParentCommand
    private Xlink xlink;

    @Spec
    private CommandSpec spec;

    @Option(names = "-p", description = "contacts (PhoneLink)")
    private boolean contacts;

    @Option(names = "-t", description = "agent statuses (TimeLink); without -p and -t: both")
    private boolean statuses;

    @Option(
            names = "-d",
            paramLabel = "DATE",
            converter = Day.class,
            description = "first day, yyyy-MM-dd or MM/dd/yyyy (default: yesterday)")
    private LocalDate first;

    @Option(names = "-L", paramLabel = "DAYS", defaultValue = "1", description = "number of days (default: 1)")
    private int days;

    @Option(names = "--system", paramLabel = "NAME", description = "only this external system; may be given again")
    private List<String> systems = new ArrayList<>();

    @Option(names = "--force", description = "send what was already delivered too")
    private boolean force;

    @Option(
            names = "--write-zeros",
            description = "send intervals without any row as 0, on days of which the source has any row")
    private boolean writeZeros;

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        checkUsage();
        Calculations read = Calculations.read(xlink.home());
        PrintWriter err = spec.commandLine().getErr();
        read.installation().problems().stream()
                .filter(Problem::isError)
                .flatMap(problem -> problem.lines().stream())
                .forEach(err::println);
        Optional<String> fault = Usable.fault(read.installation());
        if (fault.isPresent()) {
            err.println("xlink: " + fault.get());
            return tell(List.of(), Xlink.UNUSABLE);
        }
        List<Task> tasks = tasks(read.installation());
        if (tasks.isEmpty() && read.installation().broken().systems().isEmpty()) {
            err.println("xlink: no external system has " + (statuses ? "statuses" : "contacts")
                    + " to import; see xlink validate");
            return tell(List.of(), Xlink.UNUSABLE);
        }
        List<Run> runs = run(Logs.COMMANDS.openFor(read, "OFF"), tasks);
        return tell(runs, RunsAsJson.outcome(runs) == Run.Result.OK ? Xlink.DONE : Xlink.FAILED);
    }

    private int tell(List<Run> runs, int status) throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(RunsAsJson.of(runs));
        } else {
            runs.forEach(run -> out.println(RunsAsText.line(run)));
        }
        out.flush();
        return status;
    }

    private void checkUsage() {
        if (days < 1 || days > MOST_DAYS) {
            throw usage("-L is " + days + "; expected 1 to " + MOST_DAYS + " days");
        }
    }

    /** What to import: all there is of the kinds asked for, or of the systems asked for. */
    private List<Task> tasks(Installation installation) {
        List<Task> tasks = Usable.tasks(installation).stream()
                .filter(task -> isAskedFor(task.kind()))
                .toList();
        return systems.isEmpty()
                ? tasks
                : systems.stream()
                        .flatMap(name -> known(name, tasks, installation).stream())
                        .distinct()
                        .toList();
    }

    private boolean isAskedFor(Run.Kind kind) {
        return contacts == statuses || contacts == (kind == Run.Kind.CONTACTS);
    }

    private List<Task> known(String name, List<Task> tasks, Installation installation) {
        List<Task> found = tasks.stream()
                .filter(task -> task.system().equalsIgnoreCase(name))
                .toList();
        if (!found.isEmpty()) {
            return found;
        }
        boolean there = installation.broken().systems().stream().anyMatch(name::equalsIgnoreCase)
                || installation.system(name).isPresent();
        throw usage(
                there
                        ? "[" + name + "] has errors, is parked, has nothing of that kind or is not mapped; see xlink"
                                + " validate"
                        : "there is no external system \"" + name + "\""
                                + Nearest.suggestion(
                                        name, tasks.stream().map(Task::system).toList()));
    }

    private List<Run> run(Calculations calculations, List<Task> tasks) throws Exception {
        Installation installation = calculations.installation();
        LocalDate day = first == null
                ? LocalDate.now(installation.general().localTimeZone()).minusDays(1)
                : first;
        ImportRequest.Range range = ImportRequest.Range.of(day, days);
        List<Run> runs = new ArrayList<>();
        PrintWriter err = spec.commandLine().getErr();
        try (Ledger ledger = Ledger.open(installation.home());
                Engine engine = Engine.start(calculations, ledger, Templates.of(installation.home()), false)) {
            for (Task task : tasks) {
                try (ProgressDisplay progress = ProgressDisplay.of(task.system(), json, err)) {
                    ImportRequest request = new ImportRequest(Optional.of(range), force, writeZeros, progress);
                    runs.add(engine.importDays(task.kind(), task.system(), request));
                }
            }
        } catch (LedgerException | IOException e) {
            tasks.stream().skip(runs.size()).forEach(task -> runs.add(failed(task, range, e.getMessage())));
        }
        if (systems.isEmpty()) {
            Run.Kind kind = isAskedFor(Run.Kind.CONTACTS) ? Run.Kind.CONTACTS : Run.Kind.STATUSES;
            installation
                    .broken()
                    .systems()
                    .forEach(name ->
                            runs.add(failed(new Task(kind, name), range, "its section can't be used, see above")));
        }
        return runs;
    }

    /** A system that can't even begin has failed like any other. */
    private static Run failed(Task task, ImportRequest.Range range, String reason) {
        return Run.failed(task.system(), task.kind(), range.days(), reason);
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** A day as people write it. */
    static final class Day implements ITypeConverter<LocalDate> {

        private static final DateTimeFormatter AMERICAN =
                DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

        @Override
        public LocalDate convert(String text) {
            try {
                return text.contains("/") ? LocalDate.parse(text, AMERICAN) : LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("\"" + text + "\" is no day; expected yyyy-MM-dd or MM/dd/yyyy");
            }
        }
    }
}

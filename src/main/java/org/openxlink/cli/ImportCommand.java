package org.openxlink.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.openxlink.config.Installation;
import org.openxlink.config.Problem;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.LedgerException;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.Calculations;
import org.openxlink.monitor.HomeLock;
import org.openxlink.monitor.ImportOrder;
import org.openxlink.monitor.ManualImport;
import org.openxlink.monitor.StopSignal;
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
        ImportOrder order = new ImportOrder(kinds(), systems, Optional.ofNullable(first), days, force, writeZeros);
        StopSignal stop = new StopSignal();
        try (Interruption interruption = Interruption.stopping(stop, () -> err().println("xlink: stopping ..."))) {
            order.check();
            return ended(order, run(order, stop));
        } catch (ImportOrder.NothingToImport nothing) {
            err().println("xlink: " + nothing.getMessage());
            return tell(List.of(), Xlink.UNUSABLE);
        } catch (ImportOrder.Refused refused) {
            throw new ParameterException(spec.commandLine(), refused.getMessage());
        }
    }

    /** The running instance does it, where there is one: also one that comes while another import is waited for. */
    private ManualImport.Report run(ImportOrder order, StopSignal stop) throws Exception {
        Optional<RunningInstance> instance = RunningInstance.of(xlink.home());
        return instance.isPresent() ? attached(order, instance.get(), stop) : byItself(order, stop);
    }

    private ManualImport.Report attached(ImportOrder order, RunningInstance instance, StopSignal stop)
            throws Exception {
        try (ProgressOfSystems progress = new ProgressOfSystems(json, err())) {
            return new AttachedImport(instance, progress).run(order, stop, err());
        }
    }

    private ManualImport.Report byItself(ImportOrder order, StopSignal stop) throws Exception {
        Calculations read = Calculations.read(xlink.home());
        tellErrors(read.installation());
        Optional<String> fault = Usable.fault(read.installation());
        if (fault.isPresent()) {
            throw new ImportOrder.NothingToImport(fault.get());
        }
        ManualImport made = ManualImport.of(order, read.installation());
        Optional<HomeLock> lock;
        try {
            lock = lock();
        } catch (IOException e) {
            return made.failed(e.getMessage());
        }
        if (lock.isEmpty()) {
            return run(order, stop);
        }
        try (HomeLock held = lock.get()) {
            return inThisProcess(made, Logs.COMMANDS.openFor(read, "OFF"), stop);
        }
    }

    private ManualImport.Report inThisProcess(ManualImport made, Calculations calculations, StopSignal stop)
            throws Exception {
        Path home = xlink.home();
        try (Ledger ledger = Ledger.open(home);
                Engine engine = Engine.start(calculations, ledger, Templates.of(home), false);
                ProgressOfSystems progress = new ProgressOfSystems(json, err())) {
            return made.run(engine, progress, stop);
        } catch (LedgerException | IOException e) {
            return made.failed(e.getMessage());
        }
    }

    private Optional<HomeLock> lock() throws IOException, InterruptedException {
        return HomeLock.await(xlink.home(), HomeLock.Kind.IMPORT, "import", holder -> err().println(
                        "xlink: waits for the end of another import (" + holder + ")"));
    }

    private void tellErrors(Installation installation) {
        installation.problems().stream()
                .filter(Problem::isError)
                .flatMap(problem -> problem.lines().stream())
                .forEach(err()::println);
    }

    private int ended(ImportOrder order, ManualImport.Report report) throws JsonProcessingException {
        if (!report.rest().isEmpty()) {
            Continuation.tell(order, report.rest(), xlink.givenHome(), err());
            return tell(report.runs(), Interruption.STATUS);
        }
        boolean done = RunsAsJson.outcome(report.runs()) == Run.Result.OK;
        return tell(report.runs(), done ? Xlink.DONE : Xlink.FAILED);
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

    private Set<Run.Kind> kinds() {
        if (contacts == statuses) {
            return EnumSet.allOf(Run.Kind.class);
        }
        return EnumSet.of(contacts ? Run.Kind.CONTACTS : Run.Kind.STATUSES);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
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

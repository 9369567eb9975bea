package org.openxlink.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openxlink.ledger.PastRun;
import org.openxlink.ledger.RunHistory;
import org.openxlink.monitor.Holder;
import org.openxlink.monitor.HomeLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink runs}. */
@Command(name = "runs", description = "Lists the last imports, latest first.", sortOptions = false)
final class RunsCommand implements Callable<Integer> {

    @ParentCommand
    private Xlink xlink;

    @Spec
    private CommandSpec spec;

    @Option(names = "--system", paramLabel = "NAME", description = "only this external system")
    private String system;

    @Option(
            names = "--day",
            paramLabel = "DATE",
            converter = ImportCommand.Day.class,
            description = "only imports of this day, yyyy-MM-dd or MM/dd/yyyy")
    private LocalDate day;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "COUNT",
            defaultValue = "20",
            description = "how many at most (default: 20)")
    private int limit;

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit is " + limit + "; expected 1 or more");
        }
        Path home = xlink.home();
        RunHistory.Filter filter = new RunHistory.Filter(
                Optional.ofNullable(system), Optional.empty(), Optional.ofNullable(day), Optional.empty(), limit);
        Optional<List<PastRun>> runs = RunHistory.read(home, filter);
        if (runs.isEmpty()) {
            tell("nothing was imported yet: " + home.resolve("data") + " has no ledger");
        } else if (runs.get().isEmpty()) {
            tell("the ledger knows no such import");
        }
        Optional<Holder> working = HomeLock.working(home);
        List<ListedRun> listed = new ArrayList<>();
        for (PastRun run : runs.orElse(List.of())) {
            listed.add(ListedRun.of(run, run.latest() && isUnderWay(run, working)));
        }
        print(listed);
        return Xlink.DONE;
    }

    /** Whether it may have begun in the process that works on the home now. */
    private static boolean isUnderWay(PastRun run, Optional<Holder> working) {
        return working.filter(holder -> !run.started().isBefore(holder.since())).isPresent();
    }

    private void tell(String sentence) {
        spec.commandLine().getErr().println("xlink: " + sentence);
    }

    private void print(List<ListedRun> runs) throws IOException {
        if (json) {
            spec.commandLine().getOut().println(RunsAsJson.ofListed(runs));
        } else if (!runs.isEmpty()) {
            RunsTable.lines(runs, width()).forEach(spec.commandLine().getOut()::println);
        }
        spec.commandLine().getOut().flush();
    }

    /** Of the terminal; other programs get everything. */
    private int width() {
        return Terminal.console().isEmpty()
                ? Integer.MAX_VALUE
                : spec.usageMessage().autoWidth(true).width();
    }
}

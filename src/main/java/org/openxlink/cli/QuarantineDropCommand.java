package org.openxlink.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.openxlink.ledger.Quarantine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink quarantine drop}. */
@Command(
        name = "drop",
        description =
                "Takes something out of quarantine without sending it; an import by hand that reads that day again sends it. When the file it came from was moved or deleted, the entry is all there is of it.")
final class QuarantineDropCommand implements Callable<Integer> {

    @ParentCommand
    private QuarantineCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "as xlink quarantine list names them")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "all there is")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        if (ids.isEmpty() != all) {
            throw new ParameterException(spec.commandLine(), "say which ones: an ID or more, or --all");
        }
        Quarantine quarantine = Quarantine.of(parent.opened().home());
        QuarantineCommand.check(ids, quarantine, spec.commandLine());
        long dropped = (all ? quarantine.ids() : ids)
                .stream().filter(quarantine::remove).count();
        PrintWriter out = spec.commandLine().getOut();
        out.println(Counted.of(dropped, "entry", "entries") + " dropped");
        out.flush();
        return Xlink.DONE;
    }
}

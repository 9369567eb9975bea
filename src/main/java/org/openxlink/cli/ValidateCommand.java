package org.openxlink.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.openxlink.config.Installation;
import org.openxlink.mapping.Calculations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink validate}. */
@Command(
        name = "validate",
        description = "Reads the whole configuration and tells every problem by file and line; connects to nothing.")
final class ValidateCommand implements Callable<Integer> {

    @ParentCommand
    private Xlink xlink;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Installation installation = Calculations.read(xlink.home()).installation();
        PrintWriter out = spec.commandLine().getOut();
        installation.problems().forEach(out::println);
        out.printf(
                "%s, %s; %s, %s%n",
                Counted.of(installation.errors(), "error"),
                Counted.of(installation.warnings(), "warning"),
                Counted.of(installation.systems().size(), "external system"),
                Counted.of(installation.mappings().size(), "mapping"));
        out.flush();
        if (installation.errors() == 0) {
            return Xlink.DONE;
        }
        return Usable.fault(installation).isPresent() ? Xlink.UNUSABLE : Xlink.FAILED;
    }
}

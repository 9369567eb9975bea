package org.openxlink.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.openxlink.config.Installation;
import org.openxlink.mapping.Calculations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink validate}. */
@Command(
        name = "validate",
        description =
                "Reads the whole configuration and tells every problem by file and line; connects to nothing, unless"
                        + " told to.")
final class ValidateCommand implements Callable<Integer> {

    @ParentCommand
    private Xlink xlink;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--connect",
            description =
                    "also tries the way to each source and target, and says which step fails; nothing is imported")
    private boolean connect;

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
        boolean connected = !connect || connects(installation, out);
        if (installation.errors() > 0 && Usable.fault(installation).isPresent()) {
            return Xlink.UNUSABLE;
        }
        return connected && installation.errors() == 0 ? Xlink.DONE : Xlink.FAILED;
    }

    private static boolean connects(Installation installation, PrintWriter out) {
        Logs.COMMANDS.openFor(installation);
        return new ConnectionTests(installation, out).run();
    }
}

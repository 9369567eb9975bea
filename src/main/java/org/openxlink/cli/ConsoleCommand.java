package org.openxlink.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.openxlink.config.Installation;
import org.openxlink.config.InstallationReader;
import org.openxlink.config.SystemConfig;
import org.openxlink.ledger.Ledger;
import org.openxlink.route.Engine;
import org.openxlink.route.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink console}. */
@Command(
        name = "console",
        description = "Runs in the foreground until Ctrl-C: imports when files come and by the clock.")
final class ConsoleCommand implements Callable<Integer> {

    @ParentCommand
    private Xlink xlink;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Installation read = InstallationReader.read(xlink.home());
        PrintWriter err = spec.commandLine().getErr();
        read.problems().forEach(err::println);
        if (!Usable.is(read)) {
            err.println("xlink: nothing can be imported, see the errors above");
            return Xlink.UNUSABLE;
        }
        Installation installation = Logs.COMMANDS.openFor(read, "INFO");
        Ledger ledger = Ledger.open(installation.home());
        Shutdown.closes(ledger);
        Shutdown.closes(Engine.start(installation, ledger, Templates.of(installation.home()), true));
        installation.systems().stream()
                .filter(Usable::is)
                .map(ConsoleCommand::watched)
                .forEach(err::println);
        err.println("Running; Ctrl-C ends it");
        new CountDownLatch(1).await();
        return Xlink.DONE;
    }

    private static String watched(SystemConfig system) {
        return "[" + system.name() + "] is imported when files come and by the clock";
    }
}

package org.openxlink.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.openxlink.config.Automatic;
import org.openxlink.config.General;
import org.openxlink.config.Installation;
import org.openxlink.ledger.Ledger;
import org.openxlink.mapping.Calculations;
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
        Calculations read = Calculations.read(xlink.home());
        PrintWriter err = spec.commandLine().getErr();
        read.installation().problems().forEach(problem -> problem.lines().forEach(err::println));
        Optional<String> fault = Usable.fault(read.installation());
        if (fault.isPresent()) {
            err.println("xlink: " + fault.get());
            return Xlink.UNUSABLE;
        }
        Calculations calculations = Logs.COMMANDS.openFor(read, "INFO");
        Installation installation = calculations.installation();
        Ledger ledger = Ledger.open(installation.home());
        Shutdown.closes(ledger);
        Shutdown.closes(Engine.start(calculations, ledger, Templates.of(installation.home()), true));
        Usable.names(installation).forEach(name -> err.println("[" + name + "] " + when(installation.general())));
        err.println("Running; Ctrl-C ends it");
        new CountDownLatch(1).await();
        return Xlink.DONE;
    }

    private static String when(General general) {
        Automatic automatic = general.phoneLink();
        return switch (automatic.mode()) {
            case NONE -> "is not imported by itself (PhoneLinkImport=none)";
            case DAILY -> "is imported every day at " + automatic.dailyAt();
            case INTERVAL -> "is imported when files come, and every " + often(automatic.every());
        };
    }

    private static String often(Duration every) {
        long seconds = every.toSeconds();
        return seconds % 60 == 0 ? Counted.of(seconds / 60, "minute") : Counted.of(seconds, "second");
    }
}

package org.openxlink.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.openxlink.cli.demo.ArrivedTable;
import org.openxlink.cli.demo.DemoHome;
import org.openxlink.config.Installation;
import org.openxlink.config.SystemConfig;
import org.openxlink.injixo.sandbox.Sandbox;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.Calculations;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.route.Engine;
import org.openxlink.route.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code xlink demo}. */
@Command(
        name = "demo",
        description =
                "Imports a week of a sample contact centre into a sandbox on this machine and shows what arrived.")
final class DemoCommand implements Callable<Integer> {

    private static final int WEEK = 7;

    @Spec
    private CommandSpec spec;

    @Option(names = "--once", description = "end after the table, instead of staying up until Ctrl-C")
    private boolean once;

    @Override
    public Integer call() throws Exception {
        DemoHome home = DemoHome.make(Templates.installation().resolve("config"));
        Shutdown.closes(home);
        Logs.COMMANDS.openFor(Calculations.read(home.folder()), "OFF");
        Shutdown.closes(Logs::close);
        String token = UUID.randomUUID().toString();
        Sandbox sandbox = Sandbox.start(0, token);
        Shutdown.closes(sandbox);
        home.aimAt(sandbox.address(), token);
        Calculations calculations = Calculations.read(home.folder());
        boolean done = show(calculations, home, sandbox);
        if (!once) {
            stayUp(calculations, home, sandbox);
        }
        return done ? Xlink.DONE : Xlink.FAILED;
    }

    private boolean show(Calculations calculations, DemoHome home, Sandbox sandbox) throws Exception {
        Installation installation = calculations.installation();
        PrintWriter out = out();
        out.println("A contact centre of three queues, in a home of its own: " + home.folder());
        LocalDate first = home.writeWeek(installation.general().localTimeZone());
        boolean done = true;
        try (Ledger ledger = Ledger.open(installation.home());
                Engine engine = Engine.start(calculations, ledger, Templates.of(installation.home()), false)) {
            ImportRequest.Range week = ImportRequest.Range.of(first, WEEK);
            for (SystemConfig system : installation.systems()) {
                Run run = importWeek(engine, system.name(), week);
                out.println(RunsAsText.line(run));
                done &= run.outcome() == Run.Result.OK;
            }
            out.println();
            new ArrivedTable(installation, sandbox, ledger).print(first, WEEK, out);
            out.flush();
        }
        return done;
    }

    private Run importWeek(Engine engine, String system, ImportRequest.Range week) {
        try (ProgressDisplay progress = ProgressDisplay.of(system, false, out())) {
            return engine.importDays(Run.Kind.CONTACTS, system, new ImportRequest(Optional.of(week), false, progress));
        }
    }

    private void stayUp(Calculations calculations, DemoHome home, Sandbox sandbox) throws Exception {
        Installation installation = calculations.installation();
        PrintWriter out = out();
        out.println();
        out.println("Look at     " + sandbox.address() + "  the days as they arrived");
        out.println("            " + home.folder().resolve("config") + "  the ini files behind it");
        out.println("            " + home.folder().resolve("logs") + "  logs, and the rejected row");
        out.println("Try         drop a file into " + home.folder().resolve("in/telephony") + " and watch it arrive");
        out.println("Ctrl-C ends the demo and takes its home away.");
        out.flush();
        Logs.showOnTerminal();
        Ledger ledger = Ledger.open(installation.home());
        Shutdown.closes(ledger);
        Shutdown.closes(Engine.start(calculations, ledger, Templates.of(installation.home()), true));
        new CountDownLatch(1).await();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}

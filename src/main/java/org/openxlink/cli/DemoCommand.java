package org.openxlink.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.openxlink.cli.demo.ContactsTable;
import org.openxlink.cli.demo.DemoHome;
import org.openxlink.cli.demo.StatusesTable;
import org.openxlink.cli.demo.WhereToLook;
import org.openxlink.config.Installation;
import org.openxlink.console.Api;
import org.openxlink.console.access.UserFile;
import org.openxlink.injixo.sandbox.Sandbox;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.Calculations;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.monitor.ImportTask;
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

    @Spec
    private CommandSpec spec;

    @Option(names = "--once", description = "end after the table, instead of staying up until Ctrl-C")
    private boolean once;

    @Override
    public Integer call() throws Exception {
        DemoHome home = DemoHome.make();
        Shutdown.closes(home);
        Logs.COMMANDS.openFor(Calculations.read(home.folder()), "OFF");
        Shutdown.closes(Logs::close);
        String token = UUID.randomUUID().toString();
        Sandbox sandbox = Sandbox.start(0, token);
        Shutdown.closes(sandbox);
        home.aimAt(sandbox.address(), token);
        home.askOften();
        Calculations calculations = Calculations.read(home.folder());
        ZoneId zone = calculations.installation().general().localTimeZone();
        out().println("A contact centre of four queues and six agents, in a home of its own: " + home.folder());
        List<LocalDate> week = home.writeWeek(zone);
        boolean done = importWeek(calculations, sandbox, week);
        if (!once) {
            Optional<String> loggedOn = StatusesTable.of(sandbox, week, zone).stillLoggedOn();
            Optional<String> console = stayUp(calculations);
            new WhereToLook(sandbox.address(), console, home, zone, loggedOn).print(out());
            out().flush();
            Logs.showOnTerminal();
            new CountDownLatch(1).await();
        }
        return done ? Xlink.DONE : Xlink.FAILED;
    }

    private boolean importWeek(Calculations calculations, Sandbox sandbox, List<LocalDate> week) throws Exception {
        Installation installation = calculations.installation();
        boolean done = true;
        try (Ledger ledger = Ledger.open(installation.home());
                Engine engine = Engine.start(calculations, ledger, Templates.of(installation.home()), false)) {
            for (ImportTask task : ImportTask.of(installation)) {
                Run run = importWeek(engine, task, week);
                out().println(RunsAsText.line(run));
                done &= run.outcome() == Run.Result.OK;
            }
            out().println();
            new ContactsTable(installation, sandbox, ledger).print(week, out());
            out().println();
            StatusesTable.of(sandbox, week, installation.general().localTimeZone())
                    .print(out());
            out().flush();
        }
        return done;
    }

    private Run importWeek(Engine engine, ImportTask task, List<LocalDate> week) {
        ImportRequest.Range range = ImportRequest.Range.of(week.get(0), week.size());
        try (ProgressDisplay progress = ProgressDisplay.of(task.system(), false, out())) {
            return engine.importDays(
                    task.kind(), task.system(), new ImportRequest(Optional.of(range), false, progress));
        }
    }

    /** Starts what goes on behind the table; how to get into its web console. */
    private static Optional<String> stayUp(Calculations calculations) throws Exception {
        Path home = calculations.installation().home();
        Ledger ledger = Ledger.open(home);
        Shutdown.closes(ledger);
        Engine engine = Engine.start(calculations, ledger, Templates.of(home), true);
        Shutdown.closes(engine);
        String password = FirstUser.add(UserFile.ofHome(home));
        Api api = Api.start(engine, new Workshop(home), Version.number(), home);
        Shutdown.closes(api);
        return api.console().map(address -> address + "  the web console: user admin, password " + password);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}

package org.openxlink.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.openxlink.config.Automatic;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.CsvStatuses;
import org.openxlink.config.FolderWatch;
import org.openxlink.config.General;
import org.openxlink.config.Installation;
import org.openxlink.config.SystemConfig;
import org.openxlink.console.Api;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.Calculations;
import org.openxlink.monitor.Holder;
import org.openxlink.monitor.HomeLock;
import org.openxlink.monitor.ImportTask;
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
class ConsoleCommand implements Callable<Integer> {

    @ParentCommand
    private Xlink xlink;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        FolderWatch.Snapshot files = FolderWatch.Snapshot.ofHome(xlink.home());
        Calculations read = Calculations.read(xlink.home());
        PrintWriter err = spec.commandLine().getErr();
        read.installation().problems().forEach(problem -> problem.lines().forEach(err::println));
        Optional<String> fault = Usable.fault(read.installation());
        fault.ifPresent(why -> err.println("xlink: " + why));
        if (fault.isPresent() && read.installation().errors() > 0) {
            return Xlink.UNUSABLE;
        }
        Optional<HomeLock> lock = HomeLock.await(
                xlink.home(),
                HomeLock.Kind.INSTANCE,
                "console",
                holder -> err.println("xlink: waits for the end of an import (" + holder + ")"));
        if (lock.isEmpty()) {
            err.println("xlink: " + running(xlink.home()));
            return Xlink.UNUSABLE;
        }
        Shutdown.closes(lock.get());
        Calculations calculations = logs().openFor(read, shownFrom());
        Installation installation = calculations.installation();
        Ledger ledger = Ledger.open(installation.home());
        Shutdown.closes(ledger);
        Engine engine = Engine.start(calculations, ledger, Templates.of(installation.home()), true);
        Shutdown.closes(engine);
        Shutdown.closes(FolderWatch.start(files, engine::reload));
        Api api = Api.start(engine, new Workshop(installation.home()), Version.number(), installation.home());
        Shutdown.closes(api);
        Shutdown.closes(() -> stop(api, engine));
        tellWhatRuns(installation, api, err);
        new CountDownLatch(1).await();
        return Xlink.DONE;
    }

    private static void tellWhatRuns(Installation installation, Api api, PrintWriter err) throws IOException {
        ImportTask.of(installation).forEach(task -> err.println("[" + task.system() + "] " + when(task, installation)));
        if (api.console().isPresent()) {
            err.println("Console: " + api.console().get());
            FirstUser.welcome(installation.home(), err);
        }
        err.println("Running; Ctrl-C ends it");
    }

    Logs logs() {
        return Logs.COMMANDS;
    }

    /** Level from which on log lines are shown on the terminal too. */
    String shownFrom() {
        return "INFO";
    }

    private static String running(Path home) throws IOException {
        return "an instance runs on this home already (%s); end it first, or talk to it: xlink status, xlink import"
                .formatted(HomeLock.holder(home).map(Holder::toString).orElse("it does not say which"));
    }

    /** All imports at once, before the end of each is waited for. */
    private static void stop(Api api, Engine engine) {
        api.stopImports();
        engine.stop();
    }

    private static String when(ImportTask task, Installation installation) {
        boolean contacts = task.kind() == Run.Kind.CONTACTS;
        General general = installation.general();
        Automatic automatic = contacts ? general.phoneLink() : general.timeLink();
        return task.kind().word() + " are "
                + switch (automatic.mode()) {
                    case NONE ->
                        "not imported by themselves (%sImport=none)".formatted(contacts ? "PhoneLink" : "TimeLink");
                    case DAILY -> "imported every day at " + automatic.dailyAt();
                    case INTERVAL ->
                        "imported %severy %s"
                                .formatted(
                                        isFolder(task, installation) ? "when files come, and " : "",
                                        often(automatic.every()));
                };
    }

    private static boolean isFolder(ImportTask task, Installation installation) {
        SystemConfig system = installation.system(task.system()).orElseThrow();
        return task.kind() == Run.Kind.CONTACTS
                ? system.contacts().orElseThrow() instanceof CsvContacts
                : system.statuses().orElseThrow() instanceof CsvStatuses;
    }

    private static String often(Duration every) {
        long seconds = every.toSeconds();
        return seconds % 60 == 0 ? Counted.of(seconds / 60, "minute") : Counted.of(seconds, "second");
    }
}

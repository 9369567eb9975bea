package org.openxlink.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openxlink.config.Installation;
import org.openxlink.console.RetryView;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Quarantine;
import org.openxlink.ledger.Quarantined;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.Calculations;
import org.openxlink.monitor.HomeLock;
import org.openxlink.route.Engine;
import org.openxlink.route.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink quarantine retry}. */
@Command(
        name = "retry",
        description = "Sends what is in quarantine again, as it was; what the target accepts leaves the quarantine.")
final class QuarantineRetryCommand implements Callable<Integer> {

    /** Longer than a request is tried again while the target can't answer. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    @ParentCommand
    private QuarantineCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "as xlink quarantine list names them (default: all)")
    private List<String> ids = List.of();

    @Override
    public Integer call() throws Exception {
        Optional<RunningInstance> instance = RunningInstance.of(parent.xlink().home());
        return instance.isPresent() ? askedOf(instance.get()) : byItself();
    }

    private int askedOf(RunningInstance instance) throws Exception {
        return sendAgain(waiting -> {
            RetryView.Asked asked = new RetryView.Asked(List.copyOf(waiting));
            return instance.post("/quarantine/retry", asked, RetryView.Answer.class, LONGEST)
                    .reports();
        });
    }

    private int byItself() throws Exception {
        Calculations read = Calculations.read(parent.xlink().home());
        if (read.installation().targets().isEmpty()) {
            spec.commandLine().getErr().println("xlink: there is no target that can be used; see xlink validate");
            return Xlink.UNUSABLE;
        }
        Calculations calculations = Logs.COMMANDS.openFor(read, "OFF");
        return sendAgain(waiting -> send(calculations, waiting));
    }

    private interface Sender {

        List<Run> send(Set<String> ids) throws Exception;
    }

    private int sendAgain(Sender sender) throws Exception {
        Quarantine quarantine = Quarantine.of(parent.xlink().home());
        QuarantineCommand.check(ids, quarantine, spec.commandLine());
        Map<String, Instant> before = refused(ids.isEmpty() ? quarantine.ids() : ids, quarantine);
        List<Run> runs = before.isEmpty() ? List.of() : sender.send(before.keySet());
        return tell(before, runs, quarantine);
    }

    /** When each was refused last. */
    private static Map<String, Instant> refused(List<String> ids, Quarantine quarantine) {
        Map<String, Instant> when = new LinkedHashMap<>();
        for (String id : ids) {
            quarantine.find(id).ifPresent(entry -> when.put(id, entry.refusal().when()));
        }
        return when;
    }

    private List<Run> send(Calculations calculations, Set<String> waiting) throws Exception {
        Installation installation = calculations.installation();
        Optional<HomeLock> lock = HomeLock.await(
                installation.home(), HomeLock.Kind.IMPORT, "quarantine retry", holder -> spec.commandLine()
                        .getErr()
                        .println("xlink: waits for the end of an import (" + holder + ")"));
        if (lock.isEmpty()) {
            throw new IOException("an instance was started on this home meanwhile; try again");
        }
        try (HomeLock held = lock.get();
                Ledger ledger = Ledger.open(installation.home());
                Engine engine = Engine.start(calculations, ledger, Templates.of(installation.home()), false)) {
            return engine.sendAgain(waiting);
        }
    }

    private int tell(Map<String, Instant> before, List<Run> runs, Quarantine quarantine) {
        PrintWriter out = spec.commandLine().getOut();
        int left = 0;
        for (Map.Entry<String, Instant> one : before.entrySet()) {
            Optional<Quarantined> entry = quarantine.find(one.getKey());
            left += entry.isPresent() ? 1 : 0;
            out.println(one.getKey() + ": " + fate(entry, one.getValue(), runs));
        }
        out.println("%d sent again: %d accepted, %d still in quarantine"
                .formatted(before.size(), before.size() - left, left));
        out.flush();
        return left == 0 ? Xlink.DONE : Xlink.FAILED;
    }

    private static String fate(Optional<Quarantined> entry, Instant before, List<Run> runs) {
        if (entry.isEmpty()) {
            return "accepted";
        }
        boolean refusedAgain = entry.get().refusal().when().isAfter(before);
        return refusedAgain
                ? "refused again: " + entry.get().refusal().reason()
                : "not sent: " + why(entry.get(), runs);
    }

    private static String why(Quarantined entry, List<Run> runs) {
        return runs.stream()
                .filter(run -> run.kind() == entry.kind() && run.system().equals(entry.system()))
                .map(Run::message)
                .collect(Collectors.joining("; "));
    }
}

package org.openxlink.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openxlink.config.Automatic;
import org.openxlink.config.General;
import org.openxlink.config.Problem;
import org.openxlink.config.Target;
import org.openxlink.ledger.Run;
import org.openxlink.monitor.Check.Topic;
import org.openxlink.monitor.Status.State;
import org.openxlink.monitor.Status.SystemStatus;

/**
 * Whether all is well, decided from facts alone. What was not tried since the start is well.
 *
 * @param checks all of them, those that are up too
 */
public record Health(List<Check> checks) {

    public Health {
        checks = List.copyOf(checks);
    }

    public boolean isUp() {
        return checks.stream().allMatch(Check::isUp);
    }

    /** Whether the process does its work at all: if not, a restart may help. */
    public static Health live(boolean serving) {
        return new Health(List.of(routes(serving)));
    }

    /** Whether data comes through, and why not. */
    public static Health ready(Facts facts) {
        List<Check> checks = new ArrayList<>();
        checks.add(routes(facts.serving()));
        checks.add(configuration(facts));
        checks.add(ledger(facts));
        for (SystemStatus system : facts.status().systems()) {
            if (system.state() != State.DISABLED || facts.heard().imports().containsKey(system.task())) {
                checks.add(source(system, facts));
            }
        }
        facts.installation().targets().forEach(target -> checks.add(target(target, facts)));
        for (SystemStatus system : facts.status().systems()) {
            if (system.state() != State.DISABLED) {
                checks.add(lag(system, facts.installation().general()));
            }
        }
        return new Health(checks);
    }

    private static Check routes(boolean serving) {
        return new Check(Topic.ROUTES, "", serving ? "" : "the routes have stopped; start OpenXlink again");
    }

    /** Warnings are none of its business: everything that was meant is in service. */
    private static Check configuration(Facts facts) {
        List<String> faults = new ArrayList<>();
        if (!facts.status().kept().isEmpty()) {
            faults.add("in service as before, because it is invalid now: "
                    + String.join(", ", facts.status().kept()));
        }
        facts.installation().problems().stream()
                .filter(Problem::isError)
                .findFirst()
                .ifPresent(first -> faults.add(errors(facts.installation().errors()) + ", the first: " + first));
        return new Check(Topic.CONFIGURATION, "", String.join("; ", faults));
    }

    private static String errors(long count) {
        return count == 1 ? "1 error" : count + " errors";
    }

    private static Check ledger(Facts facts) {
        String now = facts.status().ledgerFault();
        String before = facts.heard().ledger().map(Contact::fault).orElse("");
        return new Check(Topic.LEDGER, "", now.isEmpty() ? before : now);
    }

    private static Check source(SystemStatus system, Facts facts) {
        Optional<Contact> last = facts.heard().of(system.task()).source();
        return new Check(Topic.SOURCE, named(system), last.map(Contact::fault).orElse(""));
    }

    private static Check target(Target target, Facts facts) {
        Optional<Contact> last = facts.heard().ofTarget(target.name()).last();
        return new Check(Topic.TARGET, target.name(), last.map(Contact::fault).orElse(""));
    }

    /** Also of what somebody paused: it is easily forgotten. */
    private static Check lag(SystemStatus system, General general) {
        Automatic automatic = system.kind() == Run.Kind.CONTACTS ? general.phoneLink() : general.timeLink();
        Duration limit = general.lagLimit(automatic);
        Duration lag = system.lag().orElse(Duration.ZERO);
        String reason = lag.compareTo(limit) <= 0
                ? ""
                : "%s are %d min behind (LagLimit is %d)%s"
                        .formatted(named(system), lag.toMinutes(), limit.toMinutes(), why(system));
        return new Check(Topic.LAG, named(system), reason);
    }

    private static String why(SystemStatus system) {
        return system.state() == State.PAUSED
                ? "; paused, until somebody resumes it"
                : system.lastRun()
                        .map(Run::message)
                        .filter(said -> !said.isEmpty())
                        .map(said -> "; last import: " + said)
                        .orElse("; see xlink runs");
    }

    private static String named(SystemStatus system) {
        return system.kind().word() + " of " + system.system();
    }
}

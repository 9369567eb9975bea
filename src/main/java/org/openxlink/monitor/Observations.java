package org.openxlink.monitor;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openxlink.ledger.Outcome;
import org.openxlink.ledger.Run;

/** Hears what imports do, and adds it up. Safe for several threads. */
public final class Observations {

    private final InstantSource clock;
    private final Map<ImportTask, Tally> imports = new ConcurrentHashMap<>();
    private final Map<String, TargetTally> targets = new ConcurrentHashMap<>();
    private volatile Optional<Contact> ledger = Optional.empty();

    public Observations(InstantSource clock) {
        this.clock = clock;
    }

    /** What was heard until now. */
    public record Heard(Map<ImportTask, Tally> imports, Map<String, TargetTally> targets, Optional<Contact> ledger) {

        public Heard {
            imports = Map.copyOf(imports);
            targets = Map.copyOf(targets);
        }

        public Tally of(ImportTask task) {
            return imports.getOrDefault(task, Tally.NOTHING);
        }

        public TargetTally ofTarget(String name) {
            return targets.getOrDefault(name, TargetTally.NOTHING);
        }
    }

    public Heard heard() {
        return new Heard(imports, targets, ledger);
    }

    /** An import has ended, and the ledger has its report; also one that found nothing new. */
    public void ended(Run run, Fault fault) {
        ledger = Optional.of(new Contact(clock.instant(), fault == Fault.LEDGER ? run.message() : ""));
        imports.merge(
                new ImportTask(run.kind(), run.system()),
                Tally.NOTHING.plus(run, fault),
                (before, first) -> before.plus(run, fault));
    }

    /** The ledger could not be used, so an import could not begin or its report is lost. */
    public void ledgerFailed(String fault) {
        ledger = Optional.of(new Contact(clock.instant(), fault));
    }

    /** A target refused an interval or activity for itself. */
    public void refused(ImportTask task) {
        imports.merge(task, Tally.NOTHING.plusRefused(), (before, first) -> before.plusRefused());
    }

    /**
     * A target answered, or did not.
     *
     * @param status of HTTP; 0 for no answer
     */
    public void answered(String target, int status, Outcome outcome) {
        boolean down = outcome instanceof Outcome.Denied || outcome instanceof Outcome.Unavailable;
        Contact contact = new Contact(clock.instant(), down ? outcome.message() : "");
        targets.merge(
                target, TargetTally.NOTHING.plus(status, contact), (before, first) -> before.plus(status, contact));
    }
}

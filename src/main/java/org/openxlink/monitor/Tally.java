package org.openxlink.monitor;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.openxlink.ledger.Run;

/**
 * What all imports of one kind of data of one external system came to since the start.
 *
 * @param imports by outcome, also those that found nothing new
 * @param working how long they took together
 * @param rowsRead rejected ones too
 * @param sent intervals or statuses that a target accepted
 * @param unchanged intervals or statuses that a target had already
 * @param quarantined intervals or statuses that a target refused, each time that it did
 * @param source the last time the source was asked for rows
 * @param lastError what the last import told that did not go well; empty when all did
 */
public record Tally(
        Map<Run.Result, Long> imports,
        Duration working,
        long rowsRead,
        long rowsRejected,
        long sent,
        long unchanged,
        long quarantined,
        Optional<Contact> source,
        String lastError) {

    static final Tally NOTHING = new Tally(Map.of(), Duration.ZERO, 0, 0, 0, 0, 0, Optional.empty(), "");

    public Tally {
        imports = Map.copyOf(imports);
    }

    public long importsInAll() {
        return imports.values().stream().mapToLong(Long::longValue).sum();
    }

    Tally plus(Run run, Fault fault) {
        Map<Run.Result, Long> more = new EnumMap<>(Run.Result.class);
        more.putAll(imports);
        more.merge(run.outcome(), 1L, Long::sum);
        return new Tally(
                more,
                working.plus(Duration.between(run.started(), run.ended())),
                rowsRead + run.rowsRead(),
                rowsRejected + run.rowsRejected(),
                sent + run.sent(),
                unchanged + run.unchanged(),
                quarantined,
                source(run, fault),
                run.outcome() == Run.Result.OK ? lastError : run.message());
    }

    Tally plusRefused() {
        return new Tally(imports, working, rowsRead, rowsRejected, sent, unchanged, quarantined + 1, source, lastError);
    }

    private Optional<Contact> source(Run run, Fault fault) {
        boolean answered = run.outcome() != Run.Result.FAILED || fault == Fault.TARGET;
        if (answered) {
            return Optional.of(new Contact(run.ended(), ""));
        }
        return fault == Fault.SOURCE ? Optional.of(new Contact(run.ended(), run.message())) : source;
    }
}

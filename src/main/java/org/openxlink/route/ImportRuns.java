package org.openxlink.route;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.LedgerException;
import org.openxlink.ledger.Run;
import org.openxlink.monitor.ImportRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins and ends the runs of one external system and kind, one at a time. */
public final class ImportRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

    private final String system;
    private final Run.Kind kind;
    private final Turns turns;
    private final Ledger ledger;
    private final InstantSource clock;

    ImportRuns(String system, Run.Kind kind, Turns turns, Ledger ledger, InstantSource clock) {
        this.system = system;
        this.kind = kind;
        this.turns = turns;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What a trigger asks for. */
    public ImportRequest whatIsNew() {
        return ImportRequest.whatIsNew();
    }

    /** Waits for its turn and begins a run. */
    public ImportRun begin(@Body ImportRequest request) throws InterruptedException, RouteReplaced {
        turns.begin(request.stop());
        try {
            Instant now = clock.instant();
            return new ImportRun(system, kind, request, ledger.runs().begin(system, kind, now), now);
        } catch (LedgerException e) {
            turns.end();
            throw e;
        }
    }

    /** A trigger's import could not even begin. */
    public void notBegun(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable caught) {
        if (!(Causes.behind(caught) instanceof RouteReplaced)) {
            LOG.error("[{}] {} not imported: {}", system, kind.word(), Causes.sentence(caught));
        }
    }

    /** Something went wrong: the run ends with the reason, and what was not accepted stays to be sent. */
    public void failed(
            @ExchangeProperty("run") ImportRun run, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable caught) {
        if (Causes.behind(caught) instanceof Stopped stopped) {
            run.stopped(stopped.getMessage());
            return;
        }
        run.fail(Causes.sentence(caught));
        if (Causes.isUnexpected(caught)) {
            LOG.error("[{}] unexpected", system, caught);
        }
    }

    /** Writes the report into the ledger and lets the next run begin. */
    public Run end(@ExchangeProperty("run") ImportRun run) {
        try {
            Run report = run.report(clock.instant());
            if (run.isIdle()) {
                ledger.runs().forget(run.number());
            } else {
                ledger.runs().end(run.number(), report);
                log(report, run.isStopped());
            }
            return report;
        } finally {
            turns.end();
        }
    }

    private static String days(Run run) {
        List<LocalDate> days = run.days();
        return switch (days.size()) {
            case 0 -> "no day";
            case 1 -> days.get(0).toString();
            default -> days.get(0) + " to " + days.get(days.size() - 1);
        };
    }

    private static void log(Run run, boolean stopped) {
        String text = "[{}] {} {}: {}, {} rows read, {} rejected, {} {}, {} sent, {} unchanged{}";
        Object[] values = {
            run.system(),
            run.kind().word(),
            days(run),
            run.outcome(),
            run.rowsRead(),
            run.rowsRejected(),
            run.records(),
            run.kind() == Run.Kind.CONTACTS ? "intervals" : "statuses",
            run.sent(),
            run.unchanged(),
            run.message().isEmpty() ? "" : ": " + run.message()
        };
        if (run.outcome() == Run.Result.OK || stopped) {
            LOG.info(text, values);
        } else {
            LOG.error(text, values);
        }
    }
}

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
import org.openxlink.monitor.ImportTask;
import org.openxlink.monitor.Observations;
import org.openxlink.monitor.Pauses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins and ends the runs of one external system and kind, one at a time. */
public final class ImportRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

    private final ImportTask task;
    private final String system;
    private final Run.Kind kind;
    private final Turns turns;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Observations observations;
    private final Pauses pauses;

    ImportRuns(ImportTask task, Turns turns, Wiring wiring) {
        this.task = task;
        this.system = task.system();
        this.kind = task.kind();
        this.turns = turns;
        this.ledger = wiring.ledger();
        this.clock = wiring.clock();
        this.observations = wiring.observations();
        this.pauses = wiring.pauses();
    }

    /** Whether triggers may wake it. */
    public boolean isAwake() {
        return !pauses.isPaused(task);
    }

    /** What a trigger asks for. */
    public ImportRequest whatIsNew() {
        return ImportRequest.whatIsNew();
    }

    /** Waits for its turn and begins a run. */
    public ImportRun begin(@Body ImportRequest request) throws InterruptedException, RouteReplaced {
        turns.begin(request.stop());
        try {
            ledger.check();
            Instant now = clock.instant();
            return new ImportRun(system, kind, request, ledger.runs().begin(system, kind, now), now);
        } catch (LedgerException e) {
            turns.end();
            observations.ledgerFailed(e.getMessage());
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
        run.fail(Causes.sentence(caught), Causes.fault(caught));
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
            observations.ended(report, run.fault());
            return report;
        } catch (LedgerException e) {
            observations.ledgerFailed(e.getMessage());
            throw e;
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

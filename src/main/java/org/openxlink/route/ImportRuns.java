package org.openxlink.route;

import java.io.IOException;
import java.time.Instant;
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
    private final RunLocks locks;
    private final Ledger ledger;

    ImportRuns(String system, Run.Kind kind, RunLocks locks, Ledger ledger) {
        this.system = system;
        this.kind = kind;
        this.locks = locks;
        this.ledger = ledger;
    }

    /** What a trigger asks for. */
    public ImportRequest whatIsNew() {
        return ImportRequest.whatIsNew();
    }

    /** Waits for its turn and begins a run. */
    public ImportRun begin(@Body ImportRequest request) throws IOException, InterruptedException {
        RunLocks.Held turn = locks.take(RouteKey.of(kind, system));
        try {
            return new ImportRun(system, kind, request, ledger.begin(system, kind, Instant.now()), turn);
        } catch (LedgerException e) {
            turn.close();
            throw e;
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
    public Run end(@ExchangeProperty("run") ImportRun run) throws IOException {
        try (RunLocks.Held turn = run.turn()) {
            Run report = run.report();
            if (run.isIdle()) {
                ledger.forget(run.number());
            } else {
                ledger.end(run.number(), report);
                log(report, run.isStopped());
            }
            return report;
        }
    }

    private static void log(Run run, boolean stopped) {
        String text = "[{}] {} {}: {}, {} rows read, {} rejected, {} {}, {} sent, {} unchanged{}";
        Object[] values = {
            run.system(),
            run.kind().word(),
            run.days(),
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

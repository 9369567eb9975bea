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

/** Begins and ends the runs of one external system, one at a time. */
public final class ContactRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ContactRuns.class);

    private final String system;
    private final RunLocks locks;
    private final Ledger ledger;

    ContactRuns(String system, RunLocks locks, Ledger ledger) {
        this.system = system;
        this.locks = locks;
        this.ledger = ledger;
    }

    /** What a trigger asks for. */
    public ImportRequest whatIsNew() {
        return ImportRequest.whatIsNew();
    }

    /** Waits for its turn and begins a run. */
    public ContactRun begin(@Body ImportRequest request) throws IOException, InterruptedException {
        RunLocks.Held turn = locks.take("contacts-" + RouteKey.of(system));
        try {
            return new ContactRun(system, request, ledger.begin(system, Run.Kind.CONTACTS, Instant.now()), turn);
        } catch (LedgerException e) {
            turn.close();
            throw e;
        }
    }

    /** Something went wrong: the run ends with the reason, and what was not accepted stays to be sent. */
    public void failed(
            @ExchangeProperty("run") ContactRun run, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable caught) {
        run.fail(Causes.sentence(caught));
        if (Causes.isUnexpected(caught)) {
            LOG.error("[{}] unexpected", system, caught);
        }
    }

    /** Writes the report into the ledger and lets the next run begin. */
    public Run end(@ExchangeProperty("run") ContactRun run) throws IOException {
        try (RunLocks.Held turn = run.turn()) {
            Run report = run.report();
            if (run.isIdle()) {
                ledger.forget(run.number());
            } else {
                ledger.end(run.number(), report);
                log(report);
            }
            return report;
        }
    }

    private static void log(Run run) {
        String text = "[{}] contacts {}: {}, {} rows read, {} rejected, {} intervals, {} sent, {} unchanged{}";
        Object[] values = {
            run.system(),
            run.days(),
            run.outcome(),
            run.rowsRead(),
            run.rowsRejected(),
            run.records(),
            run.sent(),
            run.unchanged(),
            run.message().isEmpty() ? "" : ": " + run.message()
        };
        if (run.outcome() == Run.Result.OK) {
            LOG.info(text, values);
        } else {
            LOG.error(text, values);
        }
    }
}

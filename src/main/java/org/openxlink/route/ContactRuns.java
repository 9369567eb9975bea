package org.openxlink.route;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Instant;
import org.apache.camel.Body;
import org.apache.camel.CamelExchangeException;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.openxlink.injixo.DeliveryFailed;
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
            return new ContactRun(request, ledger.begin(system, Run.Kind.CONTACTS, Instant.now()), turn);
        } catch (LedgerException e) {
            turn.close();
            throw e;
        }
    }

    /** Something went wrong: the run ends with the reason, and what was not accepted stays to be sent. */
    public void failed(
            @ExchangeProperty("run") ContactRun run, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable caught) {
        Throwable cause = behind(caught);
        run.fail(reason(cause));
        if (isUnexpected(cause)) {
            LOG.error("[{}] unexpected", system, cause);
        }
    }

    /** Writes the report into the ledger and lets the next run begin. */
    public Run end(@ExchangeProperty("run") ContactRun run) throws IOException {
        try (RunLocks.Held turn = run.turn()) {
            Run report = run.report(system);
            if (run.isIdle()) {
                ledger.forget(run.number());
            } else {
                ledger.end(run.number(), report);
                log(report);
            }
            return report;
        }
    }

    /** What went wrong within a split, which wraps it once per level. */
    private static Throwable behind(Throwable caught) {
        return caught instanceof CamelExchangeException && caught.getCause() != null
                ? behind(caught.getCause())
                : caught;
    }

    private static String reason(Throwable cause) {
        if (cause instanceof FileSystemException file) {
            String reason = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
            return file.getFile() + ": " + reason;
        }
        if (isUnexpected(cause)) {
            return "unexpected: " + cause + "; please report it, with the log";
        }
        return cause.getMessage();
    }

    private static boolean isUnexpected(Throwable cause) {
        return !(cause instanceof DeliveryFailed
                || cause instanceof ImportFailed
                || cause instanceof IOException
                || cause instanceof LedgerException);
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

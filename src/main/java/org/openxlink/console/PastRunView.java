package org.openxlink.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openxlink.ledger.PastRun;
import org.openxlink.ledger.Run;

/**
 * A run of the ledger, in JSON; what is not known of one that did not end is null.
 *
 * @param outcome ok, partial, failed; running; {@code cut off} when the process it ran in is gone
 */
public record PastRunView(
        long number,
        String system,
        String kind,
        List<String> days,
        String started,
        String ended,
        Long rowsRead,
        Long rowsRejected,
        Long records,
        Long sent,
        Long unchanged,
        Long quarantined,
        Long requests,
        String outcome,
        String message) {

    /** @param since when this instance was started: what began earlier does not run in it */
    static PastRunView of(PastRun run, Instant since) {
        return run.report().map(report -> ended(run, report)).orElseGet(() -> unfinished(run, since));
    }

    private static PastRunView ended(PastRun run, Run report) {
        return new PastRunView(
                run.number(),
                run.system(),
                run.kind().word(),
                report.days().stream().map(LocalDate::toString).toList(),
                run.started().toString(),
                report.ended().toString(),
                report.rowsRead(),
                report.rowsRejected(),
                report.records(),
                report.sent(),
                report.unchanged(),
                report.quarantined(),
                report.requests(),
                RunView.word(report.outcome()),
                report.message());
    }

    private static PastRunView unfinished(PastRun run, Instant since) {
        boolean runs = run.latest() && !run.started().isBefore(since);
        return new PastRunView(
                run.number(),
                run.system(),
                run.kind().word(),
                List.of(),
                run.started().toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                runs ? "running" : "cut off",
                "");
    }
}

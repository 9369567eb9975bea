package org.openxlink.cli;

import java.util.Locale;
import org.openxlink.ledger.PastRun;

/**
 * A run, with what became of it in a word.
 *
 * @param outcome that of its report, {@code running}, or {@code cut off} when the process it ran in is gone
 */
record ListedRun(PastRun run, String outcome) {

    static ListedRun of(PastRun run, boolean runs) {
        String unfinished = runs ? "running" : "cut off";
        return new ListedRun(
                run,
                run.report()
                        .map(report -> report.outcome().name().toLowerCase(Locale.ROOT))
                        .orElse(unfinished));
    }
}

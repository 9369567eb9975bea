package org.openxlink.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.openxlink.ledger.Run;

/** The report of an import for people. */
final class RunsAsText {

    private RunsAsText() {}

    /** {@code [CSV-Import] contacts 2014-12-23: ok, 4 rows read, 3 intervals: 3 sent, 0 unchanged}. */
    static String line(Run run) {
        return "[%s] %s %s: %s, %s read%s, %s: %d sent, %d unchanged%s%s"
                .formatted(
                        run.system(),
                        run.kind().word(),
                        days(run.days()),
                        run.outcome().name().toLowerCase(Locale.ROOT),
                        Counted.of(run.rowsRead(), "row"),
                        run.rowsRejected() == 0 ? "" : " (" + run.rowsRejected() + " rejected)",
                        records(run),
                        run.sent(),
                        run.unchanged(),
                        run.quarantined() == 0 ? "" : ", " + run.quarantined() + " in quarantine",
                        run.message().isEmpty() ? "" : "\n  " + run.message());
    }

    private static String records(Run run) {
        return run.kind() == Run.Kind.CONTACTS
                ? Counted.of(run.records(), "interval")
                : Counted.of(run.records(), "status", "statuses");
    }

    /** {@code 2014-12-23 to 2014-12-25}. */
    static String days(List<LocalDate> days) {
        if (days.isEmpty()) {
            return "(no day)";
        }
        LocalDate last = days.get(days.size() - 1);
        return days.size() == 1 ? last.toString() : days.get(0) + " to " + last;
    }
}

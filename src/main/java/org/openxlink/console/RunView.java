package org.openxlink.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.openxlink.ledger.Run;

/** A {@link Run} in JSON. */
public record RunView(
        String system,
        String kind,
        List<String> days,
        String started,
        String ended,
        long rowsRead,
        long rowsRejected,
        long records,
        long sent,
        long unchanged,
        long quarantined,
        long requests,
        String outcome,
        String message) {

    static RunView of(Run run) {
        return new RunView(
                run.system(),
                run.kind().word(),
                run.days().stream().map(LocalDate::toString).toList(),
                run.started().toString(),
                run.ended().toString(),
                run.rowsRead(),
                run.rowsRejected(),
                run.records(),
                run.sent(),
                run.unchanged(),
                run.quarantined(),
                run.requests(),
                word(run.outcome()),
                run.message());
    }

    public Run run() {
        return new Run(
                system,
                Run.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                days.stream().map(LocalDate::parse).toList(),
                Instant.parse(started),
                Instant.parse(ended),
                rowsRead,
                rowsRejected,
                records,
                sent,
                unchanged,
                quarantined,
                requests,
                Run.Result.valueOf(outcome.toUpperCase(Locale.ROOT)),
                message);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

package org.openxlink.cli;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openxlink.config.MachineZone;
import org.openxlink.ledger.PastRun;
import org.openxlink.ledger.Run;

/** Runs for people, a line each, below a line of headings. */
final class RunsTable {

    private static final List<String> HEADINGS = List.of(
            "No",
            "System",
            "Kind",
            "Days",
            "Started",
            "Length",
            "Rows",
            "Sent",
            "Unchanged",
            "Quarantined",
            "Outcome",
            "Message");
    private static final Set<String> NUMBERS = Set.of("No", "Length", "Rows", "Sent", "Unchanged", "Quarantined");

    private static final DateTimeFormatter STARTED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private RunsTable() {}

    /** @param width longest line; the message is cut to fit */
    static List<String> lines(List<ListedRun> runs, int width) {
        return new Columns(HEADINGS, NUMBERS)
                .lines(runs.stream().map(RunsTable::row).toList()).stream()
                        .map(line -> cut(line, width))
                        .toList();
    }

    private static String cut(String line, int width) {
        return line.length() <= width ? line : line.substring(0, Math.max(0, width - 3)) + "...";
    }

    private static List<String> row(ListedRun listed) {
        PastRun run = listed.run();
        List<String> row = new ArrayList<>(List.of(
                Long.toString(run.number()), onOneLine(run.system()), run.kind().word()));
        row.add(run.report().map(report -> RunsAsText.days(report.days())).orElse("-"));
        row.add(STARTED.format(run.started().atZone(MachineZone.id())));
        row.addAll(run.report().map(RunsTable::counts).orElse(List.of("-", "-", "-", "-", "-")));
        row.add(listed.outcome());
        row.add(run.report().map(report -> onOneLine(report.message())).orElse(""));
        return row;
    }

    private static List<String> counts(Run report) {
        return List.of(
                length(Duration.between(report.started(), report.ended())),
                Long.toString(report.rowsRead()),
                Long.toString(report.sent()),
                Long.toString(report.unchanged()),
                Long.toString(report.quarantined()));
    }

    /** None where the clock was set back meanwhile. */
    private static String length(Duration length) {
        if (length.isNegative()) {
            return "-";
        }
        return length.toMinutes() == 0
                ? String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1000.0)
                : "%d:%02d:%02d".formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart());
    }

    /** Names and messages may hold what stood in somebody's file; a terminal would obey it. */
    private static String onOneLine(String text) {
        return text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", " ");
    }
}

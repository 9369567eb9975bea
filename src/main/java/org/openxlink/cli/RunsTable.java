package org.openxlink.cli;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
    /** Columns of words begin on one line, columns of numbers end on one. */
    private static final List<String> WORDS = List.of("System", "Kind", "Days", "Started", "Outcome");

    private static final DateTimeFormatter STARTED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private RunsTable() {}

    /** @param width longest line; the message is cut to fit */
    static List<String> lines(List<ListedRun> runs, int width) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
        runs.forEach(run -> rows.add(row(run)));
        int[] widths = IntStream.range(0, HEADINGS.size() - 1)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> cut(line(row, widths), width)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String format = (WORDS.contains(HEADINGS.get(column)) ? "%-" : "%") + widths[column] + "s  ";
            line.append(String.format(Locale.ROOT, format, row.get(column)));
        }
        return line.append(row.get(widths.length)).toString().stripTrailing();
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

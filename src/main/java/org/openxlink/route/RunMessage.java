package org.openxlink.route;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openxlink.config.Nearest;
import org.openxlink.interval.IntervalTotals;
import org.openxlink.source.csv.FileReport;

/** The sentences of a run's report. */
final class RunMessage {

    private static final int SHOWN = 5;

    private final List<String> sentences = new ArrayList<>();

    @FormatMethod
    void add(String sentence, Object... values) {
        String text = sentence.formatted(values);
        if (!sentences.contains(text)) {
            sentences.add(text);
        }
    }

    /** Tells what of a file did not count, with the configured names it was perhaps meant to match. */
    void addFile(FileReport report, List<String> groups) {
        String name = report.file().name();
        if (report.rejected() > 0) {
            add(
                    "%s: %d of %d rows rejected, see logs/rejected (%s)",
                    name,
                    report.rejected(),
                    report.rows(),
                    report.firstRejection().orElse(""));
        }
        if (report.unknown() > 0) {
            add("%s: rows of groups that Groups does not list: %s", name, groups(report, groups));
        }
    }

    /** Tells what daylight saving and double files did to the rows. */
    void addTimes(IntervalTotals totals) {
        if (totals.gaps() > 0) {
            add("%d rows at a local time that daylight saving leaves out count an hour later", totals.gaps());
        }
        if (totals.overlaps() > 0) {
            add("%d rows at a local time that daylight saving repeats count to its first pass", totals.overlaps());
        }
        if (totals.doublyCovered() > 0) {
            add("%d quarters of an hour have rows from more than one file; they were added", totals.doublyCovered());
        }
    }

    private static String groups(FileReport report, List<String> known) {
        String most = report.unknownGroups().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(group -> "\"" + group.getKey() + "\" (" + group.getValue() + perhaps(group.getKey(), known) + ")")
                .collect(Collectors.joining(", "));
        return report.unknownGroups().size() > SHOWN ? most + ", ..." : most;
    }

    private static String perhaps(String group, List<String> known) {
        return Nearest.to(group, known)
                .map(near -> ", perhaps \"" + near + "\"")
                .orElse("");
    }

    @Override
    public String toString() {
        return String.join("; ", sentences);
    }
}

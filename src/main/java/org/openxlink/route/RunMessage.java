package org.openxlink.route;

import com.google.errorprone.annotations.FormatMethod;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openxlink.config.Nearest;
import org.openxlink.interval.IntervalTotals;
import org.openxlink.source.csv.FileReport;
import org.openxlink.source.database.RowsReport;

/** The sentences of a run's report. */
final class RunMessage {

    private static final int SHOWN = 5;
    private static final int LONGEST_NAME = 60;

    /** Sentences told of a run; a mistake may concern every interval. */
    private static final int MOST_SENTENCES = 30;

    private final Set<String> sentences = new LinkedHashSet<>();
    private long untold;

    @FormatMethod
    void add(String sentence, Object... values) {
        String text = Untrusted.line(String.format(sentence, values));
        if (sentences.size() < MOST_SENTENCES) {
            sentences.add(text);
        } else if (!sentences.contains(text)) {
            untold++;
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

    /** Tells which rows of a day did not count. */
    void addRows(LocalDate day, RowsReport report) {
        if (report.rejected() > 0) {
            add(
                    "%s: %d of %d rows rejected (%s)",
                    day, report.rejected(), report.rows(), String.join("; ", report.reasons()));
        }
    }

    /** Tells what daylight saving and double files did to the rows. */
    void addTimes(IntervalTotals totals) {
        addTimes(totals.gaps(), totals.overlaps());
        if (totals.doublyCovered() > 0) {
            add("rows from more than one file were added in %d quarters of an hour", totals.doublyCovered());
        }
    }

    void addTimes(long gaps, long overlaps) {
        if (gaps > 0) {
            add("%d rows at a local time that daylight saving leaves out count an hour later", gaps);
        }
        if (overlaps > 0) {
            add("%d rows at a local time that daylight saving repeats count to its first pass", overlaps);
        }
    }

    /** Tells of activities that the section does not list. */
    void addUnknownActivities(Map<String, Long> unknown) {
        if (!unknown.isEmpty()) {
            add("activities that are not listed were sent under their own code: %s", most(unknown, List.of()));
        }
    }

    private static String groups(FileReport report, List<String> known) {
        return most(report.unknownGroups(), known);
    }

    private static String most(Map<String, Long> counts, List<String> known) {
        String most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(group -> "\"" + shortened(group.getKey()) + "\" (" + group.getValue()
                        + perhaps(group.getKey(), known) + ")")
                .collect(Collectors.joining(", "));
        return counts.size() > SHOWN ? most + ", ..." : most;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
    }

    private static String perhaps(String group, List<String> known) {
        return Nearest.to(group, known)
                .map(near -> ", perhaps \"" + near + "\"")
                .orElse("");
    }

    @Override
    public String toString() {
        return String.join("; ", sentences) + (untold == 0 ? "" : "; and " + untold + " more");
    }
}

package org.openxlink.route;

import java.util.Optional;
import org.openxlink.source.csv.FileReport;
import org.openxlink.source.csv.GroupLines;
import org.openxlink.source.database.DayQuery;
import org.openxlink.source.database.LoggedSql;

/** Where rows of a day come from, as interface logs name it. */
sealed interface Origin extends Comparable<Origin> {

    /** A list of thousands of queues stands in a query that all of their logs show. */
    int LONGEST = 2_000;

    /** All of it. */
    String text();

    /** What concerns one queue of it. */
    default String of(int group) {
        return text();
    }

    @Override
    default int compareTo(Origin other) {
        return text().compareTo(other.text());
    }

    /** A file that was read. */
    record OfFile(String text, GroupLines lines) implements Origin {

        static OfFile of(FileReport report) {
            return new OfFile(
                    Untrusted.line("%s, %d rows".formatted(report.file().name(), report.rows())), report.lines());
        }

        @Override
        public String of(int group) {
            Optional<GroupLines.Lines> own = lines.of(group);
            return own.map(there -> "%s, %d of them its own, lines %d to %d"
                            .formatted(text, there.rows(), there.first(), there.last()))
                    .orElse(text + ", none of them its own");
        }
    }

    /** A query that was answered. */
    record OfQuery(String text) implements Origin {

        static OfQuery of(DayQuery query, long rows) {
            String sql = LoggedSql.of(query.sql()) + " " + query.parameters();
            return new OfQuery(rows + " rows: " + Untrusted.line(sql, LONGEST));
        }
    }
}

package org.openxlink.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openxlink.config.Combination;

/** Rows that no import ever writes: a sound SQLite file may hold them all the same, where bytes were overwritten. */
record WrongRows(String table, String condition, String words) {

    private static final String NO_DIGEST = "length(digest) <> 32 OR digest GLOB '*[^0-9a-f]*'";
    private static final String NO_VALUES = "typeof(seconds) <> 'integer' OR typeof(offered) <> 'integer'"
            + " OR typeof(handled) <> 'integer' OR typeof(duration) <> 'integer'"
            + " OR MIN(seconds, offered, handled, duration) < 0";
    private static final String NO_KIND = "kind NOT IN ('CONTACTS', 'STATUSES')";
    private static final String NO_DAY = " NOT GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'";
    private static final String NO_INSTANT = " NOT GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T*Z'";

    private static final String COMBINATIONS = Arrays.stream(Combination.values())
            .map(combination -> "'" + combination.name() + "'")
            .collect(Collectors.joining(", "));

    static final List<WrongRows> ALL = List.of(
            new WrongRows(
                    "delivered",
                    NO_DIGEST + " OR typeof(queue) <> 'integer' OR typeof(start) <> 'integer' OR start % 60 <> 0",
                    "receipts of intervals without a digest or a start"),
            new WrongRows(
                    "delivered",
                    "seconds IS NOT NULL AND (" + NO_VALUES + ")",
                    "receipts of intervals with values that can't be"),
            new WrongRows(
                    "status",
                    NO_DIGEST + " OR typeof(start) <> 'integer' OR ended <= start",
                    "receipts of statuses without a digest, a start or a length"),
            new WrongRows(
                    "share",
                    "combination NOT IN (" + COMBINATIONS + ") OR typeof(sum) <> 'integer'"
                            + " OR typeof(weight) <> 'integer' OR typeof(slot) <> 'integer'",
                    "shares without numbers"),
            new WrongRows("file", NO_KIND + " OR length(sha256) = 0 OR size < 0", "files without a kind or a content"),
            new WrongRows(
                    "file_day",
                    NO_KIND + " OR day" + NO_DAY + " OR accepted NOT IN (0, 1) OR NOT EXISTS (SELECT 1 FROM file"
                            + " WHERE file.system = file_day.system AND file.kind = file_day.kind"
                            + " AND file.sha256 = file_day.sha256)",
                    "days of files that are no days or of no file"),
            new WrongRows(
                    "run",
                    NO_KIND + " OR started" + NO_INSTANT + " OR outcome NOT IN ('OK', 'PARTIAL', 'FAILED')"
                            + " OR (outcome IS NOT NULL AND (ended IS NULL OR days IS NULL OR message IS NULL OR ended"
                            + NO_INSTANT + "))",
                    "runs without a kind, a start or an end"),
            new WrongRows(
                    "covered",
                    NO_KIND + " OR complete" + NO_DAY + " OR looked_back" + NO_DAY,
                    "days of the last complete import that are no days"),
            new WrongRows(
                    "strip",
                    NO_KIND + " OR typeof(day) <> 'integer' OR length(marks) <> " + Marks.SLOTS_OF_DAY
                            + " OR marks GLOB '*[^" + Mark.LETTERS + "]*'",
                    "days of strips without a kind or a state"));

    String count() {
        return "SELECT COUNT(*) FROM " + table + " WHERE " + condition;
    }

    String delete() {
        return "DELETE FROM " + table + " WHERE " + condition;
    }
}

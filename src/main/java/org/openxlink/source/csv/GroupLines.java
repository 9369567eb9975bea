package org.openxlink.source.csv;

import java.util.Arrays;
import java.util.Optional;

/** Where the rows of each queue stand in one file. */
public final class GroupLines {

    private final long[] rows;
    private final long[] first;
    private final long[] last;

    /** From the first of them to the last, counted from 1, rows of other queues in between. */
    public record Lines(long rows, long first, long last) {}

    GroupLines(int groups) {
        rows = new long[groups];
        first = new long[groups];
        last = new long[groups];
        Arrays.fill(first, Long.MAX_VALUE);
    }

    void add(int group, long line) {
        rows[group]++;
        first[group] = Math.min(first[group], line);
        last[group] = line;
    }

    /** Nothing where the file has no row of it. */
    public Optional<Lines> of(int group) {
        return group >= rows.length || rows[group] == 0
                ? Optional.empty()
                : Optional.of(new Lines(rows[group], first[group], last[group]));
    }
}

package org.openxlink.source.database;

import java.util.ArrayList;
import java.util.List;

/** Counts the rows of a query, and keeps the first few reasons why some were bad. */
final class RowTally {

    private static final int MOST_REASONS = 3;

    private final List<String> reasons = new ArrayList<>();
    private long rows;
    private long rejected;

    void count() {
        rows++;
    }

    long rows() {
        return rows;
    }

    void reject(String reason) {
        rejected++;
        if (reasons.size() < MOST_REASONS && !reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    RowsReport report() {
        return new RowsReport(rows, rejected, reasons);
    }
}

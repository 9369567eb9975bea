package org.openxlink.source.database;

import java.util.List;

/**
 * What reading the rows of a query came to.
 *
 * @param rows rows read, all of them
 * @param rejected bad rows among them
 * @param reasons why the first few were bad, a phrase each
 */
public record RowsReport(long rows, long rejected, List<String> reasons) {

    public RowsReport {
        reasons = List.copyOf(reasons);
    }
}

package org.openxlink.source.csv;

import java.util.Map;
import java.util.Optional;

/**
 * What reading one file came to.
 *
 * @param rows data rows read, all of them
 * @param rejected bad rows among them
 * @param unknownGroups rows per queue that is not configured
 * @param firstRejection line and reason of the first bad row
 * @param lines where the rows that count stand
 */
public record FileReport(
        CsvFile file,
        long rows,
        long rejected,
        Map<String, Long> unknownGroups,
        Optional<String> firstRejection,
        GroupLines lines) {

    public FileReport {
        unknownGroups = Map.copyOf(unknownGroups);
    }

    /** Rows whose queue is not configured. */
    public long unknown() {
        return unknownGroups.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether there were rows and none of them could be used: the separator, the columns or the groups must be wrong. */
    public boolean isUseless() {
        return rows > 0 && rejected + unknown() == rows;
    }
}

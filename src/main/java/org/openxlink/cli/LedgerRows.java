package org.openxlink.cli;

import java.util.Map;

/** How much a ledger holds, in words. */
final class LedgerRows {

    private LedgerRows() {}

    /** {@code 3 intervals and 0 statuses accepted, 1 file read, 0 shares of queues, 1 run}. */
    static String of(Map<String, Long> rows) {
        return "%s and %s accepted, %s read, %s of queues, %s"
                .formatted(
                        Counted.of(rows.get("delivered"), "interval"),
                        Counted.of(rows.get("status"), "status", "statuses"),
                        Counted.of(rows.get("file"), "file"),
                        Counted.of(rows.get("share"), "share"),
                        Counted.of(rows.get("run"), "run"));
    }
}

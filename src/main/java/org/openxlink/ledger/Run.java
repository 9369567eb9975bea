package org.openxlink.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The report of one import of one external system and kind.
 *
 * @param days local days that were imported, oldest first
 * @param records interval records worked out
 * @param sent records accepted by the target
 * @param unchanged records the target had already
 * @param quarantined records the target refused
 * @param message what there is to say, empty when all went well
 */
public record Run(
        String system,
        Kind kind,
        List<LocalDate> days,
        Instant started,
        Instant ended,
        long rowsRead,
        long rowsRejected,
        long records,
        long sent,
        long unchanged,
        long quarantined,
        long requests,
        Result outcome,
        String message) {

    /** A run that could not even begin. */
    public static Run failed(String system, Kind kind, List<LocalDate> days, String reason) {
        Instant now = Instant.now();
        return new Run(system, kind, days, now, now, 0, 0, 0, 0, 0, 0, 0, Result.FAILED, reason);
    }

    /** The two kinds of data. */
    public enum Kind {
        CONTACTS,
        STATUSES;

        /** As commands and messages name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How an import ended. */
    public enum Result {
        OK,
        PARTIAL,
        FAILED
    }
}

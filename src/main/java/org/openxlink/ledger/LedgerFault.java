package org.openxlink.ledger;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;

/** Why a ledger can't be used, and what helps. */
enum LedgerFault {
    FULL("the disk is full", "make room on the disk, then imports go on by themselves"),
    DISK("the disk can't be read or written", "check the disk and its file system"),
    READ_ONLY(
            "it can't be written",
            "give the user that runs OpenXlink the right to read and write the folder data/ and all files in it"),
    LOCKED("another program keeps it locked", "end that program, a backup or a database tool for example"),
    DAMAGED("it is damaged", "restore it from a backup, or save what can be read of it with xlink ledger rebuild"),
    FOREIGN(
            "it is no ledger of OpenXlink",
            "move that file to where it belongs and restore the ledger from a backup, or begin anew with xlink ledger"
                    + " rebuild --empty"),
    NEWER("a newer version of OpenXlink wrote it", "start that version, or a newer one"),
    LOST(
            "it was here and is gone",
            "restore it from a backup, or begin anew with xlink ledger rebuild --empty, which sends everything in reach"
                    + " once more"),
    HOPELESS(
            "nothing of it can be read",
            "restore it from a backup, or begin anew with xlink ledger rebuild --empty, which sends everything in reach"
                    + " once more"),
    UNKNOWN("it does not answer as it should", "run xlink ledger check");

    private final String reason;
    private final String advice;

    LedgerFault(String reason, String advice) {
        this.reason = reason;
        this.advice = advice;
    }

    String advice() {
        return advice;
    }

    /** The exception that tells it. */
    SQLException because(String details) {
        return new Found(this, details);
    }

    /** The reason, with the words of whoever found it. */
    static String reason(Exception cause) {
        String reason = of(cause).reason;
        String words = cause instanceof FileSystemException file
                ? file.getFile() + ": "
                        + (file.getReason() == null ? file.getClass().getSimpleName() : file.getReason())
                : String.valueOf(cause.getMessage());
        return words.isEmpty() ? reason : reason + ": " + words;
    }

    /** What kind of fault an exception tells of. */
    static LedgerFault of(Exception cause) {
        if (cause instanceof Found found) {
            return found.fault;
        }
        if (cause instanceof SQLException sql) {
            return ofSqlite(sql.getErrorCode());
        }
        if (cause instanceof IOException) {
            boolean full =
                    String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("no space left");
            return full ? FULL : READ_ONLY;
        }
        return DAMAGED;
    }

    /** Rule: SQLite, "Result and Error Codes". */
    private static LedgerFault ofSqlite(int code) {
        return switch (code) {
            case 5, 6, 15 -> LOCKED;
            case 3, 8, 14, 23 -> READ_ONLY;
            case 10 -> DISK;
            case 11 -> DAMAGED;
            case 13 -> FULL;
            case 26 -> FOREIGN;
            default -> UNKNOWN;
        };
    }

    /** A fault that SQLite has no word for. */
    private static final class Found extends SQLException {

        private static final long serialVersionUID = 1L;

        private final LedgerFault fault;

        Found(LedgerFault fault, String details) {
            super(details);
            this.fault = fault;
        }
    }
}

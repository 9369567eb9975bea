package org.openxlink.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the ledger of a home lies. A small file beside it tells that there is one, so that a ledger which is gone is not
 * taken for one that was never there.
 */
record LedgerFile(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerFile.class);

    /** Rule: SQLite, "Database File Format": this, and two bytes of the length of a page. */
    private static final String FORMAT = "SQLite format 3\0";

    private static final int HEADER = FORMAT.length() + 2;

    private static final String BEGUN =
            """
            OpenXlink keeps its ledger in ledger.db, since %s. While this file is here, a missing ledger.db is an error and
            no new beginning: restore it from a backup, or begin anew with: xlink ledger rebuild --empty
            """;

    static LedgerFile of(Path home) {
        return new LedgerFile(home.resolve("data").resolve("ledger.db"));
    }

    Path sibling(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    private Path begun() {
        return path.resolveSibling("ledger.begun");
    }

    /** Tells what SQLite would pass over. */
    void check() throws IOException, SQLException {
        if (isLost()) {
            throw LedgerFault.LOST.because("");
        }
        if (isCutOff()) {
            throw LedgerFault.DAMAGED.because("its end is cut off");
        }
    }

    /**
     * Tells that the file is gone while it is in use. It is not opened for that: closing it would take away the locks that
     * SQLite has on it (Rule: SQLite, "How To Corrupt An SQLite Database File").
     */
    void checkInUse() throws IOException, SQLException {
        if (isNothing()) {
            throw LedgerFault.LOST.because("");
        }
    }

    /** Tells it before SQLite makes files beside it which may not be written either. */
    void checkWritable() throws SQLException {
        boolean writable = Files.isWritable(path.getParent()) && (!Files.exists(path) || Files.isWritable(path));
        if (!writable) {
            throw LedgerFault.READ_ONLY.because("its user may only read it");
        }
    }

    /** Whether there was a ledger that is gone now; its traces are looked for first, as another process may make it. */
    private boolean isLost() throws IOException {
        boolean traces = Files.exists(begun()) || hasLog();
        return traces && isNothing();
    }

    /** Whether its last page is not whole, while no log holds that page. */
    private boolean isCutOff() throws IOException {
        if (isNothing() || hasLog()) {
            return false;
        }
        try (InputStream bytes = Files.newInputStream(path)) {
            ByteBuffer header = ByteBuffer.wrap(bytes.readNBytes(HEADER));
            boolean isSqlite = header.remaining() == HEADER && FORMAT.equals(text(header.array()));
            return isSqlite && Files.size(path) % Math.max(1, header.getShort(FORMAT.length()) & 0xffff) != 0;
        }
    }

    private static String text(byte[] header) {
        return new String(header, 0, FORMAT.length(), StandardCharsets.ISO_8859_1);
    }

    private boolean hasLog() throws IOException {
        Path log = sibling("-wal");
        return Files.exists(log) && Files.size(log) > 0;
    }

    /** Not there, or without any content: SQLite would make a new database of it, and of a single byte too. */
    boolean isNothing() throws IOException {
        return !Files.exists(path) || Files.size(path) <= 1;
    }

    /** From now on there is a ledger. */
    void begin() throws IOException {
        if (Files.exists(begun())) {
            return;
        }
        try {
            Files.writeString(begun(), BEGUN.formatted(Instant.now()), StandardOpenOption.CREATE_NEW);
            LOG.info("a ledger begins: {}", path);
        } catch (FileAlreadyExistsException madeByAnotherProcess) {
            LOG.debug("{} is there already", begun());
        }
    }
}

package org.openxlink.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openxlink.config.MachineZone;

/**
 * What was made of a ledger.
 *
 * @param kept where the file that was there before is now
 * @param rows how many rows of each table the new one has
 */
public record LedgerRebuild(Optional<Path> kept, Map<String, Long> rows) {

    /** Rule: SQLite, "File Locking": whoever has a file open holds a lock on some of these bytes. */
    private static final long SHARED_LOCKS = 0x40000002L;

    private static final long SHARED_LOCK_BYTES = 510;

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final List<String> ENDINGS = List.of("", "-wal");

    /** Makes a ledger of what can be read of the one that is there, which is kept. */
    public static LedgerRebuild salvaged(Path home) {
        return rebuilt(LedgerFile.of(home), true);
    }

    /** Puts the ledger that is there aside, and an empty one in its place. */
    public static LedgerRebuild emptied(Path home) {
        return rebuilt(LedgerFile.of(home), false);
    }

    /** Puts a copy of a ledger in its place; the one that is there is kept. */
    public static LedgerRebuild replacedBy(Path home, Path copy) {
        LedgerFile file = LedgerFile.of(home);
        LedgerFile fresh = new LedgerFile(file.sibling(".new"));
        try {
            Files.createDirectories(file.path().getParent());
            refuseWhileInUse(file);
            remove(fresh);
            Optional<LedgerFile> kept = Files.exists(file.path()) ? Optional.of(keep(file)) : Optional.empty();
            Files.copy(copy, fresh.path());
            Map<String, Long> rows = fill(fresh, connection -> true); // also brings an older one up to date
            replace(file, fresh);
            return new LedgerRebuild(kept.map(LedgerFile::path), rows);
        } catch (SQLException | IOException e) {
            throw LedgerException.of(file, e);
        }
    }

    private static LedgerRebuild rebuilt(LedgerFile file, boolean salvages) {
        LedgerFile fresh = new LedgerFile(file.sibling(".new"));
        try {
            Files.createDirectories(file.path().getParent());
            if (salvages && file.isNothing()) {
                throw LedgerFault.LOST.because("");
            }
            refuseWhileInUse(file);
            remove(fresh);
            Optional<LedgerFile> kept = Files.exists(file.path()) ? Optional.of(keep(file)) : Optional.empty();
            Map<String, Long> rows = salvages ? salvage(kept.orElseThrow(), fresh) : fill(fresh, connection -> true);
            replace(file, fresh);
            return new LedgerRebuild(kept.map(LedgerFile::path), rows);
        } catch (SQLException | IOException e) {
            throw LedgerException.of(file, e);
        }
    }

    private static Map<String, Long> salvage(LedgerFile kept, LedgerFile fresh) throws SQLException, IOException {
        Map<String, Long> rows;
        try (Connection from = Connections.READING.open(kept.path())) {
            Schema.refuseNewer(from);
            rows = fill(fresh, connection -> new Salvage(from, connection).copied());
        } catch (SQLException e) {
            remove(kept);
            remove(fresh);
            throw e;
        }
        Files.deleteIfExists(kept.sibling("-shm"));
        if (rows.values().stream().allMatch(count -> count == 0)) {
            remove(kept);
            remove(fresh);
            throw LedgerFault.HOPELESS.because("");
        }
        return rows;
    }

    private static void refuseWhileInUse(LedgerFile file) throws IOException, SQLException {
        if (!Files.exists(file.path())) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock(SHARED_LOCKS, SHARED_LOCK_BYTES, false)) {
            if (lock == null) {
                throw LedgerFault.LOCKED.because("an import, a console or a service of this home works with it");
            }
        }
    }

    /** Copies what is there under a name of its own, so that a rebuild that is cut off has changed nothing. */
    private static LedgerFile keep(LedgerFile file) throws IOException {
        String stamp = LocalDateTime.now(MachineZone.id()).format(STAMP);
        LedgerFile kept = new LedgerFile(file.sibling(".kept-" + stamp));
        for (String ending : ENDINGS) {
            if (Files.exists(file.sibling(ending))) {
                Files.copy(file.sibling(ending), kept.sibling(ending), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return kept;
    }

    private static Map<String, Long> fill(LedgerFile fresh, Sql.Work<Boolean> work) throws SQLException {
        try (Connection connection = Connections.TAKING_TURNS.open(fresh.path())) {
            Schema.prepare(connection);
            Sql.inTransaction(connection, work);
            return LedgerCheck.count(connection);
        }
    }

    private static void remove(LedgerFile file) throws IOException {
        for (String ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(file.sibling(ending));
        }
    }

    /** The old log goes first: SQLite would take it for one of the new file. */
    private static void replace(LedgerFile file, LedgerFile fresh) throws IOException {
        Files.deleteIfExists(file.sibling("-wal"));
        Files.deleteIfExists(file.sibling("-shm"));
        Files.move(fresh.path(), file.path(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        file.begin();
    }
}

package org.openxlink.route;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.openxlink.ledger.Run;

/**
 * Keeps two imports of one external system and kind from running at once, in this process and in any other of the same
 * home. The operating system frees the lock of a process that was killed.
 */
public final class RunLocks {

    /** Locks that this process holds: to look at such a file could let go of its lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Map<String, Semaphore> here = new ConcurrentHashMap<>();

    RunLocks(Path home) {
        this.folder = folder(home);
    }

    /** Whether an import of that kind and system runs now, in any process. */
    public static boolean isTaken(Path home, Run.Kind kind, String system) throws IOException {
        Path path = path(folder(home), RouteKey.of(kind, system));
        if (HELD.contains(path)) {
            return true;
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
                FileLock lock = file.tryLock(0, Long.MAX_VALUE, true)) {
            return lock == null;
        } catch (NoSuchFileException neverTaken) {
            return false;
        }
    }

    private static Path folder(Path home) {
        return home.resolve("data").resolve("locks");
    }

    private static Path path(Path folder, String name) {
        return folder.resolve(name + ".lock").toAbsolutePath().normalize();
    }

    /** Released by closing it. */
    record Held(Semaphore turn, Path path, FileChannel file, FileLock lock) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            try {
                HELD.remove(path);
                lock.release();
                file.close();
            } finally {
                turn.release();
            }
        }
    }

    /** Waits for its turn. */
    Held take(String name) throws IOException, InterruptedException {
        Semaphore turn = here.computeIfAbsent(name, any -> new Semaphore(1, true));
        turn.acquire();
        try {
            Files.createDirectories(folder);
            Path path = path(folder, name);
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Held held = new Held(turn, path, file, file.lock());
            HELD.add(path);
            return held;
        } catch (IOException | RuntimeException e) {
            turn.release();
            throw e;
        }
    }
}

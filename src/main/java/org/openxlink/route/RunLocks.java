package org.openxlink.route;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Keeps two imports of one external system and kind from running at once, in this process and in any other of the same
 * home. The operating system frees the lock of a process that was killed.
 */
final class RunLocks {

    private final Path folder;
    private final Map<String, Semaphore> here = new ConcurrentHashMap<>();

    RunLocks(Path home) {
        this.folder = home.resolve("data").resolve("locks");
    }

    /** Released by closing it. */
    record Held(Semaphore turn, FileChannel file, FileLock lock) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            try {
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
            Path path = folder.resolve(name + ".lock");
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new Held(turn, file, file.lock());
        } catch (IOException | RuntimeException e) {
            turn.release();
            throw e;
        }
    }
}

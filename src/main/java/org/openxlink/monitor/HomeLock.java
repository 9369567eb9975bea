package org.openxlink.monitor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets one process at a time work on a home: the instance that keeps running, or one import. It is a lock of the operating
 * system on {@code data/xlink.lock}, which frees it when the process is gone, however it ended.
 */
public final class HomeLock implements AutoCloseable {

    /** The whole home. */
    private static final long HOME = 0;

    /** Held too by an instance that keeps running: it can be talked to, an import is waited for. */
    private static final long INSTANCE = 1;

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Those of this process: opening and closing such a file once more would free its lock. */
    private static final Map<Path, HomeLock> HERE = new HashMap<>();

    private final Path data;
    private final Kind kind;
    private final FileChannel file;

    /** What it is held for. */
    public enum Kind {
        INSTANCE,
        IMPORT
    }

    private HomeLock(Path data, Kind kind, FileChannel file) {
        this.data = data;
        this.kind = kind;
        this.file = file;
    }

    /**
     * Takes the lock; waits for the end of an import that has it.
     *
     * @param command the command that takes it, for people who want to know
     * @param waiting is told, once, what is waited for
     * @return nothing when an instance is running
     */
    public static Optional<HomeLock> await(Path home, Kind kind, String command, Consumer<Holder> waiting)
            throws IOException, InterruptedException {
        try {
            return awaitTurn(home, kind, command, waiting);
        } catch (FileSystemException e) {
            throw unusable(e);
        }
    }

    private static IOException unusable(FileSystemException cause) {
        String reason = cause.getReason() == null ? cause.getClass().getSimpleName() : cause.getReason();
        String sentence = "%s can't be written (%s); give the user that runs OpenXlink the right to read and write the"
                + " folder data/ and all files in it";
        return new IOException(sentence.formatted(cause.getFile(), reason), cause);
    }

    private static Optional<HomeLock> awaitTurn(Path home, Kind kind, String command, Consumer<Holder> waiting)
            throws IOException, InterruptedException {
        Path data = data(home);
        boolean told = false;
        while (true) {
            Optional<HomeLock> taken = take(data, kind, command);
            if (taken.isPresent() || isInstanceThere(data)) {
                return taken;
            }
            Optional<Holder> holder = Holder.read(data.resolve("xlink.pid"));
            if (!told && holder.isPresent()) {
                waiting.accept(holder.get());
                told = true;
            }
            Thread.sleep(
                    PAUSE.toMillis()); // a lock of the system can't be waited for together with a look at who has it
        }
    }

    /** Whether an instance is running on that home, in this process or another. */
    public static boolean isInstanceRunning(Path home) throws IOException {
        return Files.exists(home.resolve("data").resolve("xlink.lock")) && isInstanceThere(data(home));
    }

    /** Who works on that home now. */
    public static Optional<Holder> working(Path home) throws IOException {
        if (!Files.exists(home.resolve("data").resolve("xlink.lock"))) {
            return Optional.empty();
        }
        Path data = data(home);
        synchronized (HERE) {
            if (!HERE.containsKey(data)) {
                try (FileChannel file = open(data);
                        FileLock look = file.tryLock(HOME, 1, true)) {
                    if (look != null) {
                        return Optional.empty();
                    }
                }
            }
        }
        return holder(home);
    }

    /** Who had the home last: has it still, when it is held. */
    public static Optional<Holder> holder(Path home) throws IOException {
        return Holder.read(home.resolve("data").resolve("xlink.pid"));
    }

    @Override
    public void close() throws IOException {
        synchronized (HERE) {
            if (HERE.remove(data, this)) {
                Files.deleteIfExists(data.resolve("xlink.pid"));
                file.close();
            }
        }
    }

    private static Path data(Path home) throws IOException {
        return Files.createDirectories(home.resolve("data")).toRealPath();
    }

    private static Optional<HomeLock> take(Path data, Kind kind, String command) throws IOException {
        synchronized (HERE) {
            if (HERE.containsKey(data)) {
                return Optional.empty();
            }
            FileChannel file = open(data);
            try {
                if (file.tryLock(HOME, 1, false) == null) {
                    file.close();
                    return Optional.empty();
                }
                HomeLock lock = new HomeLock(data, kind, file);
                lock.tell(command);
                HERE.put(data, lock);
                return Optional.of(lock);
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        }
    }

    private void tell(String command) throws IOException {
        Holder.thisProcess(command).write(data.resolve("xlink.pid"));
        if (kind == Kind.INSTANCE) {
            file.lock(INSTANCE, 1, false); // those who only look let go of it at once
        }
    }

    private static boolean isInstanceThere(Path data) throws IOException {
        synchronized (HERE) {
            HomeLock here = HERE.get(data);
            if (here != null) {
                return here.kind == Kind.INSTANCE;
            }
            try (FileChannel file = open(data);
                    FileLock look = file.tryLock(INSTANCE, 1, true)) {
                return look == null;
            }
        }
    }

    private static FileChannel open(Path data) throws IOException {
        try {
            return FileChannel.open(
                    data.resolve("xlink.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            throw unusable(e);
        }
    }
}

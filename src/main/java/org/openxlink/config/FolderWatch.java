package org.openxlink.config;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices when files in some folders change, appear or vanish, and tells it once they have stayed unchanged for a second
 * (Rule: imports, "Hot reload"), or, where changes don't end, at the first short rest. It looks twice a second, because what an operating system tells of changes is not told of
 * every kind of folder.
 */
public final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration DISTANCE = Duration.ofMillis(500);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int REST_PER_LOOK = 50;

    private record Stamp(long size, FileTime modified) {}

    /** The files of the folders at one moment. */
    public record Snapshot(List<Path> folders, Map<Path, Object> files) {

        /** The files that a home's configuration consists of. */
        public static Snapshot ofHome(Path home) throws IOException {
            Path folder = home.toAbsolutePath().normalize();
            return of(List.of(folder.resolve("config"), folder.resolve("routes")));
        }

        static Snapshot of(List<Path> folders) throws IOException {
            Map<Path, Object> files = new HashMap<>();
            for (Path folder : folders) {
                if (Files.isDirectory(folder)) {
                    Files.walkFileTree(folder, new Collector(files));
                }
            }
            return new Snapshot(folders, files);
        }
    }

    private final Thread thread;
    private final Runnable changed;

    private FolderWatch(Snapshot known, Runnable changed) {
        this.changed = changed;
        this.thread = new Thread(() -> watch(known), "watch of configuration");
        thread.setDaemon(true);
    }

    /**
     * Watches from now on.
     *
     * @param known how the folders were when they were read
     * @param changed called in a thread of its own, never twice at once
     */
    public static FolderWatch start(Snapshot known, Runnable changed) {
        FolderWatch watch = new FolderWatch(known, changed);
        watch.thread.start();
        return watch;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch(Snapshot known) {
        Snapshot told = known;
        Snapshot last = known;
        long unchangedSince = System.nanoTime();
        long toldAllUntil = unchangedSince;
        try {
            while (true) {
                long began = System.nanoTime();
                Snapshot now = look(last);
                if (now.equals(told)) {
                    toldAllUntil = began;
                }
                if (!now.equals(last)) {
                    last = now;
                    unchangedSince = began;
                } else if (!now.equals(told)
                        && (began - unchangedSince >= QUIET.toNanos() || began - toldAllUntil >= PATIENCE.toNanos())) {
                    told = now;
                    tell();
                }
                rest(System.nanoTime() - began);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    /** Whatever goes wrong with one change, the next one is told too. */
    private void tell() {
        try {
            changed.run();
        } catch (RuntimeException e) {
            LOG.error("a changed configuration could not be read; the one before stays in service", e);
        }
    }

    /** A folder that can't be read just now is as it was. */
    private static Snapshot look(Snapshot last) {
        try {
            return Snapshot.of(last.folders());
        } catch (IOException e) {
            LOG.debug("can't look for changes", e);
            return last;
        }
    }

    /** Thousands of files on a slow disk are looked at less often. */
    private static void rest(long looked) throws InterruptedException {
        Thread.sleep(
                Math.max(DISTANCE.toMillis(), Math.min(looked / 1_000_000 * REST_PER_LOOK, 2 * DISTANCE.toMillis())));
    }

    private static final class Collector extends SimpleFileVisitor<Path> {

        private final Map<Path, Object> files;

        Collector(Map<Path, Object> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.put(file, new Stamp(attributes.size(), attributes.lastModifiedTime()));
            return FileVisitResult.CONTINUE;
        }

        /** Gone since its folder was listed. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }
}

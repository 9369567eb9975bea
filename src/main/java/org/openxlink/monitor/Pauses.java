package org.openxlink.monitor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openxlink.config.ini.FileReplacement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The imports that nothing wakes until they are resumed. They stand in {@code data/paused}, {@code contacts:NAME} a line,
 * so that neither a changed configuration nor a restart wakes them. Safe for several threads.
 */
public final class Pauses {

    private static final Logger LOG = LoggerFactory.getLogger(Pauses.class);

    private final Path file;
    private final Set<String> paused = new LinkedHashSet<>();

    private Pauses(Path file) {
        this.file = file;
    }

    /** Those of a home; a file that can't be read pauses nothing, with a line in the log. */
    public static Pauses of(Path home) {
        Pauses pauses = new Pauses(home.resolve("data").resolve("paused"));
        try {
            pauses.paused.addAll(Files.readAllLines(pauses.file));
        } catch (NoSuchFileException none) {
            LOG.debug("nothing is paused");
        } catch (IOException e) {
            LOG.warn("{} can't be read ({}); nothing is paused", pauses.file, e.getMessage());
        }
        return pauses;
    }

    public synchronized boolean isPaused(ImportTask task) {
        return paused.contains(line(task));
    }

    public synchronized void pause(ImportTask task) throws IOException {
        if (paused.add(line(task))) {
            write();
        }
    }

    /** @return whether it was paused */
    public synchronized boolean resume(ImportTask task) throws IOException {
        boolean was = paused.remove(line(task));
        if (was) {
            write();
        }
        return was;
    }

    private void write() throws IOException {
        Files.createDirectories(file.getParent());
        FileReplacement.replace(file, (String.join("\n", List.copyOf(paused)) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String line(ImportTask task) {
        return task.kind().word() + ":" + task.system();
    }
}

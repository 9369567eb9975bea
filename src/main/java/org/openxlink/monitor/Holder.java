package org.openxlink.monitor;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Properties;

/**
 * Who works on a home. Stands in {@code data/xlink.pid} for people to read; whether anybody does, the lock alone tells.
 *
 * @param command what was started: console, import
 */
public record Holder(long pid, Instant since, String command) {

    static Holder thisProcess(String command) {
        return new Holder(ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS), command);
    }

    /** {@code xlink console, process 4711, since 2026-11-22T08:00:00Z}. */
    @Override
    public String toString() {
        return "xlink " + command + ", process " + pid + ", since " + since;
    }

    void write(Path file) throws IOException {
        Properties facts = new Properties();
        facts.setProperty("pid", Long.toString(pid));
        facts.setProperty("since", since.toString());
        facts.setProperty("command", command);
        StringWriter text = new StringWriter();
        facts.store(text, "who works on this home; it is locked as long as xlink.lock is, whatever stands here");
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(written, text.toString());
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Nothing where it is not there or not to be understood: it informs people, and no more. */
    static Optional<Holder> read(Path file) throws IOException {
        Properties facts = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            facts.load(text);
            return Optional.of(new Holder(
                    Long.parseLong(facts.getProperty("pid", "")),
                    Instant.parse(facts.getProperty("since", "")),
                    facts.getProperty("command", "?")));
        } catch (NoSuchFileException | IllegalArgumentException | DateTimeException unknown) {
            return Optional.empty();
        }
    }
}

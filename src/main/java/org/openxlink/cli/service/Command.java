package org.openxlink.cli.service;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A program of the machine that has run. */
record Command(int status, String output) {

    private static final Logger LOG = LoggerFactory.getLogger(Command.class);

    /** @param password for its input */
    static Command run(List<String> words, Optional<String> password) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try (OutputStream input = process.getOutputStream()) {
            if (password.isPresent()) {
                input.write((password.get() + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
            }
        }
        String output = new String(process.getInputStream().readAllBytes(), System.getProperty("native.encoding"));
        return new Command(process.waitFor(), output.strip());
    }

    /** Whether the machine has that program and it is content. */
    static boolean succeeds(String... words) throws InterruptedException {
        try {
            return run(List.of(words), Optional.empty()).status == 0;
        } catch (IOException e) {
            LOG.debug("{} can't be run", words[0], e);
            return false;
        }
    }
}

package org.openxlink.cli.service;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A program of the machine that has run. */
record Command(int status, String output) {

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

    static boolean succeeds(String... words) throws IOException, InterruptedException {
        return run(List.of(words), Optional.empty()).status == 0;
    }
}

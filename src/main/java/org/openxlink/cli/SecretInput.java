package org.openxlink.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A secret that a person types unseen, or a program hands over in the first line of the input. */
final class SecretInput {

    private SecretInput() {}

    /** The secret; nothing when none was given. */
    static Optional<String> read(String prompt) throws IOException {
        Optional<Console> console = Terminal.console();
        String secret = console.isPresent() ? typed(console.get(), prompt) : firstLine();
        return Optional.ofNullable(secret).filter(text -> !text.isEmpty());
    }

    private static String typed(Console console, String prompt) {
        char[] typed = console.readPassword("%s", prompt);
        return typed == null ? null : new String(typed);
    }

    private static String firstLine() throws IOException {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    }
}

package org.openxlink.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Secrets that people type without seeing them, or that a program hands over as the first line of the input. */
final class TypedSecret {

    private TypedSecret() {}

    /** Nothing when none was given. */
    static Optional<String> read(String prompt) throws IOException {
        Optional<Console> console = Terminal.console();
        return console.isPresent() ? typed(console.get(), prompt) : firstLine();
    }

    /** The same, typed twice by people; nothing also when the two differ. */
    static Optional<String> readTwice(String prompt) throws IOException {
        Optional<Console> console = Terminal.console();
        if (console.isEmpty()) {
            return firstLine();
        }
        Optional<String> first = typed(console.get(), prompt);
        return first.equals(typed(console.get(), "Again: ")) ? first : Optional.empty();
    }

    private static Optional<String> typed(Console console, String prompt) {
        return Optional.ofNullable(console.readPassword(prompt))
                .map(String::new)
                .filter(text -> !text.isEmpty());
    }

    private static Optional<String> firstLine() throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Optional.ofNullable(input.readLine()).filter(text -> !text.isEmpty());
    }
}

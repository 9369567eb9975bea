package org.openxlink.cli.service;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that is done to the machine. Paths are texts in the spelling of the machine that the plan is for, which in
 * tests is another one.
 */
public sealed interface Step {

    /** What is done, as an administrator would write it down. */
    String told();

    record MakeFolder(String folder) implements Step {

        @Override
        public String told() {
            return "make the folder " + folder;
        }
    }

    record WriteFile(String file, String text) implements Step {

        @Override
        public String told() {
            return "write the file " + file + ":\n"
                    + text.stripTrailing().indent(4).stripTrailing();
        }
    }

    record CopyFile(String from, String to) implements Step {

        @Override
        public String told() {
            return "copy the file " + from + " to " + to;
        }
    }

    record DeleteFile(String file) implements Step {

        @Override
        public String told() {
            return "delete the file " + file;
        }
    }

    /**
     * Runs a program.
     *
     * @param command the program and its arguments
     * @param optional whether the plan goes on when it fails
     * @param takesPassword whether it reads the account's password from its input
     */
    record Run(List<String> command, boolean optional, boolean takesPassword) implements Step {

        public Run {
            command = List.copyOf(command);
        }

        static Run of(String... command) {
            return new Run(List.of(command), false, false);
        }

        static Run ifPossible(String... command) {
            return new Run(List.of(command), true, false);
        }

        @Override
        public String told() {
            String words = command.stream().map(Run::quoted).collect(Collectors.joining(" "));
            return "run " + words + (takesPassword ? "  (reads the password from its input)" : "");
        }

        private static String quoted(String word) {
            return word.isEmpty() || word.contains(" ") ? '"' + word + '"' : word;
        }
    }
}

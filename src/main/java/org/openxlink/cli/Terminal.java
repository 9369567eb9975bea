package org.openxlink.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;

/** Whether a person sits at the other end. */
final class Terminal {

    private Terminal() {}

    /** The console, unless input or output go to a pipe or a file. */
    @SuppressWarnings("SystemConsoleNull") // the launcher keeps this meaning on newer Java too (jdk.console)
    static Optional<Console> console() {
        return Optional.ofNullable(System.console());
    }

    /** Programs and files get UTF-8, whatever the machine's code page; people get what their terminal shows. */
    static void connect(CommandLine commands) {
        if (console().isEmpty()) {
            commands.setOut(utf8(FileDescriptor.out));
            commands.setErr(utf8(FileDescriptor.err));
        }
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }
}

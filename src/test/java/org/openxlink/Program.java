package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openxlink.app.Main;

/** The program as a process of its own, without anything of the tests in it. */
record Program(Process process, Said out, Said err) implements AutoCloseable {

    private static final Pattern CONSOLE = Pattern.compile("Console: http://127\\.0\\.0\\.1:(\\d+)");

    /** What it writes to a stream. */
    record Said(StringWriter soFar, Future<String> whole) {

        static Said by(Reader reader) {
            StringWriter text = new StringWriter();
            return new Said(text, Meanwhile.begin(() -> read(reader, text)));
        }

        private static String read(Reader reader, StringWriter text) throws IOException {
            try (reader) {
                reader.transferTo(text);
            }
            return text.toString();
        }
    }

    static Program start(String input, List<String> arguments) throws IOException {
        return start(List.of(), input, arguments);
    }

    /** @param before a command that starts others, with its arguments */
    static Program start(List<String> before, String input, List<String> arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> words = new ArrayList<>(before);
        words.addAll(List.of(java, "-Xmx128m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp", classPath()));
        words.add(Main.class.getName());
        words.addAll(arguments);
        return of(new ProcessBuilder(words).start(), input);
    }

    static Program of(Process process, String input) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        }
        return new Program(process, Said.by(process.inputReader(UTF_8)), Said.by(process.errorReader(UTF_8)));
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String told() {
        return err.soFar().toString();
    }

    /** Waits until it has told that. */
    void awaitTold(String part) throws Exception {
        Await.until("it tells \"" + part + "\"", () -> told().contains(part) || !process.isAlive());
        assertThat(told()).contains(part);
    }

    /** The port of its web console; whatever {@code ConsolePort} says, and free for sure where that is 0. */
    int consolePort() throws Exception {
        awaitTold("Console: http");
        Matcher address = CONSOLE.matcher(told());
        assertThat(address.find()).as(told()).isTrue();
        return Integer.parseInt(address.group(1));
    }

    /** Waits for its end. */
    Home.Result end() throws Exception {
        Await.until("its end", () -> !process.isAlive());
        return new Home.Result(process.exitValue(), Await.end(out.whole), Await.end(err.whole));
    }

    /** Asks it to end, as a service manager does, and waits for that. */
    Home.Result stop() throws Exception {
        process.toHandle().destroy(); // unlike the process itself it leaves the streams open
        return end();
    }

    /** Asks it to end, as Ctrl-C on a terminal does, and waits for that. */
    Home.Result interrupt() throws Exception {
        return signal("INT");
    }

    /** Sends a signal of that name, and waits for its end. */
    Home.Result signal(String name) throws Exception {
        int sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(sent).isZero();
        return end();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

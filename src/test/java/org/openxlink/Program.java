package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openxlink.app.Main;

/** The program as a process of its own, without anything of the tests in it. */
record Program(Process process, CompletableFuture<String> out, CompletableFuture<String> err) implements AutoCloseable {

    private static final int LONGEST_SECONDS = 60;

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
        return new Program(process, read(process.inputReader(UTF_8)), read(process.errorReader(UTF_8)));
    }

    private static CompletableFuture<String> read(java.io.Reader reader) {
        return CompletableFuture.supplyAsync(() -> {
            try (reader) {
                java.io.StringWriter text = new java.io.StringWriter();
                reader.transferTo(text);
                return text.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits for its end. */
    Home.Result end() throws Exception {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + LONGEST_SECONDS + " s");
        }
        return new Home.Result(process.exitValue(), out.get(), err.get());
    }

    /** Asks it to end, as a service manager does, and waits for that. */
    Home.Result stop() throws Exception {
        process.toHandle().destroy(); // unlike the process itself it leaves the streams open
        return end();
    }

    /** Asks it to end, as Ctrl-C on a terminal does, and waits for that. */
    Home.Result interrupt() throws Exception {
        int sent = new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
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

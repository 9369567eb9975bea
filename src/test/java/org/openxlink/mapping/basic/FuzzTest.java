package org.openxlink.mapping.basic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.openxlink.Await;

/**
 * Whatever stands in a script: nothing but the language's own exceptions, on a small stack, in little time. {@code
 * -Dbasic.fuzz.seconds=300} goes on for that long, with other texts each time; what it finds belongs into {@code
 * specs/basic/corpus}.
 */
class FuzzTest {

    private static final int SECONDS = Integer.getInteger("basic.fuzz.seconds", 0);
    private static final int TEXTS = 2_000;
    private static final long STACK = 512 * 1024;

    /** Generous, since other builds may run: evaluating ends after 100 ms, compiling takes milliseconds. */
    private static final LocalDateTime NOW = LocalDateTime.of(2024, 1, 31, 8, 0);

    private int compiled;
    private int evaluated;

    @Test
    void anyTextIsAScriptOrASyntaxError() throws Exception {
        long seed = SECONDS > 0 ? System.nanoTime() : 5;
        RandomScripts texts = new RandomScripts(new Random(seed), scripts());
        Instant end = Instant.now().plusSeconds(SECONDS);
        int tried = 0;
        while (tried < TEXTS || Instant.now().isBefore(end)) {
            survives(texts.next());
            tried++;
        }
        if (SECONDS > 0) {
            System.out.printf("%,d texts, %,d compiled, %,d had a Result%n", tried, compiled, evaluated);
        }
        // texts that are all rejected, or all fail, would prove little
        assertThat(compiled).isGreaterThan(TEXTS / 10);
        assertThat(evaluated).isGreaterThan(TEXTS / 20);
    }

    private static List<String> scripts() {
        List<String> scripts = new ArrayList<>();
        for (String file : SpecFilesTest.PROGRAMS) {
            SpecPrograms.read(file).forEach(program -> scripts.add(program.program()));
        }
        return scripts;
    }

    private void survives(String text) throws Exception {
        FutureTask<Throwable> attempt = new FutureTask<>(() -> attempt(text));
        Thread thread = new Thread(null, attempt, "fuzz", STACK);
        thread.start();
        thread.join(Await.LONGEST.toMillis());
        assertThat(thread.isAlive()).as(() -> "still busy with\n" + text).isFalse();
        assertThat(attempt.get()).as(() -> "after\n" + text).isNull();
    }

    /** What it must not throw. */
    private Throwable attempt(String text) {
        try {
            Script script = Script.compile("fuzz.bas", text);
            compiled++;
            script.result(Parameters.of(2, 480, NOW, 5, 2));
            evaluated++;
            return null;
        } catch (ScriptSyntaxException | ScriptRuntimeException own) {
            return own.getMessage().isEmpty() ? own : null;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError other) {
            return other;
        }
    }
}

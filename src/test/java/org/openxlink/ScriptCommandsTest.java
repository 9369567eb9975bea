package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code xlink script}. */
class ScriptCommandsTest {

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws IOException {
        home = new Home(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void helpOnEveryLevel() {
        assertThat(home.run("script", "--help").out())
                .contains("Usage: xlink script [-hV]", "COMMAND", "check  ", "run  ");
        assertThat(home.run("script", "check", "--help").out()).contains("Usage: xlink script check", "FILE...");
        Home.Result run = home.run("script", "run", "-h");
        assertThat(run.out())
                .contains(
                        "Usage: xlink script run",
                        "--para",
                        "--weekday",
                        "--minutes",
                        "--trace",
                        "(default: 480, 8:00)");
        assertThat(run.status()).isZero();
    }

    @Test
    void aNameIsFromTheFolderThatOneIsIn() throws IOException {
        Path script = folder.resolve("1.bas");
        Files.writeString(script, "Result = Para1 / Para2");
        String relative = Path.of("").toAbsolutePath().relativize(script).toString();

        assertThat(home.run("script", "check", relative).out()).startsWith(relative + ": ok, uses Para1, Para2");
        assertThat(home.run("script", "run", relative).err()).contains("xlink: " + relative + ":1: division by zero");
    }

    @Test
    void whatCanNotBeReadIsAnErrorAndTheOthersAreChecked() throws IOException {
        home.ini("1.bas", "Result = 1").ini("2.bas", "'".repeat(400_001)).ini("3.bas", "'".repeat(100_001));

        Home.Result result = home.run("script", "check", "*.bas");

        assertThat(result.out().lines())
                .startsWith(
                        "config/1.bas: ok, uses no Para",
                        "config/2.bas: error: it can't be read: a script has at most 400,000 bytes",
                        "config/3.bas:1:1: error: expected at most 100000 characters, found 100001")
                .endsWith("2 errors, 0 warnings; 3 scripts");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void aTraceIsNoLongerThanAnybodyReads() throws IOException {
        home.ini("1.bas", "For i = 1 To 7000\nResult = i\nNext");

        Home.Result result = home.run("script", "run", "1.bas", "--trace");

        assertThat(result.err().lines()).hasSize(10_001).last(STRING).isEqualTo("(4,001 more lines are not shown)");
        assertThat(result.out()).isEqualTo("Result=7000" + System.lineSeparator());
    }

    @Test
    void aProcessWithResultAndMessagesApart() throws Exception {
        home.ini("1.bas", "MsgBox \"Grüße\"\nResult = Para1 * 100", Charset.forName("windows-1252"));

        Home.Result done = home.launch("", "script", "run", "1.bas", "--para", "2.5", "--trace")
                .end();
        Home.Result wrong = home.launch("", "script", "check", "none.bas").end();

        assertThat(done.out()).isEqualTo("Result=250" + System.lineSeparator());
        assertThat(done.err().lines()).hasSize(3).first().isEqualTo("Grüße");
        assertThat(done.status()).isZero();
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(home.path("logs")).doesNotExist();
    }

    @TestFactory
    Stream<DynamicTest> commandsAndWhatTheyPrint() {
        List<CommandsSpec> cases = CommandsSpec.read("script-commands.txt");
        return Stream.iterate(0, i -> i + 1)
                .limit(cases.size())
                .map(i -> DynamicTest.dynamicTest(
                        cases.get(i).rule(), () -> check(cases.get(i), folder.resolve("case-" + i))));
    }

    private static void check(CommandsSpec spec, Path folder) throws IOException {
        try (Home home = new Home(folder)) {
            spec.check(home);
        }
    }
}

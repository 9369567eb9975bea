package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code xlink} of a distribution; what it finds as Java only repeats its locale and the words it was given. */
class LauncherTest {

    private static final String ECHO = "#!/bin/sh\nprintf '%s\\n' \"$LC_ALL\" \"$@\"\n";

    @TempDir
    private Path folder;

    private Path xlink;
    private Path java;

    @BeforeEach
    void programAndJava() throws IOException {
        Path program = Files.createDirectories(folder.resolve("Süd & Nord/lib")).getParent();
        Files.createFile(program.resolve("lib/openxlink.jar"));
        xlink = Files.copy(Path.of("xlink"), program.resolve("xlink"));
        java = Files.createDirectories(folder.resolve("jre 17/bin")).resolve("java");
        Files.writeString(java, ECHO);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void release(String version) throws IOException {
        Files.writeString(
                folder.resolve("jre 17/release"),
                "IMPLEMENTOR=\"A vendor\"\nJAVA_VERSION=\"%s\"\nJAVA_VERSION_DATE=\"2024-01-16\"\n".formatted(version));
    }

    private Home.Result run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of("/bin/sh", xlink.toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(words);
        process.environment().clear();
        process.environment().put("PATH", "/usr/bin:/bin");
        process.environment().putAll(environment);
        return Program.of(process.start(), "").end();
    }

    private Home.Result runWithJavaHome() throws Exception {
        return run(Map.of("JAVA_HOME", folder.resolve("jre 17").toString()));
    }

    @Test
    void wordsComeThroughAsTheyAre() throws Exception {
        Map<String, String> environment =
                new HashMap<>(Map.of("JAVA_HOME", folder.resolve("jre 17").toString()));
        environment.put("XLINK_JAVA_OPTS", "-Xmx64m -Da=b");

        Home.Result result = run(environment, "import", "a b", "$HOME *", "");

        assertThat(result.out())
                .contains("-Xmx64m\n-Da=b\n")
                .doesNotContain("-Xmx256m")
                .endsWith("org.openxlink.app.Main\nimport\na b\n$HOME *\n\n");
    }

    @Test
    void withoutAnInput() throws Exception {
        Files.writeString(java, "#!/bin/sh\ncat && echo nothing more\n");
        ProcessBuilder process = new ProcessBuilder("/bin/sh", "-c", "/bin/sh \"$0\" encrypt <&-", xlink.toString());
        process.environment().put("JAVA_HOME", folder.resolve("jre 17").toString());

        assertThat(Program.of(process.start(), "").end())
                .as("Java would read the first file that it opens")
                .isEqualTo(new Home.Result(0, "nothing more\n", ""));
    }

    @Test
    void aMachineWithoutJava() throws Exception {
        Path nothing = Files.createDirectory(folder.resolve("nothing"));

        Home.Result result = run(Map.of("PATH", nothing.toString()));

        assertThat(result.err())
                .isEqualTo("xlink: there is no Java here: no java in the PATH, and JAVA_HOME is not set;"
                        + " install a Java runtime 17 or newer\n");
        assertThat(result.status()).isEqualTo(2);
    }

    @Test
    void aJavaHomeThatIsNone() throws Exception {
        Home.Result result = run(Map.of("JAVA_HOME", "/no such folder"));

        assertThat(result.err()).startsWith("xlink: there is no /no such folder/bin/java; set JAVA_HOME ");
        assertThat(result.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_402, 1.8", "11.0.22, 11.0", "16, 16"})
    void aJavaThatIsTooOld(String version, String told) throws Exception {
        release(version);

        Home.Result result = runWithJavaHome();

        assertThat(result.err())
                .contains(" is Java " + told + "; OpenXlink needs 17 or newer: ")
                .hasLineCount(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "17.0.15", "21-ea", "25.0.3", ""})
    void aJavaThatIsNewEnoughOrDoesNotTell(String version) throws Exception {
        release(version);

        assertThat(runWithJavaHome().out()).contains("org.openxlink.app.Main");
    }

    @Test
    void theVersionOfAJavaBehindLinks() throws Exception {
        release("11.0.22");
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path alternative = Files.createSymbolicLink(folder.resolve("alternative"), java);
        Files.createSymbolicLink(bin.resolve("java"), bin.relativize(alternative));

        Home.Result result = run(Map.of("PATH", bin + ":/usr/bin:/bin"));

        assertThat(result.err()).contains("/bin/java is Java 11.0; ");
    }

    @Test
    void aMachineWithNothingButAJavaBehindALink() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java"), java);

        Home.Result result = run(Map.of("PATH", bin.toString()));

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("org.openxlink.app.Main");
    }

    @Test
    void aLocaleThatThisMachineDoesNotHave() throws Exception {
        String home = folder.resolve("jre 17").toString();

        assertThat(run(Map.of("JAVA_HOME", home, "LC_ALL", "xx_YY.UTF-8")).out())
                .as("as ssh brings it along from another machine")
                .startsWith("C.UTF-8\n");
        assertThat(run(Map.of("JAVA_HOME", home)).out()).startsWith("C.UTF-8\n");
        assertThat(run(Map.of("JAVA_HOME", home, "LANG", "C.UTF-8")).out())
                .as("it is left alone")
                .startsWith("\n");
    }
}

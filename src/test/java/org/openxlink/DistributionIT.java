package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archives of the distribution, as an administrator unpacks and runs them: in a folder with blanks and umlauts, on a
 * machine that has the shell and Java and nothing else. {@code -Ddistribution.java=HOME} runs them on another Java.
 */
class DistributionIT {

    private static final String ARCHIVE = System.getProperty("distribution");
    private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)#]+)\\)");
    private static final String JAVA = System.getProperty("distribution.java", System.getProperty("java.home"));

    @TempDir
    private Path folder;

    private Path unpacked;

    @BeforeEach
    void folderWithBlanksAndUmlauts() throws IOException {
        unpacked = Files.createDirectory(folder.resolve("Ordner mit Blänks ü"));
        Path java = Files.createDirectory(folder.resolve("bin")).resolve("java");
        Files.createSymbolicLink(java, Path.of(JAVA, "bin", "java"));
        Files.createDirectory(folder.resolve("tmp"));
    }

    private Path untar() throws Exception {
        Process tar = new ProcessBuilder("tar", "-xzf", ARCHIVE + ".tar.gz", "-C", unpacked.toString())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        return only(unpacked);
    }

    /** The zip keeps the modes of files, too. */
    private Path unzip() throws IOException {
        Map<String, ?> withModes = Map.of("enablePosixFileAttributes", true);
        try (FileSystem zip = FileSystems.newFileSystem(Path.of(ARCHIVE + ".zip"), withModes)) {
            try (Stream<Path> entries = Files.walk(zip.getPath("/"))) {
                for (Path entry : entries.skip(1).toList()) {
                    Path file = unpacked.resolve(entry.toString().substring(1));
                    if (Files.isDirectory(entry)) {
                        Files.createDirectory(file);
                    } else {
                        Files.copy(entry, file);
                        Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(entry));
                    }
                }
            }
        }
        return only(unpacked);
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> all = entries.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private Program xlink(Path program, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of("./xlink"));
        words.addAll(List.of(arguments));
        ProcessBuilder xlink = new ProcessBuilder(words).directory(program.toFile());
        xlink.environment().clear();
        xlink.environment().put("PATH", folder.resolve("bin").toString());
        xlink.environment().put("XLINK_JAVA_OPTS", "-Xmx256m -Djava.io.tmpdir=" + folder.resolve("tmp"));
        return Program.of(xlink.start(), "");
    }

    @Test
    void unpackedItRunsWithNothingButJava() throws Exception {
        Path program = untar();

        Home.Result version = xlink(program, "--version").end();
        assertThat(version.err()).isEmpty();
        assertThat(version.out()).startsWith("OpenXlink ").contains("Apache Camel ");
        assertThat(version.status()).isZero();

        Home.Result validated = xlink(program, "validate").end();
        assertThat(validated.err()).isEmpty();
        assertThat(validated.out())
                .startsWith("config/isps_ul.ini:6: warning: ")
                .contains("\n0 errors, 1 warning; ");
        assertThat(validated.status()).isZero();

        Home.Result demo = xlink(program, "demo", "--once").end();
        assertThat(demo.err()).isEmpty();
        assertThat(demo.out())
                .contains("[Telephony] contacts ", "[ACD] statuses ", "1004 Emergency line", "olaf.maier");
        assertThat(demo.status()).isZero();
        assertThat(program.resolve("lib/openxlink.jsa")).isNotEmptyFile();
        assertThat(folder.resolve("tmp"))
                .as("the demo's home is gone again")
                .isDirectoryNotContaining(left -> left.getFileName().toString().startsWith("openxlink"));

        consoleRunsAndStops(program);
    }

    /** With a home of its own, which the program and its configuration come from. */
    private void consoleRunsAndStops(Path program) throws Exception {
        Path home = Files.createDirectory(unpacked.resolve("Süd & Nord"));
        Files.createDirectory(home.resolve("config"));
        for (String name : List.of("isps.cfg", "queues.ini", "acd_map.ini", "AHT.BAS", "isps_ul.ini")) {
            Files.copy(program.resolve("config/" + name), home.resolve("config/" + name));
        }
        Path systems = home.resolve("config/isps_ul.ini");
        Files.writeString(systems, Files.readString(systems).replace("[General]", "[General]\nConsolePort=0"));
        try (Program console = xlink(program, "console", "--home", home.toString())) {
            Await.until(
                    "it runs",
                    () -> xlink(program, "status", "--home", home.toString())
                                    .end()
                                    .status()
                            == 0);

            Home.Result stopped = console.stop();

            assertThat(stopped.err()).contains("Console: http://127.0.0.1:", "Running; Ctrl-C ends it");
            assertThat(stopped.status()).isEqualTo(143);
        }
        assertThat(home.resolve("data/xlink.api")).doesNotExist();
        assertThat(home.resolve("logs/isps_ul.log")).isNotEmptyFile();
    }

    @Test
    void bothArchivesHoldTheSame() throws Exception {
        Path program = untar();
        Map<String, String> ofTar = files(program);
        for (String name : List.of(
                "xlink",
                "xlink.cmd",
                "lib/openxlink.jar",
                "lib/ext/README.md",
                "routes/import-csv.camel.yaml",
                "config/isps_ul.ini",
                "config/interfaces/Asterisk.ini",
                "winsw/service.xml",
                "winsw/README.md",
                "winsw/procrun/amd64/prunsrv.exe",
                "README.md",
                "CHANGELOG.md",
                "LICENSE",
                "THIRD-PARTY.txt",
                "docs/hawtio.png")) {
            assertThat(ofTar).containsKey(name);
        }
        if (!Boolean.getBoolean("distribution.offline")) {
            assertThat(ofTar).containsKey("sbom.cdx.json");
        }
        assertThat(Files.readString(program.resolve("xlink.cmd"), UTF_8).replace("\r\n", ""))
                .doesNotContain("\n");
        unpacked = Files.createDirectory(folder.resolve("zip"));

        program = unzip();

        assertThat(files(program)).isEqualTo(ofTar);
        assertThat(xlink(program, "--version").end().out()).startsWith("OpenXlink ");
    }

    @Test
    void whateverTheReadmeLeadsTo() throws Exception {
        Path program = untar();

        assertThat(LINK.matcher(Files.readString(program.resolve("README.md")))
                        .results()
                        .map(link -> program.resolve(link.group(1))))
                .hasSizeGreaterThan(10)
                .allSatisfy(linked -> assertThat(linked).exists());
    }

    /** The files below, with their modes and sizes. */
    private static Map<String, String> files(Path program) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(program)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
                files.put(
                        program.relativize(file).toString(),
                        PosixFilePermissions.toString(mode) + " " + Files.size(file));
            }
        }
        return files;
    }
}

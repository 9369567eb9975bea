package org.openxlink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code xlink backup} and {@code xlink restore}. */
class BackupTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final String MANIFEST = "openxlink-backup.properties";

    @TempDir
    private Path folder;

    private Home home;
    private Path file;

    @BeforeEach
    void home() throws IOException {
        home = new Home(folder.resolve("home"));
        home.general("PhoneLinkImport=none").standard();
        home.ini("1.bas", "Result = Para1");
        Files.createDirectories(home.path("config/interfaces"));
        home.ini("interfaces/Mine.ini", "[Keys]\nInterval=15\n");
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60");
        file = folder.resolve("ä backup.zip");
    }

    @AfterEach
    void close() {
        home.close();
    }

    private Home.Result backup(String... options) {
        return home.run(words("backup", options));
    }

    private Home.Result restore() {
        return home.run("restore", file.toString());
    }

    private String[] words(String command, String... options) {
        return Stream.concat(Stream.of(command, file.toString()), Stream.of(options))
                .toArray(String[]::new);
    }

    /** The entries of the archive, as bytes. */
    private Map<String, String> archive() throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), ISO_8859_1));
            }
        }
        return entries;
    }

    private Path write(Map<String, String> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(ISO_8859_1));
                zip.closeEntry();
            }
        }
        return file;
    }

    private Map<String, String> state() throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                state.put(folder.relativize(one).toString(), Files.readString(one, ISO_8859_1));
            }
        }
        return state;
    }

    private List<String> kept(String start) throws IOException {
        return home.files("").stream().filter(name -> name.startsWith(start)).toList();
    }

    @Test
    void theConfigurationWithoutItsSecrets() throws Exception {
        home.run("import", "-p", "-d", "2024-07-01");
        Files.writeString(home.path("data/secret.key"), "key");

        Home.Result result = backup();

        assertThat(result.status()).isZero();
        assertThat(archive().keySet())
                .containsExactly(
                        "config/1.bas",
                        "config/acd_map.ini",
                        "config/application.properties",
                        "config/interfaces/Mine.ini",
                        "config/isps.cfg",
                        "config/isps_ul.ini",
                        "config/queues.ini",
                        MANIFEST);
        assertThat(archive().toString()).doesNotContain(Home.API_KEY);
        assertThat(result.out()).contains("config/isps_ul.ini\n", "7 files in ").doesNotContain(Home.API_KEY);
        assertThat(result.err())
                .isEqualTo("xlink: without the secrets in config/isps_ul.ini:2, data/secret.key; --with-secrets takes"
                        + " them too\n");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void whatWasLostComesBackAndWhatWasThereIsKept() throws Exception {
        Map<String, String> config = state();
        backup();
        home.ini("queues.ini", "[Queues]\n");
        home.ini("new.bas", "Result = 0");
        Files.delete(home.path("config/1.bas"));

        Home.Result result = restore();

        assertThat(result.err()).doesNotContain("error");
        assertThat(result.status()).isZero();
        assertThat(state()).containsAllEntriesOf(config).doesNotContainKey("home/config/new.bas");
        assertThat(kept("config.before-")).hasSize(1);
        String before = kept("config.before-").get(0);
        assertThat(home.text(before + "/queues.ini")).isEqualTo("[Queues]\n");
        assertThat(home.files(before)).contains("new.bas").doesNotContain("1.bas");
        assertThat(result.out()).contains("kept as " + home.path(before));
    }

    @Test
    void inAnotherHomeTheSecretsHaveToBeEntered() throws Exception {
        backup();
        Files.delete(home.path("config/isps_ul.ini"));

        Home.Result result = restore();

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .contains("config/isps_ul.ini:2: error: [DB] WFM has no API key; enter it after the last comma\n")
                .contains("config/isps_ul.ini:2: the secret was left out of the backup; enter it\n");
    }

    @Test
    void withSecretsEverythingIsInIt() throws Exception {
        String coded = home.launch(Home.API_KEY + "\n", "encrypt").end().out().strip();
        home.ini("isps_ul.ini", home.text("config/isps_ul.ini").replace(Home.API_KEY, coded));
        Home.Result result = backup("--with-secrets");
        assertThat(result.err()).isEmpty();
        Files.delete(home.path("data/secret.key"));

        assertThat(restore().status()).isZero();

        assertThat(home.run("validate").err()).doesNotContain("encrypted");
        assertThat(Files.getPosixFilePermissions(home.path("data/secret.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void theLedgerOfARunningInstance() throws Exception {
        home.importContacts(DAY, 1);
        try (Program console = home.launch("", "console")) {
            Await.until("it runs", () -> home.run("status").status() == 0);
            assertThat(backup("--with-ledger").status()).isZero();

            Home.Result refused = restore();

            assertThat(refused.status()).isEqualTo(2);
            assertThat(refused.err())
                    .contains("somebody works on this home")
                    .endsWith("stop that first; nothing was changed\n");
            console.stop();
        }
        Files.delete(home.path("data/ledger.db"));
        Files.deleteIfExists(home.path("data/ledger.db-wal"));

        assertThat(restore().status()).isZero();

        assertThat(home.run("ledger", "check").status()).isZero();
        assertThat(home.importContacts(DAY, 1).run().unchanged()).isEqualTo(1);
    }

    @Test
    void aReplacedLedgerIsKept() throws Exception {
        home.importContacts(DAY, 1);
        backup("--with-ledger");
        home.csv("b.csv", "Sales;2024-07-01;08:15;2;1;60");
        home.importContacts(DAY, 1);

        Home.Result result = restore();

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(home.files("data")).anyMatch(name -> name.startsWith("ledger.db.kept-"));
        assertThat(home.importContacts(DAY, 1).run().sent()).isEqualTo(1);
    }

    @Test
    void aBackupThatIsTakenAgainReplacesTheFirst() throws Exception {
        backup();
        home.ini("queues.ini", Home.STANDARD_QUEUES + "1009=New\n");

        assertThat(backup().status()).isZero();

        assertThat(archive().get("config/queues.ini")).contains("1009=New");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("home", "ä backup.zip");
    }

    @Test
    void noOtherFileIsOverwritten() throws Exception {
        Files.writeString(file, "my notes");

        Home.Result result = backup();

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("is no zip archive, or cut off");
        assertThat(Files.readString(file)).isEqualTo("my notes");
        file = home.path("config/b.zip");
        assertThat(backup().err()).contains("lies in the folder that is backed up; choose another one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.ini",
                "config/../../evil.ini",
                "config/..",
                "/etc/evil.ini",
                "config\\..\\evil.ini",
                "C:/evil.ini",
                "config/a:b.ini",
                "config/",
                "config//a.ini",
                "data/xlink.lock",
                "lib/evil.jar",
                "config/\u0007.ini",
                "README.md"
            })
    void anEntryThatDoesNotBelongThere(String name) throws Exception {
        backup();
        Map<String, String> entries = archive();
        entries.put(name, "evil");
        entries.put(MANIFEST, entries.get(MANIFEST).replace("files=7", "files=8"));
        write(entries);

        refusedUnchanged("that no backup of OpenXlink has");
    }

    private void refusedUnchanged(String sentence) throws IOException {
        Map<String, String> before = state();

        Home.Result result = restore();

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains(sentence, "; nothing was changed").hasLineCount(1);
        assertThat(state()).isEqualTo(before);
        assertThat(home.files("data")).noneMatch(name -> name.startsWith("restore-"));
    }

    @Test
    void filesAndFoldersThatAreNotThere() {
        Path nowhere = folder.resolve("nowhere/b.zip");

        assertThat(home.run("restore", nowhere.toString()))
                .isEqualTo(new Home.Result(
                        2,
                        "",
                        "xlink: there is no file " + nowhere + "; give the name of a backup; nothing was changed\n"));
        assertThat(home.run("backup", nowhere.toString()).err())
                .isEqualTo("xlink: there is no folder %s to write %s into; make it, or choose another\n"
                        .formatted(nowhere.getParent(), nowhere));
    }

    @Test
    void aForeignZip() throws Exception {
        write(Map.of("config/isps_ul.ini", "[General]"));

        refusedUnchanged("is no backup of OpenXlink: it has no " + MANIFEST);
    }

    @Test
    void aFileThatIsMissing() throws Exception {
        backup();
        Map<String, String> entries = archive();
        entries.remove("config/acd_map.ini");
        write(entries);

        refusedUnchanged("has 6 files, but its " + MANIFEST + " says 7");
    }

    @Test
    void anArchiveOfALaterFormat() throws Exception {
        write(Map.of(MANIFEST, "format=2\nversion=9.0\nfiles=0\n"));

        refusedUnchanged("was made by another version of OpenXlink, 9.0; restore it with that");
    }

    @Test
    void noConfigurationInIt() throws Exception {
        write(Map.of(MANIFEST, "format=1\nfiles=0\n"));

        refusedUnchanged("has no config/isps_ul.ini or no config/isps.cfg");
    }

    @Test
    void anArchiveThatIsCutOffAnywhere() throws Exception {
        backup("--with-ledger");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 97) {
            try (OutputStream part = Files.newOutputStream(file)) {
                part.write(whole, 0, length);
            }
            refusedUnchanged("; take another backup");
        }
    }

    @Test
    void aByteThatChanged() throws Exception {
        backup();
        byte[] whole = Files.readAllBytes(file);
        int name = new String(whole, ISO_8859_1).indexOf("config/queues.ini");
        whole[name + "config/queues.ini".length() + 10] ^= 1;
        Files.write(file, whole);

        refusedUnchanged("\"config/queues.ini\" in ");
    }

    @Test
    void aFileThatUnpacksToTooMuch() throws Exception {
        backup();
        Map<String, String> entries = archive();
        entries.put("config/queues.ini", "0".repeat(17 << 20));
        write(entries);

        refusedUnchanged("is larger than such a file ever is");
    }

    @Test
    void aLedgerThatIsNone() throws Exception {
        backup();
        Map<String, String> entries = archive();
        entries.put("data/ledger.db", "SQLite format 3\0 and nothing behind");
        entries.put(MANIFEST, entries.get(MANIFEST).replace("files=7", "files=8"));
        write(entries);

        refusedUnchanged("the ledger in the archive can't be used");
    }

    @Test
    void aNameThatNotEveryMachineCanHave() throws Exception {
        Files.writeString(home.path("config/a:b.ini"), "[A]", UTF_8);

        assertThat(backup().err()).contains("config/a:b.ini has a name that not every machine can have; rename it");
        assertThat(file).doesNotExist();
    }
}

package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code xlink restore} that is killed at random moments: the configuration is the old one or the new one, or a mixture that
 * nothing works with and everybody is told of; and the next restore comes through.
 */
class KilledRestoreTest {

    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final long SEED = Long.getLong("seed", 20240901);
    private static final int FILES = 40;
    private static final Duration LONGEST_BEFORE_A_KILL = Duration.ofMillis(25);

    private final Random random = new Random(SEED);

    @TempDir
    private Path folder;

    @Test
    void oldOrNewOrToldAndMended() throws Exception {
        Path archive = folder.resolve("backup.zip");
        int mixed = 0;
        try (Home home = new Home(folder.resolve("home"))) {
            home.general("PhoneLinkImport=none").standard();
            home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60");
            home.run("import", "-p", "-d", "2024-07-01");
            scripts(home, "Result = Para1");
            Map<String, String> restored = configuration(home);
            assertThat(home.run("backup", "--with-secrets", "--with-ledger", archive.toString())
                            .status())
                    .isZero();
            for (int kill = 0; kill < KILLS; kill++) {
                scripts(home, "Result = " + kill);
                Map<String, String> before = configuration(home);

                killRestore(home, archive, kill % 3 == 0 ? "data/restore-" : "config/.restore-");

                Map<String, String> now = configuration(home);
                if (!now.equals(before) && !now.equals(restored)) {
                    mixed++;
                    assertUnusable(home, archive);
                    assertThat(kept(home)).as("kept, seed " + SEED).contains(before);
                }
                assertThat(home.run("restore", archive.toString()).status()).isZero();
                assertThat(configuration(home)).as("restored, seed " + SEED).isEqualTo(restored);
                assertThat(home.run("validate").status()).isZero();
                assertThat(home.run("ledger", "check").out()).startsWith("the ledger is in order: ");
                assertThat(home.files("data")).noneMatch(name -> name.startsWith("restore-"));
            }
        }
        System.out.printf("%d restores killed, %d of them between old and new; seed %d%n", KILLS, mixed, SEED);
    }

    private static void assertUnusable(Home home, Path archive) {
        assertThat(home.run("validate").out())
                .contains("config/.restore-unfinished.tmp: error: the restore of " + archive + " was cut off")
                .contains("restore it again, or put back what is kept in *.before-");
        Home.Result refused = home.run("import", "-p", "-d", "2024-07-01");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("was cut off", "nothing can be imported");
    }

    /** Some time after a file or folder of that name is there. */
    private void killRestore(Home home, Path archive, String name) throws Exception {
        Path begun = home.path(name);
        try (Program restore = home.launch("", "restore", archive.toString())) {
            while (restore.process().isAlive() && !isThere(begun)) {
                Thread.onSpinWait();
            }
            LockSupport.parkNanos((long) (random.nextDouble() * LONGEST_BEFORE_A_KILL.toNanos()));
            restore.close();
            restore.end();
        }
    }

    private static boolean isThere(Path start) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(start.getParent(), start.getFileName() + "*")) {
            return found.iterator().hasNext();
        }
    }

    private static void scripts(Home home, String text) throws IOException {
        for (int file = 0; file < FILES; file++) {
            home.ini(file + ".bas", text);
        }
    }

    private static Map<String, String> configuration(Home home) throws IOException {
        return texts(home.path("config"));
    }

    /** Each of the folders that are kept beside the configuration. */
    private static Iterable<Map<String, String>> kept(Home home) throws IOException {
        List<Map<String, String>> all = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(home.path(""), "config.before-*")) {
            for (Path one : folders) {
                all.add(texts(one));
            }
        }
        return all;
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    texts.put(folder.relativize(file).toString(), Files.readString(file, UTF_8));
                }
            }
        }
        return texts;
    }
}

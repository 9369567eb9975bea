package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large import that logs each of its ten thousand intervals, with 64 KB for each log. */
class LogLimitsTest {

    private static final int LIMIT = 64 * 1024;

    @TempDir
    private Path folder;

    @Test
    void everyLogWithinItsLimits() throws Exception {
        try (Home home = new Home(folder)) {
            home.general("Protocol=1\nLogMaxFileSize=64");
            MuchToImport.prepare(home);
            for (int round = 0; round < 2; round++) {
                MuchContacts contacts = new MuchContacts(home, round);
                contacts.write();
                String[] words = contacts.command().toArray(String[]::new);
                Home.Result result = home.launch("", words).end();
                assertThat(result.status()).as(result.err()).isZero();
            }

            try (Stream<Path> files = Files.walk(home.path("logs"))) {
                for (Path log : files.filter(Files::isRegularFile).toList()) {
                    assertThat(text(log).getBytes(UTF_8)).as(log.toString()).hasSizeLessThanOrEqualTo(LIMIT);
                }
            }
            List<String> logs = home.files("logs");
            assertThat(logs).contains("isps_ul.log", "ACD_1001.log", "ACD_1001.1.log.gz", "ACD_1035.log");
            long accepted = logs.stream()
                    .filter(log -> log.startsWith("ACD_1001."))
                    .flatMap(log -> text(home.path("logs").resolve(log)).lines())
                    .filter(line -> line.endsWith("-> 1001 Queue: accepted by WFM"))
                    .count();
            assertThat(accepted).isEqualTo(2 * 288);
        }
    }

    private static String text(Path log) {
        try (InputStream bytes = Files.newInputStream(log);
                InputStream text = log.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(log.toString(), e);
        }
    }
}

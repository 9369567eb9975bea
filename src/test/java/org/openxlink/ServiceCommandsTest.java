package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code xlink service}, {@code install} and {@code remove}. */
class ServiceCommandsTest {

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws IOException {
        home = new Home(folder);
        home.standard("DeleteImportFiles=2");
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void aServiceIsQuietAndWritesItsOwnLog() throws Exception {
        try (Program service = home.launch("", "service")) {
            home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60");
            Await.until("the file is imported", () -> home.files("in").isEmpty());

            Home.Result result = service.stop();

            assertThat(result.out()).isEmpty();
            assertThat(result.err()).doesNotContain("INFO");
        }
        assertThat(home.text("logs/isps_uls.log").lines())
                .anyMatch(line -> line.contains("INFO  [ACD] contacts 2024-07-01: OK"));
        assertThat(home.path("logs/isps_ul.log")).doesNotExist();
    }

    @Test
    void aDryRunTellsEverythingAndDoesNothing() throws Exception {
        Home.Result result = home.run("install", "--dry-run", "--instance", "of-test");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("write the file /etc/systemd/system/openxlink-of-test.service:")
                .contains("Description=ISPS XLink of-test (OpenXlink)")
                .contains("ReadWritePaths=\"" + folder + "\"")
                .contains("run systemctl enable openxlink-of-test.service");
        assertThat(Path.of("/etc/systemd/system/openxlink-of-test.service")).doesNotExist();
        assertThat(Files.exists(home.path("data"))).isFalse();
        assertThat(home.run("remove", "--dry-run").out()).contains("run systemctl disable --now openxlink.service");
    }

    @Test
    void whatIsNotInstalledIsNotRemoved() {
        Home.Result result = home.run("remove", "--instance", "of-test");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("there is no service \"ISPS XLink of-test\" on this machine");
    }

    @Test
    void namesThatWouldBreakDefinitions() {
        assertThat(home.run("install", "--dry-run", "--instance", "a\nb").err()).contains("--instance can't be called");
        assertThat(home.run("install", "--dry-run", "--account", "a\nb").err()).contains("control character");
    }
}

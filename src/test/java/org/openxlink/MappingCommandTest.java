package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code xlink mapping}: what acd_map.ini says, and changes of it. */
class MappingCommandTest {

    private static final String MAP =
            """
            ; mapped by hand in 2009\r
            WFM:0:1001:1=ACD:Sales:Offered\r
            \r
            # the end""";

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws IOException {
        home = new Home(folder);
        home.standard();
        home.ini("acd_map.ini", MAP);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void aSourceIsAddedBehindTheOthersAndNothingElseChanges() throws IOException {
        assertDone(home.run("mapping", "add", "1001", "1", "ACD:Sales:Offered"));

        assertThat(home.text("config/acd_map.ini"))
                .isEqualTo(MAP.replace("\r\n\r\n", "\r\nWFM:0:1001:1=ACD:Sales:Offered\r\n\r\n"));
        assertThat(kept()).containsExactly(MAP);
    }

    @Test
    void aNewValueStandsBehindItsQueue() throws IOException {
        home.ini("1.BAS", "Sub Main\nResult = Para1\nEnd Sub\n");
        assertDone(home.run(
                "mapping", "add", queueName(), "2", "ACD:Sales:Offered", "--script", "1.BAS", "--target", "wfm"));

        assertThat(home.text("config/acd_map.ini").lines())
                .containsSubsequence(
                        "WFM:0:1001:1=ACD:Sales:Offered",
                        "WFM:0:1001:2=ACD:Sales:Offered",
                        "WFM:0:1001:2=$1.BAS",
                        "# the end");
        assertThat(home.run("mapping", "check").status()).isZero();
    }

    @Test
    void whatWouldBeAnErrorIsNotDone() throws IOException {
        Home.Result added = home.run("mapping", "add", "1001", "2", "ACD:Sails:Offered");

        assertThat(added.status()).isEqualTo(1);
        assertThat(added.err())
                .contains("acd_map.ini:3: error: [ACD] has no group \"Sails\"")
                .contains("did you mean \"Sales\"?")
                .contains("xlink: nothing was changed");
        assertThat(home.text("config/acd_map.ini")).isEqualTo(MAP);
        assertThat(home.path("data/drafts").toFile().list()).isNullOrEmpty();
    }

    @Test
    void anErrorThatWasThereBeforeStopsNobody() throws IOException {
        home.ini("acd_map.ini", MAP + "\r\nWFM:0:1001:2=Nobody:Sales:Offered");

        assertDone(home.run("mapping", "add", "1001", "1", "ACD:Sales:Offered"));
        assertThat(home.run("mapping", "check").status()).isEqualTo(1);
    }

    @Test
    void removal() throws IOException {
        assertDone(home.run("mapping", "add", "1001", "2", "ACD:Sales:Offered"));
        assertDone(home.run("mapping", "remove", "1001", "2", "acd:sales:offered"));
        assertThat(home.text("config/acd_map.ini")).isEqualTo(MAP);

        assertDone(home.run("mapping", "remove", "1001", "1"));
        assertThat(home.text("config/acd_map.ini")).isEqualTo(MAP.replace("WFM:0:1001:1=ACD:Sales:Offered\r\n", ""));
        assertThat(home.run("mapping", "remove", "1001", "1").err()).contains("is not mapped");
    }

    @Test
    void unknownNames() throws IOException {
        Home.Result result = home.run("mapping", "add", "nowhere", "1", "ACD:Sales:Offered");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("queues.ini has no queue \"nowhere\"");
        assertThat(home.run("mapping", "add", "1001", "9999", "ACD:Sales:Offered")
                        .status())
                .isEqualTo(2);
        assertThat(home.run("mapping", "add", "1001", "1", "ACD:Sales:Offered", "--target", "Other")
                        .err())
                .contains("target \"Other\" is not in [DB]");
        assertThat(home.run("mapping", "add", "1001", "1", "ACD:Sales:Offered\nWFM:1:1:1=x")
                        .err())
                .contains("can't stand in acd_map.ini");
    }

    @Test
    void theList() throws IOException {
        assertDone(home.run("mapping", "add", "1001", "1", "ACD:Sales:Offered"));

        List<String> lines = home.run("mapping", "list").out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).matches("Queue +Value type +Script +Sources");
        assertThat(lines.get(1)).startsWith("1001 ").endsWith("ACD:Sales:Offered + ACD:Sales:Offered");
        JsonNode mapping = new ObjectMapper()
                .readTree(
                        home.run("mapping", "list", "--queue", "1001", "--json").out())
                .path("mappings")
                .path(0);
        assertThat(mapping.path("line").asInt()).isEqualTo(2);
        assertThat(mapping.path("sources")).hasSize(2);
    }

    private String queueName() throws IOException {
        return home.text("config/queues.ini")
                .lines()
                .filter(line -> line.startsWith("1001="))
                .findFirst()
                .orElseThrow()
                .replaceFirst("1001=([^;]*).*", "$1")
                .strip();
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.walk(home.path("data/before"))) {
            return files.filter(Files::isRegularFile)
                    .map(MappingCommandTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertDone(Home.Result result) {
        assertThat(result.status()).as(result.err()).isZero();
    }
}

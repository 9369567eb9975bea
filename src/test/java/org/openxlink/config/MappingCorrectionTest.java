package org.openxlink.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class MappingCorrectionTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(MappingCorrection.class);
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>() {
        @Override
        protected synchronized void append(ILoggingEvent event) {
            super.append(event);
        }
    };

    @TempDir
    private Path folder;

    @BeforeAll
    static void listen() {
        LOGGER.setLevel(Level.INFO);
        LOGGER.setAdditive(false);
        LOGGER.addAppender(LOG);
        LOG.start();
    }

    @AfterAll
    static void leave() {
        LOGGER.detachAppender(LOG);
        LOGGER.setAdditive(true);
        LOGGER.setLevel(null);
    }

    @TestFactory
    Stream<DynamicTest> filesBeforeAndAfter() throws IOException {
        return examples().map(example -> {
            String title = example.lines().findFirst().orElseThrow();
            String[] files = example.substring(title.length() + 1).split("(?m)^----\n", 2);
            return DynamicTest.dynamicTest(title, () -> {
                Path home = home(title, "1");
                Path file = write(home, files[0].getBytes(UTF_8));
                boolean changed = MappingCorrection.apply(read(home));
                assertThat(file).as(title).hasContent(files[1].stripTrailing());
                assertThat(changed).as(title).isEqualTo(!files[0].strip().equals(files[1].strip()));
                assertThat(MappingCorrection.apply(read(home)))
                        .as("a second time")
                        .isFalse();
            });
        });
    }

    @Test
    void untouchedLinesByteForByteAndACopyOfTheFileAsItWas() throws IOException {
        byte[] before = "; Rückruf\r\nWFM:7:1002:1003=ACD:Büro:Offered\n\tWFM:1001:1002:1004=ACD:Büro:Handled \r"
                .getBytes(Charset.forName("windows-1252"));
        byte[] after = "; Rückruf\r\nWFM:1001:1002:1003=ACD:Büro:Offered\n\tWFM:1001:1002:1004=ACD:Büro:Handled \r"
                .getBytes(Charset.forName("windows-1252"));
        Path home = home("bytes", "1");
        Path file = write(home, before);
        assertThat(MappingCorrection.apply(read(home))).isTrue();
        assertThat(file).hasBinaryContent(after);
        List<Path> copies = copies(home);
        assertThat(copies).hasSize(1);
        assertThat(copies.get(0).getFileName().toString()).matches("acd_map\\d{12}\\.ini");
        assertThat(copies.get(0)).hasBinaryContent(before);
    }

    @Test
    void changesInTheLogOldAndNew() throws IOException {
        Path home = home("log", "1");
        write(home, "WFM:71:1002:1003=ACD:Logged:Offered\nWFM:72:1002:1003=ACD:Logged:Offered\n".getBytes(UTF_8));
        MappingCorrection.apply(read(home));
        assertThat(told())
                .containsSubsequence(
                        "** ANALYSING MAPFILE STARTED **",
                        "2 findings; the file as it was is kept as "
                                + copies(home).get(0).getFileName(),
                        "line 1: queue 1002 hangs under 1001 in queues.ini, not under 71;"
                                + " old: WFM:71:1002:1003=ACD:Logged:Offered; new: WFM:1001:1002:1003=ACD:Logged:Offered",
                        "line 2: queue 1002 hangs under 1001 in queues.ini, not under 72, and is mapped there too;"
                                + " old: WFM:72:1002:1003=ACD:Logged:Offered; new: (removed)",
                        "** ANALYSING MAPFILE COMPLETED **");
    }

    @Test
    void nothingChangedWhereItIsNotAskedFor() throws IOException {
        Path home = home("off", "0");
        byte[] before = "WFM:7:1002:1003=ACD:Sales:Offered\n".getBytes(UTF_8);
        Path file = write(home, before);
        assertThat(MappingCorrection.apply(read(home))).isFalse();
        assertThat(file).hasBinaryContent(before);
        assertThat(copies(home)).isEmpty();
    }

    // other tests correct files at the same time
    private static List<String> told() {
        synchronized (LOG) {
            return LOG.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        }
    }

    private Path home(String title, String correction) throws IOException {
        Path home = folder.resolve(title.replaceAll("[^a-z]", ""));
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(config.resolve("isps_ul.ini"), "[General]\nAutomaticMappingCorrection=" + correction + "\n");
        Files.writeString(config.resolve("queues.ini"), "[Queues]\n1001=\n1002=;1001\n1003=;1001\n");
        return home;
    }

    private static Path write(Path home, byte[] content) throws IOException {
        return Files.write(home.resolve("config").resolve("acd_map.ini"), content);
    }

    private static Installation read(Path home) throws IOException {
        return InstallationReader.read(home, name -> null);
    }

    private static List<Path> copies(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("config"))) {
            return files.filter(file -> file.getFileName().toString().matches("acd_map.+\\.ini"))
                    .toList();
        }
    }

    private static Stream<String> examples() throws IOException {
        try (InputStream in = MappingCorrectionTest.class.getResourceAsStream("/specs/mapping-correction.txt")) {
            return Arrays.stream(new String(in.readAllBytes(), UTF_8).split("(?m)^==== "))
                    .skip(1);
        }
    }
}

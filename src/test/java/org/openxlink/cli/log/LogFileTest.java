package org.openxlink.cli.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int KILOBYTE = 1024;

    @TempDir
    private Path folder;

    private LogFile log(int limit) {
        return new LogFile(folder.resolve("a.log"), limit);
    }

    private static byte[] lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj("2026-11-22 line %d\n"::formatted)
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private byte[] content(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        return name.endsWith(".gz") ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
    }

    private String contentOfAll() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int number = 10; number >= 1; number--) {
            String name = "a." + number + ".log.gz";
            all.append(names().contains(name) ? new String(content(name), UTF_8) : "");
        }
        return all.append(new String(content("a.log"), UTF_8)).toString();
    }

    @Test
    void everyLineOnceAndInOrderOverSeveralFiles() throws IOException {
        LogFile log = log(KILOBYTE);
        for (int block = 0; block < 20; block++) {
            log.append(lines(block * 13, block * 13 + 13), TODAY);
        }

        assertThat(contentOfAll()).isEqualTo(new String(lines(0, 260), UTF_8));
        assertThat(names()).hasSizeBetween(4, 10);
    }

    @Test
    void aParagraphLargerThanAFile() throws IOException {
        log(KILOBYTE).append(lines(0, 200), TODAY);

        assertThat(contentOfAll()).isEqualTo(new String(lines(0, 200), UTF_8));
    }

    @Test
    void noFileOverItsLimitAndTenOlderOnes() throws IOException {
        LogFile log = log(KILOBYTE);
        for (int block = 0; block < 200; block++) {
            log.append(lines(block * 10, block * 10 + 10), TODAY);
        }

        assertThat(names()).hasSize(11).contains("a.log", "a.1.log.gz", "a.10.log.gz");
        for (String name : names()) {
            assertThat(content(name)).as(name).hasSizeLessThanOrEqualTo(KILOBYTE);
        }
        assertThat(contentOfAll()).endsWith("line 1999\n");
    }

    @Test
    void aLineLongerThanAFileMayBe() throws IOException {
        LogFile log = log(KILOBYTE);
        log.append(("2026-11-22 " + "x".repeat(5000) + "\n2026-11-22 next\n").getBytes(UTF_8), TODAY);

        for (String name : names()) {
            assertThat(content(name)).as(name).hasSizeLessThanOrEqualTo(KILOBYTE);
        }
        assertThat(contentOfAll()).startsWith("2026-11-22 xxx").endsWith("xxx\n2026-11-22 next\n");
    }

    @Test
    void aFileOfLastWeekBeginsAnew() throws IOException {
        LogFile log = log(KILOBYTE);
        log.append(lines(0, 1), TODAY);
        log.append(lines(1, 2), TODAY.plusDays(7));
        assertThat(names()).containsExactly("a.log");

        log.append(lines(2, 3), TODAY.plusDays(8));

        assertThat(names()).containsExactly("a.1.log.gz", "a.log");
        assertThat(content("a.log")).isEqualTo(lines(2, 3));
    }

    @Test
    void aLogOfWhichNobodyKnowsTheAge() throws IOException {
        Files.writeString(folder.resolve("a.log"), "\u0000 kein Datum\n");

        log(KILOBYTE).append(lines(0, 1), TODAY);

        assertThat(names()).containsExactly("a.log");
    }
}

package org.openxlink.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a log file that grows, is cut, is large, or holds anything. */
class LogPageTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("a.log");
    }

    private LogPage read(int most, long after, String contains) throws IOException {
        return LogPage.read(file, new LogPage.Wish(most, after, contains));
    }

    @Test
    void theLastLines() throws IOException {
        Files.writeString(file, "one\ntwo\nthree\n");

        assertThat(read(2, -1, "")).isEqualTo(new LogPage(List.of("two", "three"), 14));
    }

    @Test
    void whatCameSince() throws IOException {
        Files.writeString(file, "one\n");
        LogPage first = read(10, -1, "");
        assertThat(read(10, first.next(), "")).isEqualTo(new LogPage(List.of(), 4));
        Files.writeString(file, "zwölf\n", StandardOpenOption.APPEND);

        assertThat(read(10, first.next(), "")).isEqualTo(new LogPage(List.of("zwölf"), 11));
    }

    @Test
    void aLineThatIsStillBeingWritten() throws IOException {
        Files.writeString(file, "one\ntw");
        LogPage first = read(10, -1, "");
        assertThat(first).isEqualTo(new LogPage(List.of("one"), 4));
        Files.writeString(file, "o\n", StandardOpenOption.APPEND);

        assertThat(read(10, first.next(), "").lines()).containsExactly("two");
    }

    @Test
    void aFileThatBeganAnew() throws IOException {
        Files.writeString(file, "new\n");

        assertThat(read(10, 5000, "")).isEqualTo(new LogPage(List.of("new"), 4));
    }

    @Test
    void linesWithAText() throws IOException {
        Files.writeString(file, "2024-07-01 ERROR [Acd] no\n2024-07-01 INFO [Chat] yes\n2024-07-01 INFO [ACD] yes\n");

        assertThat(read(10, -1, "[acd]").lines())
                .containsExactly("2024-07-01 ERROR [Acd] no", "2024-07-01 INFO [ACD] yes");
        assertThat(read(1, -1, "[acd]").lines()).containsExactly("2024-07-01 INFO [ACD] yes");
    }

    @Test
    void theEndOfALargeFileByWholeLines() throws IOException {
        List<String> lines =
                IntStream.range(0, 300_000).mapToObj(line -> "line " + line).toList();
        Files.write(file, lines);

        LogPage page = read(1_000_000, -1, "");

        assertThat(page.next()).isEqualTo(Files.size(file));
        assertThat(page.lines()).hasSizeGreaterThan(100_000).endsWith("line 299999");
        assertThat(lines).contains(page.lines().get(0));
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        Files.write(file, new byte[] {(byte) 0xff, 0, '\n'});

        assertThat(read(10, -1, "").lines()).hasSize(1);
    }

    @Test
    void anEmptyFile() throws IOException {
        Files.writeString(file, "");

        assertThat(read(10, -1, "")).isEqualTo(new LogPage(List.of(), 0));
    }
}

package org.openxlink.source.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.config.AfterImport;
import org.openxlink.config.CsvFiles;

class AcceptedFileTest {

    @TempDir
    private Path folder;

    private Path in;
    private Path done;

    @BeforeEach
    void folders() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        done = folder.resolve("done");
    }

    @Test
    void fileThatStays() throws IOException {
        AcceptedFile.settle(file("first"), files(AfterImport.STAYS));
        assertThat(in.resolve("calls.csv")).hasContent("first");
        assertThat(done).doesNotExist();
    }

    @Test
    void fileThatIsMoved() throws IOException {
        AcceptedFile.settle(file("first"), files(AfterImport.MOVED));
        assertThat(in).isEmptyDirectory();
        assertThat(done.resolve("calls.csv")).hasContent("first");
    }

    @Test
    void filesOfOneNameThatOverwriteNoneBefore() throws IOException {
        AcceptedFile.settle(file("first"), files(AfterImport.MOVED));
        AcceptedFile.settle(file("second"), files(AfterImport.MOVED));
        AcceptedFile.settle(file("third"), files(AfterImport.MOVED));
        try (Stream<Path> moved = Files.list(done)) {
            assertThat(moved.map(AcceptedFileTest::text)).containsExactlyInAnyOrder("first", "second", "third");
        }
    }

    @Test
    void fileThatIsDeleted() throws IOException {
        AcceptedFile.settle(file("first"), files(AfterImport.DELETED));
        assertThat(in).isEmptyDirectory();
    }

    @Test
    void fileThatWasChangedMeanwhile() throws IOException {
        CsvFile file = file("first");
        Files.writeString(in.resolve("calls.csv"), "changed meanwhile");
        AcceptedFile.settle(file, files(AfterImport.DELETED));
        AcceptedFile.settle(file, files(AfterImport.MOVED));
        assertThat(in.resolve("calls.csv")).hasContent("changed meanwhile");
    }

    @Test
    void fileThatSomebodyTookAway() throws IOException {
        CsvFile file = file("first");
        Files.delete(in.resolve("calls.csv"));
        AcceptedFile.settle(file, files(AfterImport.MOVED));
        AcceptedFile.settle(file, files(AfterImport.DELETED));
        assertThat(in).isEmptyDirectory();
    }

    private CsvFile file(String text) throws IOException {
        return CsvFile.of(Files.writeString(in.resolve("calls.csv"), text), Optional.empty());
    }

    private CsvFiles files(AfterImport afterImport) {
        return new CsvFiles(in, List.of("*"), ';', 0, Optional.empty(), afterImport, Optional.of(done));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

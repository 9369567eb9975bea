package org.openxlink.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxlink.config.AfterImport;
import org.openxlink.config.CsvFiles;

class CsvFolderTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2024-09-02T08:00:00Z"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "*.csv, calls.csv, true",
        "*.csv, Calls.CSV, true",
        "*.CSV, calls.csv, true",
        "*.csv, calls.csv.tmp, false",
        "*.csv, .csv, true",
        "CALLS-????.txt, calls-2024.TXT, true",
        "calls-????.txt, calls-24.txt, false",
        "'{calls,chats}-*', Chats-1.dat, true",
        "'[a-c]*.csv', Beta.csv, true",
        "'[a-c]*.csv', delta.csv, false",
        "*, Anrufe Büro.CSV, true",
        "anrufe büro*, ANRUFE BÜRO.csv, true",
    })
    void mask(String mask, String name, boolean matches) {
        assertThat(folderWith(mask).matches(folder.resolve(name))).isEqualTo(matches);
    }

    @Test
    void severalMasks() {
        CsvFolder both = folderWith("*.csv", "*.txt");
        assertThat(List.of("a.csv", "b.TXT", "c.dat"))
                .filteredOn(name -> both.matches(folder.resolve(name)))
                .containsExactly("a.csv", "b.TXT");
    }

    @Test
    void completeFilesByNameAndWithoutFolders() throws Exception {
        file("b.csv", "2");
        file("a.csv", "1");
        file("c.dat", "3");
        Files.createDirectory(folder.resolve("d.csv"));
        CsvFolder.Listing listing = folderWith("*.csv").list();
        assertThat(listing.complete()).extracting(CsvFile::name).containsExactly("a.csv", "b.csv");
        assertThat(listing.growing()).isEmpty();
    }

    @Test
    void contentOfAFileWhateverItsName() throws Exception {
        file("a.csv", "same");
        file("b.csv", "same");
        file("c.csv", "other");
        assertThat(folderWith("*.csv").list().complete())
                .extracting(CsvFile::sha256)
                .satisfies(digests ->
                        assertThat(digests.get(0)).isEqualTo(digests.get(1)).isNotEqualTo(digests.get(2)));
    }

    @Test
    void fileThatIsChangedAfterItWasLookedAt() throws Exception {
        file("a.csv", "first");
        CsvFile file = folderWith("*.csv").list().complete().get(0);
        assertThat(file.isUnchanged()).isTrue();
        file("a.csv", "second");
        assertThat(file.isUnchanged()).isFalse();
    }

    @Test
    void folderThatIsNotThere() {
        CsvFolder missing = new CsvFolder(files(folder.resolve("missing"), "*"));
        assertThatThrownBy(missing::list)
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("the folder (Source) is not there or can't be reached");
    }

    private void file(String name, String text) throws IOException {
        Path file = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(file, LONG_AGO);
    }

    private CsvFolder folderWith(String... masks) {
        return new CsvFolder(files(folder, masks));
    }

    private static CsvFiles files(Path folder, String... masks) {
        return new CsvFiles(folder, List.of(masks), ';', 0, Optional.empty(), AfterImport.STAYS, Optional.empty());
    }
}

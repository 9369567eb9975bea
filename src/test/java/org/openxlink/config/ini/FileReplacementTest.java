package org.openxlink.config.ini;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {
    private static final TextDocument NEW = TextDocument.parse("new\n".getBytes(UTF_8));

    @TempDir
    private Path folder;

    @Test
    void replacedFileAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("isps_ul.ini"), "a much longer old content\n");
        NEW.write(file);
        assertThat(file).hasContent("new\n");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void newFile() throws IOException {
        NEW.write(folder.resolve("queues.ini"));
        assertThat(TextDocument.read(folder.resolve("queues.ini")).toBytes()).isEqualTo(NEW.toBytes());
    }

    @Test
    void permissionsOfSecrets() throws IOException {
        Path file = Files.writeString(folder.resolve("isps_ul.ini"), "old");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        for (String permissions : List.of("rw-------", "rw-rw-rw-")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            NEW.write(file);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(permissions);
        }
    }

    @Test
    void fileBehindSymbolicLink() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path shared = Files.writeString(
                Files.createDirectory(folder.resolve("shared")).resolve("a.ini"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("a.ini"), shared);
        NEW.write(link);
        assertThat(link).isSymbolicLink();
        assertThat(shared).hasContent("new\n");
    }

    @Test
    void folderInTheWay() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("a.ini"));
        Path inside = Files.writeString(inTheWay.resolve("b"), "content");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> NEW.write(inTheWay));
        assertThat(inside).exists();
        assertThat(files()).containsExactly(inTheWay);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}

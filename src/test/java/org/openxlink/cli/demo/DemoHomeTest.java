package org.openxlink.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the demo works with. */
class DemoHomeTest {

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void theSampleAsItCameWithTheProgram() throws Exception {
        try (DemoHome home = DemoHome.make()) {
            assertThat(files(home.folder().resolve("config"))).isEqualTo(files(Path.of("config")));
        }
    }
}

package org.openxlink.config.odbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code specs/data-source-names.txt}. */
class DataSourceNamesTest {

    @TempDir
    private Path folder;

    /** Files by name, the Source, and what it means. */
    private record Example(String title, Map<String, List<String>> files, String source, String meaning) {

        static Example of(String text) {
            String[] halves = text.split("(?m)^----$", 2);
            List<String> above = halves[0].lines().toList();
            Map<String, List<String>> files = new LinkedHashMap<>();
            List<String> file = new ArrayList<>();
            String source = "acd";
            for (String line : above.subList(1, above.size())) {
                if (line.startsWith("file ")) {
                    file = files.computeIfAbsent(line.substring(5), name -> new ArrayList<>());
                } else if (line.startsWith("Source=")) {
                    source = line.substring(7);
                } else {
                    file.add(line);
                }
            }
            return new Example(above.get(0), files, source, halves[1].strip());
        }
    }

    @TestFactory
    Stream<DynamicTest> names() throws IOException {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.title(), () -> {
                    Path place = Files.createTempDirectory(folder, "example");
                    Resolution resolution =
                            dataSources(example, place).resolve(example.source(), "config/isps_ul.ini:7");
                    assertThat(said(resolution).replace(place.toString(), "HOME"))
                            .as(example.title())
                            .isEqualTo(example.meaning());
                }));
    }

    private static DataSources dataSources(Example example, Path place) throws IOException {
        Map<String, String> registry = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> file : example.files().entrySet()) {
            if (file.getKey().startsWith("HK")) {
                registry.put(file.getKey(), String.join("\r\n", file.getValue()));
            } else {
                Path path = place.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
        Function<String, String> query = key -> registry.getOrDefault(key, "");
        Map<String, String> environment = Map.of("HOME", place.resolve("user").toString());
        MachineOdbc machine = new MachineOdbc(
                OwnFiles.in(place.resolve("config")),
                environment::get,
                place,
                registry.isEmpty() ? Optional.empty() : Optional.of(query));
        return new DataSources(place, machine);
    }

    private static String said(Resolution resolution) {
        List<String> lines = new ArrayList<>();
        if (resolution instanceof Resolution.Found found) {
            lines.add("url " + found.address().url());
            found.login().user().ifPresent(user -> lines.add("user " + user));
            found.login()
                    .password()
                    .ifPresent(password -> lines.add("password " + password.text()
                            + password.at().map(at -> " at " + at).orElse("")));
            if (found.trusted()) {
                lines.add("trusted");
            }
            lines.add("written in " + found.address().writtenIn());
            found.notes().forEach(note -> lines.add("note " + note));
        } else if (resolution instanceof Resolution.Unknown unknown) {
            lines.add("unknown " + unknown.name() + " in " + String.join(", ", unknown.looked()));
            unknown.known().forEach((name, at) -> lines.add("knows " + name + " " + at));
        } else if (resolution instanceof Resolution.Unusable unusable) {
            lines.add("wrong" + unusable.at().map(at -> " at " + at).orElse("") + ": " + unusable.reason());
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static List<Example> examples() throws IOException {
        try (InputStream in = DataSourceNamesTest.class.getResourceAsStream("/specs/data-source-names.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^==== "))
                    .skip(1)
                    .map(Example::of)
                    .toList();
        }
    }
}

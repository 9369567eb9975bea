package org.openxlink.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A module of the pages that has nothing but texts, a line each: by key, each once. */
final class TextModule {

    private static final Path PAGES = Path.of("src/main/resources/org/openxlink/console/pages");
    private static final Pattern TEXT = Pattern.compile("(?m)^  '([^']+)': '(.*)',$");

    private TextModule() {}

    static Map<String, String> read(String file) throws IOException {
        String module = Files.readString(PAGES.resolve(file));
        Map<String, String> texts = new LinkedHashMap<>();
        TEXT.matcher(module).results().forEach(text -> assertThat(texts.put(text.group(1), text.group(2)))
                .as("%s stands twice in %s", text.group(1), file)
                .isNull());
        assertThat(texts).as("lines that are no text").hasSize((int)
                module.lines().filter(line -> line.startsWith("  ")).count());
        return texts;
    }
}

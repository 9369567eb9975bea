package org.openxlink.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxlink.config.KnownKey;
import org.openxlink.config.KnownKeys;

/** What the forms say of each key: complete in each language, and of no key that nobody reads. */
class KeyTextsTest {

    private static final Path PAGES = Path.of("src/main/resources/org/openxlink/console/pages");
    private static final Pattern TEXT = Pattern.compile("(?m)^  '([^']+)': '(.+)',$");

    private static Map<String, String> texts(String language) throws IOException {
        String module = Files.readString(PAGES.resolve("keys." + language + ".js"));
        Map<String, String> texts = new LinkedHashMap<>();
        TEXT.matcher(module).results().forEach(text -> assertThat(texts.put(text.group(1), text.group(2)))
                .as("%s stands twice in %s", text.group(1), language)
                .isNull());
        assertThat(texts).as("lines that are no text").hasSize((int)
                module.lines().filter(line -> line.startsWith("  ")).count());
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de"})
    void aSentenceForEachKey(String language) throws IOException {
        Map<String, String> texts = texts(language);
        Set<String> used = new TreeSet<>();
        List<String> missing = new ArrayList<>();
        Map<String, List<KnownKey>> known = Map.of(
                "csv", KnownKeys.ofCsv(),
                "database", KnownKeys.ofDatabase(),
                "general", KnownKeys.ofGeneral(),
                "target", KnownKeys.ofTarget());
        known.forEach((kind, keys) -> keys.forEach(key -> {
            String own = kind + "." + key.name();
            String name = texts.containsKey(own) ? own : key.name();
            used.add(name);
            if (!texts.containsKey(name)) {
                missing.add(own);
            }
        }));

        assertThat(missing).as("keys without a text").isEmpty();
        assertThat(texts.keySet()).as("texts of keys that nobody reads").isEqualTo(used);
        assertThat(texts.values()).allMatch(text -> text.endsWith("."));
    }
}

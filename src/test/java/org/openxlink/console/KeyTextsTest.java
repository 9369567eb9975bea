package org.openxlink.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxlink.config.KnownKey;
import org.openxlink.config.KnownKeys;

/** What the forms say of each key: complete in each language, and of no key that nobody reads. */
class KeyTextsTest {

    private static Map<String, String> texts(String language) throws IOException {
        return TextModule.read("keys." + language + ".js");
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

package org.openxlink.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxlink.console.access.Sentence;

/** The texts of the pages, as the modules of {@code console/pages} have them: complete in each language, and all used. */
class TextsTest {

    private static final Path PAGES = Path.of("src/main/resources/org/openxlink/console/pages");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    /** {@code t('key'} and, for keys that are put together, {@code t(`begin${...}end`}. */
    private static final Pattern USED = Pattern.compile("\\bt(?:Or)?\\(\\s*(?:'([^']+)'|`([^`]+)`)");

    /** Keys that are chosen first and used later: {@code title: 'key'}, {@code t(one ? 'key' : 'other')}. */
    private static final Pattern NAMED = Pattern.compile("'([a-z]+\\.[A-Za-z.]+)'");

    private static final Pattern FORM = Pattern.compile("\\.(one|other|many)$");

    /** A word between tags that is no value. */
    private static final Pattern WORDS = Pattern.compile(">\\s*(\\p{L}[\\p{L} ,.;:]{2,})<");

    private static Map<String, String> texts(String language) throws IOException {
        return TextModule.read("texts." + language + ".js");
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .filter(file -> !file.getFileName().toString().matches("(texts|keys)\\..*"))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de"})
    void theSameTextsAsInEnglish(String language) throws IOException {
        Map<String, String> english = texts("en");
        Map<String, String> other = texts(language);

        assertThat(other.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        other.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(places(text)).as(key).isEqualTo(places(english.get(key)));
        });
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Test
    void everyKeyThatIsUsedHasAText() throws IOException {
        Set<String> keys = keys();
        for (Path module : modules()) {
            for (MatchResult use :
                    USED.matcher(Files.readString(module)).results().toList()) {
                if (use.group(1) != null) {
                    assertThat(keys).as(module.toString()).contains(use.group(1));
                } else {
                    Pattern like = like(use.group(2));
                    assertThat(keys).as(module.toString()).anyMatch(key -> like.matcher(key)
                            .matches());
                }
            }
        }
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> literal = new TreeSet<>();
        Set<Pattern> puttogether = new java.util.HashSet<>();
        for (Path module : modules()) {
            String code = Files.readString(module);
            NAMED.matcher(code).results().forEach(use -> literal.add(use.group(1)));
            USED.matcher(code).results().forEach(use -> {
                if (use.group(1) != null) {
                    literal.add(use.group(1));
                } else {
                    puttogether.add(like(use.group(2)));
                }
            });
        }
        assertThat(keys())
                .allMatch(key -> literal.contains(key)
                        || puttogether.stream()
                                .anyMatch(like -> like.matcher(key).matches()));
    }

    /** What the server says by a code, with the places that the server fills in. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de"})
    void theSentencesOfTheServer(String language) throws IOException {
        Map<String, String> texts = texts(language);
        Set<String> said =
                texts.keySet().stream().filter(key -> key.startsWith("said.")).collect(Collectors.toSet());

        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Sentence.values())
                        .map(sentence -> "said." + sentence.word())
                        .toList());
        for (Sentence sentence : Sentence.values()) {
            assertThat(places(sentence.english()))
                    .as(sentence.word())
                    .containsAll(places(texts.get("said." + sentence.word())));
        }
    }

    @Test
    void noTextInTheModulesThemselves() throws IOException {
        for (Path module : modules()) {
            String code = Files.readString(module).replaceAll("\\$\\{[^{}]*}", "");
            assertThat(WORDS.matcher(code).results().map(found -> found.group(1)))
                    .as(module.toString())
                    .filteredOn(words -> !words.equals("OpenXlink"))
                    .isEmpty();
        }
    }

    /** Without the forms for numbers. */
    private static Set<String> keys() throws IOException {
        return texts("en").keySet().stream()
                .map(key -> FORM.matcher(key).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Pattern like(String template) {
        String between = Stream.of(template.split("\\$\\{[^}]*}", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".+"));
        return Pattern.compile(between);
    }
}

package org.openxlink.config.ini;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IniPropertyTest {
    @Property
    void anyBytes(@ForAll byte[] bytes) {
        assertThat(IniDocument.parse(TextDocument.parse(bytes)).text().toBytes())
                .isEqualTo(bytes);
    }

    @Property
    void anyIniText(@ForAll("iniTexts") String text) {
        IniDocument ini = ini(text);
        assertThat(ini.text().toBytes()).isEqualTo(text.getBytes(UTF_8));
        assertThat(ini.findings())
                .allMatch(finding -> finding.line() <= ini.text().lines().size());
    }

    @Property
    void anyValueWithoutDoubleQuotes(
            @ForAll("iniTexts") String text, @ForAll("names") String section, @ForAll("values") String value) {
        assertSet(ini(text), section, value.replace("\"", ""));
    }

    /** A value that only quotes could protect, but whose own quotes look like their end, may be refused, never bent. */
    @Property
    void anyValue(@ForAll("iniTexts") String text, @ForAll("names") String section, @ForAll("values") String value) {
        IniDocument before = ini(text);
        if (accepts(before, section, value)) {
            assertSet(before, section, value);
        } else {
            assertThat(value).contains("\"").matches(".*(^| |\\t|\\u00A0|\\uFEFF|;|#|').*");
        }
    }

    @Property
    void removedKey(@ForAll("iniTexts") String text, @ForAll("names") String section) {
        IniDocument edited = ini(text).withoutKey(section, "k");
        assertThat(value(edited, section)).isEmpty();
        assertThat(edited.sections()).hasSameSizeAs(ini(text).sections());
    }

    @Property
    void removedSection(@ForAll("iniTexts") String text, @ForAll("names") String section) {
        IniDocument before = ini(text);
        IniDocument edited = before.withoutSection(section);
        assertThat(edited.section(section)).isEmpty();
        assertThat(edited.sections())
                .extracting(IniSection::name)
                .isEqualTo(before.sections().stream()
                        .map(IniSection::name)
                        .filter(name -> !name.equalsIgnoreCase(section))
                        .toList());
    }

    private static void assertSet(IniDocument before, String section, String value) {
        IniDocument edited = before.withValue(section, "k", value);
        IniDocument again = IniDocument.parse(TextDocument.parse(edited.text().toBytes()));
        assertThat(value(again, section)).isEqualTo(value);
        assertThat(again.findings()).hasSizeLessThanOrEqualTo(before.findings().size() + 1);
        assertOtherLinesKept(before, edited, section);
    }

    private static void assertOtherLinesKept(IniDocument before, IniDocument edited, String section) {
        List<String> expected = lines(before);
        List<String> found = new ArrayList<>(lines(edited));
        if (found.size() == expected.size()) {
            int line = winner(before, section).orElseThrow().line();
            expected.remove(line - 1);
            found.remove(line - 1);
        } else {
            int line = winner(edited, section).orElseThrow().line();
            int added = found.size() - expected.size();
            found.subList(line - added, line).clear();
            completeLast(expected, found);
        }
        assertThat(found).isEqualTo(expected);
    }

    /** A last line without end gets one when a line follows. */
    private static void completeLast(List<String> expected, List<String> found) {
        int last = expected.size() - 1;
        if (last >= 0
                && found.get(last).stripTrailing().equals(expected.get(last).stripTrailing())) {
            expected.set(last, found.get(last));
        }
    }

    private static boolean accepts(IniDocument ini, String section, String value) {
        try {
            return ini.withValue(section, "k", value) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String value(IniDocument ini, String section) {
        return winner(ini, section).map(IniEntry::value).orElse("");
    }

    private static Optional<IniEntry> winner(IniDocument ini, String section) {
        return ini.section(section).flatMap(found -> found.last("k"));
    }

    private static List<String> lines(IniDocument ini) {
        return new ArrayList<>(ini.text().lines().stream()
                .map(line -> line.text() + line.end().characters())
                .toList());
    }

    @Provide
    Arbitrary<String> iniTexts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "[a]",
                "[A] ;x",
                "[b",
                "[c] y",
                "k=1",
                "K = \"2 ;\" ; c",
                "k= ;c",
                "k=",
                "k",
                "=",
                "l=3",
                "; c",
                "# c",
                " ",
                "\t",
                "\"",
                "'",
                ";",
                "ä",
                "\uFEFF",
                "\n",
                "\n",
                "\n",
                "\r\n",
                "\r\n",
                "\r");
        return pieces.list().ofMaxSize(25).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("a", "B", "c", "new");
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("aä=;#\"' \t\u00A0\uFEFF[]\\\0Ω")
                        .ofMaxLength(10),
                Arbitraries.strings().ofMaxLength(10).filter(text -> text.codePoints()
                        .noneMatch(c -> c == '\n' || c == '\r' || Character.getType(c) == Character.SURROGATE)));
    }

    private static IniDocument ini(String text) {
        return IniDocument.parse(TextDocument.parse(text.getBytes(UTF_8)));
    }
}

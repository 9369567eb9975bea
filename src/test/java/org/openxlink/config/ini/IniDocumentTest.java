package org.openxlink.config.ini;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IniDocumentTest {
    @Test
    void namesInAnyCase() {
        IniSection section =
                ini("[Csv-Import]\nGROUPS=a\n").section("CSV-IMPORT").orElseThrow();
        assertThat(section.name()).isEqualTo("Csv-Import");
        assertThat(section.entry("groups")).contains(new IniEntry("GROUPS", "a", 2));
    }

    @Test
    void sectionsInTheirOrder() {
        assertThat(ini("[b]\n[a]\n[B]\n[c]\n").sections())
                .extracting(IniSection::name)
                .containsExactly("b", "a", "c");
    }

    @Test
    void partsOfOneSection() {
        assertThat(ini("[a]\nx=1\ny=2\n[b]\n[A]\nX=3\n").sections().get(0))
                .isEqualTo(new IniSection(
                        "a",
                        1,
                        List.of(new IniEntry("x", "1", 2), new IniEntry("y", "2", 3), new IniEntry("X", "3", 6))));
    }

    @Test
    void lastOfTwoValues() {
        assertThat(value(ini("[a]\nx=1\nX=2\n"), "x")).contains("2");
    }

    @Test
    void emptyValue() {
        IniSection section = ini("[a]\nx=1\nx=\n").section("a").orElseThrow();
        assertThat(section.entry("x")).isEmpty();
        assertThat(section.entries()).hasSize(2);
    }

    @Test
    void concatenatedFilesWithMarks() {
        IniDocument ini = ini("\uFEFF[a]\nx=1\n\uFEFF[b]\n\uFEFFy=2\n");
        assertThat(ini.findings()).isEmpty();
        assertThat(ini.section("b").flatMap(section -> section.entry("y"))).isPresent();
    }

    @Test
    void fileOfAnOldEditor() {
        byte[] bytes = "[a]\r\nx=Größe\r\n".getBytes(Charset.forName("windows-1252"));
        assertThat(value(IniDocument.parse(TextDocument.parse(bytes)), "x")).contains("Größe");
    }

    @Test
    void fileOfTwoEncodings() {
        byte[] bytes = "\uFEFF[ä]\nx=Gr??e\n".getBytes(UTF_8);
        bytes[12] = (byte) 0xF6;
        IniDocument ini = IniDocument.parse(TextDocument.parse(bytes));
        assertThat(ini.section("ä")).isPresent();
        assertThat(ini.findings()).containsExactly(new IniFinding(2, "a byte here is no character in UTF-8"));
    }

    @Test
    void findingsWithoutSecrets() {
        assertThat(ini("secret1\nPassword=secret2\n[DB] secret3\nsecret4\n=secret5\nUser=secret6\nUser=secret7\n")
                        .findings())
                .hasSize(6)
                .noneMatch(finding -> finding.text().contains("secret"));
    }

    private static Optional<String> value(IniDocument ini, String key) {
        return ini.section("a").flatMap(section -> section.entry(key)).map(IniEntry::value);
    }

    private static IniDocument ini(String text) {
        return IniDocument.parse(TextDocument.parse(text.getBytes(UTF_8)));
    }
}

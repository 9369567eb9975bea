package org.openxlink.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openxlink.SpecFile;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.TextDocument;

/** Edits of ini files key by key, as {@code specs/section-edits.txt} tells them. */
class ShownIniTest {

    @TestFactory
    Stream<DynamicTest> edits() {
        return SpecFile.tests("section-edits.txt", line -> assertThat(edited(line.cell(0), line.cell(1)))
                .isEqualTo(line.cell(2)));
    }

    private static String edited(String folded, String edit) {
        ShownIni file = of(folded.replaceAll(" ?/ ?", "\n"), UTF_8);
        try {
            TextDocument text = (edit.equals("remove") ? file.without("ACD") : set(file, edit)).text();
            return new String(text.toBytes(), UTF_8)
                    .strip()
                    .replace("\n", " / ")
                    .replaceAll(" +", " ");
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("<secret-");
            return "refused";
        }
    }

    private static ShownIni set(ShownIni file, String edit) {
        String[] parts = edit.substring("set ".length()).split("=", 2);
        return file.with("ACD", parts[0], parts[1]);
    }

    private static ShownIni of(String text, Charset encoding) {
        return ShownIni.of(TextDocument.parse(text.getBytes(encoding)));
    }

    @Test
    void lineEndsAndEncodingStay() {
        Charset windows = Charset.forName("windows-1252");
        String text = "; für\r[A]\nUser=Zoë\r\nPassword=Büro\n\n[B]\nx=1\r";

        byte[] edited = of(text, windows).with("B", "x", "2").text().toBytes();

        assertThat(new String(edited, windows)).isEqualTo(text.replace("x=1", "x=2"));
    }

    @Test
    void linesOfASectionThatStandsTwice() {
        ShownIni file = of("[A]\n; one\nx=1\n\n; of B\n[B]\ny=2\n[a]\nPassword=geheim\n", UTF_8);

        assertThat(file.with("A", "Password", "anders").lines("A"))
                .containsExactly("[A]", "; one", "x=1", "[a]", "Password=***");
    }

    @Test
    void secretsAreNotSeen() {
        ShownIni file = of("[A]\nUser=x\nPassword=geheim\nSource=DSN=a;PWD=secret\n", UTF_8);

        assertThat(file.section("A").orElseThrow().entries())
                .extracting(IniEntry::value)
                .containsExactly("x", "<secret-1>", "DSN=a;PWD=<secret-2>");
        assertThat(ShownIni.isSecret("ConsoleKeyStorePassword")).isTrue();
        assertThat(ShownIni.isSecret("User")).isFalse();
    }
}

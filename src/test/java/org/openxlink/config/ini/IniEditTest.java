package org.openxlink.config.ini;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class IniEditTest {
    private static final String BEFORE =
            """
            ; the targets
            [DB]
            1=WFM,0,x@example.com,old

            ; how and when
            [General]
             Protocol  =  1\t;(detail)
            LogDir="C:\\Logs"
            Empty= ; nothing yet
            ; LogMaxFileSize=5

            ; from the switch
            [Csv]
            """;

    @Test
    void valueBetweenBlanksAndComment() {
        assertThat(edited("general", "PROTOCOL", "0")).isEqualTo(BEFORE.replace("=  1\t;", "=  0\t;"));
    }

    @Test
    void quotesOnlyWhereNeeded() {
        assertThat(edited("General", "LogDir", "D:\\Logs")).isEqualTo(BEFORE.replace("\"C:\\Logs\"", "D:\\Logs"));
        assertThat(edited("General", "LogDir", "D:\\a #b")).isEqualTo(BEFORE.replace("C:\\Logs", "D:\\a #b"));
        assertThat(edited("General", "LogDir", "\"x\"")).isEqualTo(BEFORE.replace("C:\\Logs", "\"x\""));
        assertThat(edited("General", "Protocol", ";")).isEqualTo(BEFORE.replace("=  1", "=  \";\""));
    }

    @Test
    void valueBeforeComment() {
        assertThat(edited("General", "Empty", "x")).isEqualTo(BEFORE.replace("Empty= ;", "Empty=x ;"));
    }

    @Test
    void emptiedValue() {
        assertThat(edited("General", "Protocol", "")).isEqualTo(BEFORE.replace("=  1", "=  "));
    }

    @Test
    void newKeyBehindTheLastOne() {
        assertThat(edited("general", "New", "x")).isEqualTo(BEFORE.replace("nothing yet\n", "nothing yet\nNew=x\n"));
    }

    @Test
    void newKeyInEmptySection() {
        assertThat(edited("csv", "New", " ")).isEqualTo(BEFORE + "New=\" \"\n");
    }

    @Test
    void newSection() {
        assertThat(edited("Views", "Interface", "Universal")).isEqualTo(BEFORE + "\n[Views]\nInterface=Universal\n");
        assertThat(text(ini("").withValue("a", "x", "1"))).isEqualTo("[a]\nx=1\n");
        assertThat(text(ini("; only\r\n\r\n").withValue("a", "x", "1"))).isEqualTo("; only\r\n\r\n[a]\r\nx=1\r\n");
    }

    @Test
    void winnerOfTwoLines() {
        assertThat(text(ini("[a]\nx=1\n[b]\n[A]\nX=2\n").withValue("a", "x", "3")))
                .isEqualTo("[a]\nx=1\n[b]\n[A]\nX=3\n");
    }

    @Test
    void sameValue() {
        assertThat(edited("General", "LogDir", "C:\\Logs")).isEqualTo(BEFORE);
    }

    @Test
    void removedKey() {
        assertThat(text(ini(BEFORE).withoutKey("GENERAL", "logdir")))
                .isEqualTo(BEFORE.replace("LogDir=\"C:\\Logs\"\n", ""));
        assertThat(text(ini("[a]\nx=1\n[a]\nX=2\n").withoutKey("a", "x"))).isEqualTo("[a]\n[a]\n");
        assertThat(text(ini(BEFORE).withoutKey("General", "Absent"))).isEqualTo(BEFORE);
    }

    @Test
    void removedSectionWithoutTheNextOnesComment() {
        assertThat(text(ini("[a]\n; in\nx=1\nloose\n\n; of b\n[b]\n[A]\ny=2\n").withoutSection("a")))
                .isEqualTo("\n; of b\n[b]\n");
        assertThat(text(ini(BEFORE).withoutSection("Absent"))).isEqualTo(BEFORE);
    }

    @Test
    void greekValueInOldEditorsFile() {
        byte[] before = "; Größe\r\n[a]\r\nx=1\r\n".getBytes(Charset.forName("windows-1252"));
        IniDocument edited = IniDocument.parse(TextDocument.parse(before)).withValue("a", "x", "Ω");
        assertThat(text(edited)).isEqualTo("\uFEFF; Größe\r\n[a]\r\nx=Ω\r\n");
    }

    @Test
    void impossibleEdits() {
        assertRefused("General", "Protocol", "1\n2");
        assertRefused("General", "New", "1\r2");
        assertRefused("General", "New\nKey", "1");
        assertRefused("General", "a=b", "1");
        assertRefused("General", ";a", "1");
        assertRefused("General", " a", "1");
        assertRefused("General", "", "1");
        assertRefused("New]", "a", "1");
        assertRefused("New\n", "a", "1");
        assertRefused("", "a", "1");
        assertRefused("General", "Protocol", "a\" ;b");
    }

    private static void assertRefused(String section, String key, String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> ini(BEFORE).withValue(section, key, value));
    }

    private static String edited(String section, String key, String value) {
        return text(ini(BEFORE).withValue(section, key, value));
    }

    private static IniDocument ini(String text) {
        return IniDocument.parse(TextDocument.parse(text.getBytes(UTF_8)));
    }

    private static String text(IniDocument ini) {
        return new String(ini.text().toBytes(), UTF_8);
    }
}

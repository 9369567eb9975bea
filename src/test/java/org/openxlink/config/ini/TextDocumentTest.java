package org.openxlink.config.ini;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextDocumentTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Property
    void anyBytes(@ForAll byte[] bytes) {
        assertThat(TextDocument.parse(bytes).toBytes()).isEqualTo(bytes);
    }

    @Property
    void anyTextInAnyEncoding(@ForAll("bytesOfText") byte[] bytes) {
        assertThat(TextDocument.parse(bytes).toBytes()).isEqualTo(bytes);
    }

    @Property
    void replacedLineAmongOthers(
            @ForAll("bytesOfText") byte[] bytes,
            @ForAll("lineTexts") String text,
            @ForAll @IntRange(max = 9) int line) {
        TextDocument document = TextDocument.parse(bytes);
        int number =
                document.lines().isEmpty() ? 0 : 1 + line % document.lines().size();
        TextDocument edited = number == 0 ? document.withLinesAfter(0, List.of(text)) : document.withText(number, text);
        assertThat(edited.line(Math.max(1, number)).text()).isEqualTo(text);
        assertThat(texts(edited.withoutLines(Set.of(Math.max(1, number)))))
                .isEqualTo(texts(document.withoutLines(Set.of(number))));
        assertThat(texts(TextDocument.parse(edited.toBytes()))).isEqualTo(texts(edited));
    }

    @Property
    void insertedLineAndItsRemoval(
            @ForAll("bytesOfText") byte[] bytes,
            @ForAll("lineTexts") String text,
            @ForAll @IntRange(max = 9) int line) {
        TextDocument document = TextDocument.parse(bytes);
        int after = line % (document.lines().size() + 1);
        TextDocument inserted = document.withLinesAfter(after, List.of(text));
        assertThat(inserted.line(after + 1).text()).isEqualTo(text);
        assertThat(texts(inserted.withoutLines(Set.of(after + 1)))).isEqualTo(texts(document));
    }

    @Test
    void linesWithTheirEnds() {
        assertThat(parse("a\r\nb\n\rc\r\r\nd").lines())
                .containsExactly(
                        new TextLine(1, "a", LineEnd.CRLF),
                        new TextLine(2, "b", LineEnd.LF),
                        new TextLine(3, "", LineEnd.CR),
                        new TextLine(4, "c", LineEnd.CR),
                        new TextLine(5, "", LineEnd.CRLF),
                        new TextLine(6, "d", LineEnd.NONE));
    }

    @Test
    void lineEndAtTheEnd() {
        assertThat(parse("a\n").lines()).hasSize(1);
        assertThat(parse("").lines()).isEmpty();
    }

    @Test
    void utf16WithHalfCharacters() {
        // A, a lone surrogate, CR LF, NUL, and an odd byte
        byte[] bytes = HexFormat.of().parseHex("FFFE" + "4100" + "00D8" + "0D00" + "0A00" + "0000" + "42");
        TextDocument document = TextDocument.parse(bytes);
        assertThat(texts(document)).containsExactly("A\uD800", "\0");
        assertThat(document.withLinesAfter(2, List.of("ä")).toBytes())
                .isEqualTo(
                        HexFormat.of().parseHex("FFFE410000D80D000A000000" + "0D000A00" + "E400" + "0D000A00" + "42"));
    }

    @Test
    void bytesUnknownToWindows1252() {
        byte[] bytes = HexFormat.of().parseHex("E4" + "818D8F909D" + "0A" + "61");
        TextDocument edited = TextDocument.parse(bytes).withText(2, "ö");
        assertThat(edited.toBytes()).isEqualTo(HexFormat.of().parseHex("E4" + "818D8F909D" + "0A" + "F6"));
    }

    @Test
    void greekLetterInWindows1252() {
        TextDocument edited =
                TextDocument.parse("ä\nb\n".getBytes(WINDOWS_1252)).withText(2, "Ω");
        assertThat(edited.encoding()).isEqualTo(TextEncoding.UTF_8_BOM);
        assertThat(edited.toBytes()).isEqualTo("\uFEFFä\nΩ\n".getBytes(UTF_8));
    }

    @Test
    void windows1252ThatWouldLookLikeUtf8() {
        TextDocument edited =
                TextDocument.parse("ä\nb\n".getBytes(WINDOWS_1252)).withTexts(Map.of(1, "a", 2, "Ã¤"));
        assertThat(texts(TextDocument.parse(edited.toBytes()))).containsExactly("a", "Ã¤");
    }

    @Test
    void windows1252ThatWouldLookLikeMark() {
        TextDocument edited =
                TextDocument.parse("ä\nb\n".getBytes(WINDOWS_1252)).withText(1, "ÿþ");
        assertThat(texts(TextDocument.parse(edited.toBytes()))).containsExactly("ÿþ", "b");
    }

    @Test
    void insertedLinesTakeTheMostFrequentEnd() {
        assertThat(text(parse("a\r\nb\nc\n").withLinesAfter(1, List.of("x", "y"))))
                .isEqualTo("a\r\nx\ny\nb\nc\n");
        assertThat(text(parse("a\rb\r").withLinesAfter(0, List.of("x")))).isEqualTo("x\ra\rb\r");
        assertThat(text(parse("").withLinesAfter(0, List.of("x")))).isEqualTo("x\n");
    }

    @Test
    void lineBehindOneWithoutEnd() {
        assertThat(text(parse("a\r\nb").withLinesAfter(2, List.of("x")))).isEqualTo("a\r\nb\r\nx\r\n");
    }

    @Test
    void emptiedLineWithoutEnd() {
        assertThat(text(parse("a\r\nb").withText(2, ""))).isEqualTo("a\r\n\r\n");
    }

    @Test
    void carriageReturnBesideLineFeed() {
        assertThat(text(parse("a\rb\n\n").withoutLines(Set.of(2)))).isEqualTo("a\r\n\n");
    }

    @Test
    void severalLinesWithoutShift() {
        TextDocument edited = parse("a\nb\nc\nd").withoutLines(Set.of(1, 3, 99));
        assertThat(edited.lines())
                .containsExactly(new TextLine(1, "b", LineEnd.LF), new TextLine(2, "d", LineEnd.NONE));
    }

    @Test
    void impossibleTexts() {
        assertThatIllegalArgumentException().isThrownBy(() -> parse("a").withText(1, "b\rc"));
        assertThatIllegalArgumentException().isThrownBy(() -> parse("a").withLinesAfter(1, List.of("b\nc")));
        assertThatIllegalArgumentException().isThrownBy(() -> parse("a").withText(1, "\uD800"));
    }

    @Provide
    Arbitrary<byte[]> bytesOfText() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("ab=[];#\"' \t\0äÃ¤ÿþ\u00A0\uFEFF\r\n")
                .ofMaxLength(25);
        Arbitrary<String> marks = Arbitraries.of("", "\uFEFF");
        Arbitrary<String> charsets = Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252");
        return Combinators.combine(marks, texts, charsets)
                .as((mark, text, charset) -> (mark + text).getBytes(Charset.forName(charset)));
    }

    @Provide
    Arbitrary<String> lineTexts() {
        return Arbitraries.strings().withChars("a=; \"\0äÃ¤ÿþΩ\uFEFF").ofMaxLength(8);
    }

    private static List<String> texts(TextDocument document) {
        return document.lines().stream().map(TextLine::text).toList();
    }

    private static TextDocument parse(String text) {
        return TextDocument.parse(text.getBytes(UTF_8));
    }

    private static String text(TextDocument document) {
        return new String(document.toBytes(), UTF_8);
    }
}

package org.openxlink.config.ini;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextEncodingTest {
    @Test
    void utf8WithoutMark() {
        assertThat(TextEncoding.detect("Groups=Störung;Ελλάδα;😀".getBytes(UTF_8)))
                .isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void emptyFile() {
        assertThat(detect("")).isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void byteOrderMarks() {
        assertThat(detect("EFBBBF41")).isEqualTo(TextEncoding.UTF_8_BOM);
        assertThat(detect("FFFE4100")).isEqualTo(TextEncoding.UTF_16LE);
        assertThat(detect("FEFF0041")).isEqualTo(TextEncoding.UTF_16BE);
        assertThat(detect("FFFE")).isEqualTo(TextEncoding.UTF_16LE);
    }

    @Test
    void markThatIsCutOff() {
        assertThat(detect("EFBB")).isEqualTo(TextEncoding.WINDOWS_1252);
        assertThat(detect("FF")).isEqualTo(TextEncoding.WINDOWS_1252);
    }

    @Test
    void markDecidesAgainstInvalidBytes() {
        assertThat(detect("EFBBBFE4")).isEqualTo(TextEncoding.UTF_8_BOM);
    }

    @Test
    void oldEditorsUmlaut() {
        assertThat(detect("53 74 F6 72 75 6E 67".replace(" ", ""))).isEqualTo(TextEncoding.WINDOWS_1252);
    }

    @Test
    void lateInvalidByteInLargeFile() {
        byte[] bytes = new byte[100_001];
        Arrays.fill(bytes, (byte) 'a');
        bytes[100_000] = (byte) 0xE4;
        assertThat(TextEncoding.detect(bytes)).isEqualTo(TextEncoding.WINDOWS_1252);
    }

    @Test
    void marksAsWritten() {
        assertThat(TextEncoding.UTF_8_BOM.bom()).isEqualTo(bytes("EFBBBF"));
        assertThat(TextEncoding.UTF_16LE.bom()).isEqualTo(bytes("FFFE"));
        assertThat(TextEncoding.UTF_16BE.bom()).isEqualTo(bytes("FEFF"));
        assertThat(TextEncoding.WINDOWS_1252.bom()).isEmpty();
    }

    @Property
    void anyChunkingGivesTheSame(
            @ForAll("nearlyUtf8") byte[] bytes,
            @ForAll @IntRange(min = 1, max = 20) int first,
            @ForAll @IntRange(min = 1, max = 9) int others) {
        EncodingDetector detector = new EncodingDetector();
        int size = first;
        for (int at = 0; at < bytes.length; at += size, size = others) {
            byte[] chunk = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + size));
            // a reused buffer holds old bytes behind the new ones
            detector.accept(Arrays.copyOf(chunk, chunk.length + 3), chunk.length);
        }
        assertThat(detector.result()).isEqualTo(TextEncoding.detect(bytes));
    }

    @Property
    void agreementWithTheJdk(@ForAll("nearlyUtf8") byte[] bytes) {
        TextEncoding encoding = TextEncoding.detect(bytes);
        if (encoding.bom().length == 0) {
            assertThat(encoding).isEqualTo(isUtf8(bytes) ? TextEncoding.UTF_8 : TextEncoding.WINDOWS_1252);
        }
    }

    @Property
    void bytesInAnyEncoding(@ForAll TextEncoding encoding, @ForAll("nearlyUtf8") byte[] bytes) {
        int whole = bytes.length - bytes.length % encoding.unit();
        byte[] even = Arrays.copyOf(bytes, whole);
        assertThat(encoding.encode(encoding.decode(even))).isEqualTo(even);
    }

    /** Pieces of UTF-8, whole and broken, between ASCII of any length: plain random bytes are hardly ever valid. */
    @Provide
    Arbitrary<byte[]> nearlyUtf8() {
        Arbitrary<byte[]> ascii = Arbitraries.strings().ascii().ofMaxLength(20).map(text -> text.getBytes(UTF_8));
        Arbitrary<byte[]> text = Arbitraries.strings().ofMaxLength(3).map(string -> string.getBytes(UTF_8));
        Arbitrary<byte[]> edges = Arbitraries.of(
                        "EFBBBF",
                        "C080",
                        "C1BF",
                        "C280",
                        "DFBF",
                        "E08080",
                        "E0A080",
                        "ED9FBF",
                        "EDA080",
                        "EFBFBF",
                        "F0808080",
                        "F0908080",
                        "F48FBFBF",
                        "F4908080",
                        "F5",
                        "80",
                        "C2",
                        "E282",
                        "F09F98",
                        "FFFE")
                .map(TextEncodingTest::bytes);
        return Arbitraries.frequencyOf(Tuple.of(4, ascii), Tuple.of(4, text), Tuple.of(1, edges))
                .list()
                .ofMaxSize(6)
                .map(TextEncodingTest::joined);
    }

    private static byte[] joined(List<byte[]> pieces) {
        ByteBuffer all = ByteBuffer.allocate(
                pieces.stream().mapToInt(piece -> piece.length).sum());
        pieces.forEach(all::put);
        return all.array();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static TextEncoding detect(String hex) {
        return TextEncoding.detect(bytes(hex));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}

package org.openxlink.config.ini;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** A document whose text was edited as a whole. */
class ReplacedLinesTest {

    @Example
    void linesThatStayKeepTheirEnds() {
        TextDocument old = document("a\r\nb\nc\nd");

        assertThat(text(old.withLines(List.of("a", "b", "x", "y", "d")))).isEqualTo("a\r\nb\nx\ny\nd");
        assertThat(text(old.withLines(List.of("a", "d")))).isEqualTo("a\r\nd");
        assertThat(text(old.withLines(List.of("a", "b", "c", "d", "e")))).isEqualTo("a\r\nb\nc\nd\ne\n");
        assertThat(text(document("").withLines(List.of("a", "b")))).isEqualTo("a\nb\n");
    }

    @Property(tries = 300)
    void theLinesAreThoseOfTheText(
            @ForAll @Size(max = 6) List<@StringLength(max = 2) @CharRange(from = 'a', to = 'b') String> before,
            @ForAll @Size(min = 1, max = 6)
                    List<@StringLength(min = 1, max = 2) @CharRange(from = 'a', to = 'b') String> after) {
        TextDocument edited = document(String.join("\r\n", before)).withLines(after);

        assertThat(edited.lines()).extracting(TextLine::text).isEqualTo(after);
    }

    private static TextDocument document(String text) {
        return TextDocument.parse(text.getBytes(UTF_8));
    }

    private static String text(TextDocument document) {
        return new String(document.toBytes(), UTF_8);
    }
}

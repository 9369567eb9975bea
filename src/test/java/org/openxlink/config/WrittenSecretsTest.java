package org.openxlink.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openxlink.SpecFile;
import org.openxlink.config.ini.TextDocument;

/** Secrets that stand in configuration files, left out and put back. */
class WrittenSecretsTest {

    private static final TextDocument NOTHING = document("");

    private static TextDocument document(String text) {
        return TextDocument.parse(text.getBytes(UTF_8));
    }

    private static String text(TextDocument document) {
        return new String(document.toBytes(), UTF_8);
    }

    @TestFactory
    Stream<DynamicTest> whatIsLeftOut() {
        return SpecFile.tests("written-secrets.txt", line -> {
            String head = "[" + line.cell(0) + "]\n";
            TextDocument file = document(head + line.cell(1));

            TextDocument copy = WrittenSecrets.without(file);

            assertThat(text(copy)).isEqualTo(head + line.cell(2).replace("***", "${left-out}"));
            assertThat(WrittenSecrets.lines(file).isEmpty())
                    .isEqualTo(!line.cell(2).contains("***"));
            assertThat(WrittenSecrets.from(file, copy).missing()).isEmpty();
            assertThat(text(WrittenSecrets.from(file, copy).document())).isEqualTo(text(file));
        });
    }

    @Test
    void everyOtherByteAsItWas() {
        byte[] file = "[Süd]\r\nPassword=geheim\r\n; Köln\r\n".getBytes(Charset.forName("windows-1252"));

        byte[] copy = WrittenSecrets.without(TextDocument.parse(file)).toBytes();

        assertThat(copy)
                .isEqualTo("[Süd]\r\nPassword=${left-out}\r\n; Köln\r\n".getBytes(Charset.forName("windows-1252")));
    }

    @Test
    void thePlaceIsFoundAgainInAnotherVersionOfTheFile() {
        TextDocument copy = WrittenSecrets.without(document("[A]\nPassword=old\n[B]\nSource=x?password=old&y=1\n"));

        WrittenSecrets.PutBack whole = WrittenSecrets.from(
                document("; new\n[b]\nSource = y?z=0&password=ENC(b)\n\n[A]\nUser=u\npassword = a\n"), copy);

        assertThat(text(whole.document())).isEqualTo("[A]\nPassword=a\n[B]\nSource=x?password=ENC(b)&y=1\n");
        assertThat(whole.missing()).isEmpty();
    }

    @Test
    void whatNobodyHasIsEmptyAndTold() {
        TextDocument copy = WrittenSecrets.without(document("[DB]\n1=WFM,0,u,key\n[A]\nPassword=p\n"));

        WrittenSecrets.PutBack whole = WrittenSecrets.from(NOTHING, copy);

        assertThat(text(whole.document())).isEqualTo("[DB]\n1=WFM,0,u,\n[A]\nPassword=\n");
        assertThat(whole.missing()).containsExactly(2, 4);
    }
}

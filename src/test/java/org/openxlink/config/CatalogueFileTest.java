package org.openxlink.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openxlink.SpecFile;
import org.openxlink.config.ini.TextDocument;

/** Edits of queues.ini, as {@code specs/catalogue-edits.txt} tells them. */
class CatalogueFileTest {

    @TestFactory
    Stream<DynamicTest> edits() {
        return SpecFile.tests("catalogue-edits.txt", line -> {
            CatalogueFile file = file(line.cell(0).replace(" / ", "\n"));
            assertThat(edited(file, line.cell(1).split(" ", 2))).isEqualTo(line.cell(2));
        });
    }

    private static CatalogueFile file(String text) {
        return CatalogueFile.parse(TextDocument.parse(text.getBytes(UTF_8)));
    }

    private static String edited(CatalogueFile file, String[] words) {
        try {
            CatalogueFile edited =
                    switch (words[0]) {
                        case "queue" -> file.withQueues(List.of(queue(words[1])));
                        case "type" -> file.withValueTypes(List.of(valueType(words[1])));
                        case "noqueue" -> file.withoutQueue(Integer.parseInt(words[1]));
                        case "notype" -> file.withoutValueType(Integer.parseInt(words[1]));
                        default -> throw new AssertionError(words[0]);
                    };
            return new String(edited.text().toBytes(), UTF_8).strip().replace("\n", " / ");
        } catch (IllegalArgumentException refused) {
            return "refused";
        }
    }

    private static WfmQueue queue(String text) {
        String[] parts = text.replaceAll("\"(.*) ; (.*)\"", "$1 \\\\ $2").split(";", -1);
        return new WfmQueue(
                Integer.parseInt(parts[0]),
                parts[1].replace('\\', ';'),
                Integer.parseInt(parts[2]),
                Channel.valueOf(parts[3].toUpperCase(Locale.ROOT)),
                Integer.parseInt(parts[4]),
                parts[5].equals("1"));
    }

    private static ValueType valueType(String text) {
        String[] parts = text.split(";", -1);
        return new ValueType(Integer.parseInt(parts[0]), parts[1], Role.valueOf(parts[2].toUpperCase(Locale.ROOT)));
    }

    @Test
    void encodingAndLineEndsThatStay() {
        Charset windows = Charset.forName("windows-1252");
        CatalogueFile file =
                CatalogueFile.parse(TextDocument.parse("; Münster\r\n[Queues]\r\n1=Köln\r\n".getBytes(windows)));

        CatalogueFile edited = file.withQueues(List.of(new WfmQueue(2, "Düren", 0, Channel.CALLS, 15, true)));

        assertThat(new String(edited.text().toBytes(), windows))
                .isEqualTo("; Münster\r\n[Queues]\r\n1=Köln\r\n2=Düren;0;calls;15;1\r\n");
    }

    @Test
    void fiveThousandQueuesInOneStep() {
        List<WfmQueue> queues = IntStream.rangeClosed(1, 5000)
                .mapToObj(number -> new WfmQueue(number, "Queue " + number, 0, Channel.CALLS, 15, true))
                .toList();

        CatalogueFile edited = file("[Queues]\n4999=Old;0;chats;15;1\n").withQueues(queues);

        assertThat(edited.catalogue().queues().values()).containsExactlyInAnyOrderElementsOf(queues);
        assertThat(edited.text().lines().get(1).text()).isEqualTo("4999=Queue 4999;0;calls;15;1");
    }
}

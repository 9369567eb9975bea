package org.openxlink.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openxlink.SpecFile;
import org.openxlink.config.ini.TextDocument;

/** Edits of acd_map.ini, as {@code specs/mapping-edits.txt} tells them. */
class MapFileTest {

    private static final MappingKey KEY = new MappingKey("WFM", 2, 3);

    @TestFactory
    Stream<DynamicTest> edits() {
        return SpecFile.tests("mapping-edits.txt", line -> {
            MapFile file =
                    MapFile.parse(TextDocument.parse(unfolded(line.cell(0)).getBytes(UTF_8)));
            assertThat(folded(edited(file, line.cell(1).split(" ", 2)))).isEqualTo(line.cell(2));
        });
    }

    private static MapFile edited(MapFile file, String[] words) {
        return switch (words[0]) {
            case "source" -> file.withSource(KEY, 1, words[1]);
            case "script" -> file.withScript(KEY, 1, words[1]);
            case "noscript" -> file.withoutScript(KEY);
            case "none" -> file.without(KEY);
            case "line" -> file.withoutLine(Integer.parseInt(words[1]));
            case "move" -> {
                String[] places = words[1].split(" ", 2);
                yield file.moved(KEY, Integer.parseInt(places[0]), Integer.parseInt(places[1]));
            }
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private static String unfolded(String cell) {
        return cell.replace("W", "WFM:1:").replace(" / ", "\n");
    }

    private static String folded(MapFile file) {
        return new String(file.text().toBytes(), UTF_8)
                .replace("WFM:1:", "W")
                .strip()
                .replace("\n", " / ");
    }
}

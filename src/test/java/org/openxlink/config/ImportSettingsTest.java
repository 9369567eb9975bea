package org.openxlink.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openxlink.SpecFile;
import org.openxlink.config.ini.TextDocument;

/** Edits of imports by themselves, as {@code specs/import-settings.txt} tells them. */
class ImportSettingsTest {

    private static final Path HOME = Path.of("home");

    @TestFactory
    Stream<DynamicTest> edits() {
        return SpecFile.tests("import-settings.txt", line -> {
            byte[] file = line.cell(0).replace(" / ", "\n").getBytes(UTF_8);
            assertThat(edited(ImportSettings.parse(HOME, TextDocument.parse(file)), line.cell(1)))
                    .isEqualTo(line.cell(2));
        });
    }

    private static String edited(ImportSettings settings, String wanted) {
        try {
            ImportSettings edited = settings;
            for (String one : wanted.split(" ", -1)) {
                edited = edited(edited, one.replaceFirst("=.*", ""), one.replaceFirst(".*=", ""));
            }
            return new String(edited.text().toBytes(), UTF_8).strip().replace("\n", " / ");
        } catch (IllegalArgumentException refused) {
            return "refused";
        }
    }

    private static ImportSettings edited(ImportSettings settings, String key, String value) {
        int point = key.indexOf('.');
        return point < 0
                ? settings.with(HOME, Map.of(key, value))
                : settings.withHalf(HOME, key.substring(0, point), key.substring(point + 1), value);
    }
}

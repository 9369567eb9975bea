package org.openxlink.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openxlink.SpecFile;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.TextDocument;

/** How {@code ValueTypes} is read: {@code specs/value-types.txt}. */
class ValueTypesSpecTest {

    @TestFactory
    Stream<DynamicTest> valueTypes() {
        return SpecFile.tests("value-types.txt", line -> {
            String ini = "[ACD]\nValueTypes=" + line.cell(0) + "\nValueTypeFunctions=" + line.cell(1);
            IniDocument document = IniDocument.parse(TextDocument.parse(ini.getBytes(StandardCharsets.UTF_8)));
            Problems problems = new Problems();
            SectionReader section =
                    new SectionReader(document.section("ACD").orElseThrow(), Place.of("isps_ul.ini"), problems);
            List<ValueExpression> values = new ValueTypesReader(section).read();
            assertThat(problems.sorted()).isEmpty();
            assertThat(values.stream().map(ValueTypesSpecTest::shown).collect(Collectors.joining("  ")))
                    .isEqualTo(line.cell(2));
        });
    }

    private static String shown(ValueExpression value) {
        String function = value.function().name().toLowerCase(Locale.ROOT);
        return "«" + value.name() + "» " + function + " «" + value.expression() + "»";
    }
}

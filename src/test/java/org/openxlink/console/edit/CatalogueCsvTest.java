package org.openxlink.console.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openxlink.SpecFile;
import org.openxlink.config.Catalogue;
import org.openxlink.config.Channel;
import org.openxlink.config.Role;
import org.openxlink.config.ValueType;
import org.openxlink.config.WfmQueue;

/** CSV files beside the catalogue, as {@code specs/catalogue-csv.txt} tells them, with each separator. */
class CatalogueCsvTest {

    private static final Catalogue CATALOGUE = new Catalogue(
            Map.of(
                    1, new WfmQueue(1, "One", 0, Channel.CALLS, 15, true),
                    2, new WfmQueue(2, "Two", 1, Channel.CHATS, 30, false)),
            Map.of(
                    1, new ValueType(1, "Offered", Role.OFFERED),
                    2, new ValueType(2, "Service Level", Role.NONE)));

    @TestFactory
    Stream<DynamicTest> files() {
        return SpecFile.tests("catalogue-csv.txt", line -> {
            for (String separator : List.of(";", ",", "\t", "|")) {
                String file = line.cell(1).replace(" / ", "\n").replace("~", separator);
                assertThat(told(line.cell(0), file.getBytes(UTF_8)))
                        .as(separator)
                        .isEqualTo(line.cell(2));
            }
        });
    }

    private static String told(String kind, byte[] file) {
        try {
            CatalogueCsv csv = CatalogueCsv.read(file);
            List<CatalogueComparison.Line> lines = kind.equals("queues")
                    ? CatalogueComparison.ofQueues(csv, CATALOGUE)
                    : CatalogueComparison.ofValueTypes(csv, CATALOGUE);
            return lines.stream().map(CatalogueCsvTest::told).collect(Collectors.joining(" / "));
        } catch (Refused refused) {
            return "refused " + refused.getMessage();
        }
    }

    private static String told(CatalogueComparison.Line line) {
        String what = line.fault()
                .map(Object::toString)
                .orElseGet(() -> String.join(" ", line.after().values()));
        return line.state().word() + " " + what;
    }

    @Test
    void aFileThatExcelSaved() throws Refused {
        byte[] windows = "Nummer;Name;Übergeordnet\r\n3;Köln;1\r\n".getBytes(Charset.forName("windows-1252"));

        assertThat(told("queues", windows)).isEqualTo("new 3 Köln 1 calls 15 1");
        assertThat(CatalogueCsv.read(windows).separator()).isEqualTo(';');
    }

    @Test
    void aFileOfTooManyLines() {
        String file = "number;name\n" + "1;One\n".repeat(20_001);

        assertThat(told("queues", file.getBytes(UTF_8))).isEqualTo("refused the file has more than 20000 lines");
    }
}

package org.openxlink.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.openxlink.source.csv.FileReport;

/** Whatever is in a file, reading it ends, and every row is good, rejected or of an unknown queue. */
class CsvReadingPropertiesTest {

    private static Path folder;
    private static CsvReading reading;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("csv-reading");
        reading = new CsvReading(folder, ';', 0, Optional.empty());
    }

    @AfterContainer
    static void close() throws IOException {
        reading.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property
    void anyBytes(@ForAll @Size(max = 300) byte[] bytes) throws Exception {
        assertEveryRowCounted(reading.read(bytes));
    }

    @Property
    void piecesOfRowsInAnyOrder(@ForAll @From("pieces") List<String> pieces) throws Exception {
        assertEveryRowCounted(reading.read(String.join("", pieces).getBytes(UTF_8)));
    }

    @Property
    void rowsThatOneBadLineDoesNotCost(@ForAll @From("lines") String line) throws Exception {
        String good = "Sales;02.09.2024;08:00;5;x\nBüro;02.09.2024;08:15;7;\"y\"\n";
        reading.read((good + line + "\n" + good).getBytes(UTF_8));
        assertThat(reading.accepted())
                .startsWith("Sales 08:00 5", "Büro 08:15 7")
                .endsWith("Sales 08:00 5", "Büro 08:15 7")
                .hasSizeGreaterThanOrEqualTo(4);
    }

    private static void assertEveryRowCounted(FileReport report) {
        assertThat(report.rows()).isEqualTo(reading.accepted().size() + report.rejected() + report.unknown());
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "Sales",
                        "Büro",
                        "Help",
                        ";",
                        ";",
                        "02.09.2024",
                        "08:00",
                        "5",
                        "x",
                        "\"",
                        "\"",
                        "\n",
                        "\r",
                        " ",
                        "\0",
                        "\uFEFF")
                .list()
                .ofMaxSize(60);
    }

    /** One line with anything in it. */
    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> pieces = Arbitraries.of("Sales", ";", "02.09.2024", "08:30", "6", "x", "\"", " ", "é")
                .list()
                .ofMaxSize(20)
                .map(list -> String.join("", list));
        return pieces;
    }
}

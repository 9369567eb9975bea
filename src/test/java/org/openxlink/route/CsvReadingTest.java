package org.openxlink.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.source.csv.FileReport;

/** Files as the route reads them: camel-csv with the format of the templates, then row by row. */
class CsvReadingTest {

    private static final String GOOD = "Sales;02.09.2024;08:00;5;x\n";
    private static final String LATER = "Büro;02.09.2024;08:15;7;x\n";

    @TempDir
    private Path folder;

    private CsvReading reading;

    @BeforeEach
    void open() {
        reading = new CsvReading(folder, ';', 0, Optional.empty());
    }

    @AfterEach
    void close() throws IOException {
        reading.close();
    }

    @Test
    void rowsOfWantedQueues() throws Exception {
        assertRead(GOOD + LATER, "Sales 08:00 5", "Büro 08:15 7");
    }

    @Test
    void emptyFile() throws Exception {
        FileReport report = assertRead("");
        assertThat(report.rows()).isZero();
        assertThat(report.isUseless()).isFalse();
    }

    @Test
    void anyLineEndsAndBlankLines() throws Exception {
        assertRead(
                GOOD.replace("\n", "\r\n") + "\r\n" + LATER.replace("\n", "\r") + "\n\n" + GOOD.strip(),
                "Sales 08:00 5",
                "Büro 08:15 7",
                "Sales 08:00 5");
    }

    @Test
    void quotedFieldsWithSeparatorsQuotesAndLineBreaks() throws Exception {
        FileReport report = assertRead(
                "\"Sales\";\"02.09.2024\";08:00;\"5\";\"a;b \"\"c\"\"\r\nd\"\n" + LATER,
                "Sales 08:00 5",
                "Büro 08:15 7");
        assertThat(report.rejected()).isZero();
        assertThat(report.rows()).isEqualTo(2);
    }

    @Test
    void blanksAroundFields() throws Exception {
        assertRead(" Sales ; 02.09.2024 ; 08:00 ; 5 ;x\n", "Sales 08:00 5");
    }

    @Test
    void badRowsWithLineAndReasonAside() throws Exception {
        FileReport report = assertRead(
                GOOD
                        + "Sales;31.02.2024;08:00;5;x\n"
                        + "Sales;02.09.2024;8:61;5;x\n"
                        + "Sales;02.09.2024;08:00;five;x\n"
                        + "Sales;02.09.2024\n"
                        + LATER,
                "Sales 08:00 5",
                "Büro 08:15 7");
        assertThat(report.rows()).isEqualTo(6);
        assertThat(report.rejected()).isEqualTo(4);
        assertThat(report.firstRejection()).contains("line 2: \"31.02.2024\" is no date (day.month.year)");
        assertThat(Files.readString(reading.rejectedRows())
                        .replaceFirst("Row of \\[ACD], content [0-9a-f]{8}", "Row")
                        .replace("\r\n", "\n"))
                .isEqualTo("""
                        Line;Reason;Row
                        2;"""
                        + "\"\"\"31.02.2024\"\" is no date (day.month.year)\";Sales;31.02.2024;08:00;5;x\n"
                        + "3;\"\"\"8:61\"\" is no time (hour:minute:second)\";Sales;02.09.2024;8:61;5;x\n"
                        + "4;\"\"\"five\"\" is no number (digits, a decimal point or comma, no thousands"
                        + " separators)\";Sales;02.09.2024;08:00;five;x\n"
                        + "5;\"\"\"Sales | 02.09.2024\"\" is no row of 5 columns, it has 2\";Sales;02.09.2024\n");
    }

    @Test
    void badLastRowWithoutLineEnd() throws Exception {
        FileReport report = assertRead(GOOD + "Sales;31.02.2024;08:00;5;x", "Sales 08:00 5");
        assertThat(report.firstRejection().orElseThrow()).startsWith("line 2: ");
    }

    @Test
    void linesCountedFromTheTopOfTheFile() throws Exception {
        reading.close();
        reading = new CsvReading(folder, ';', 2, Optional.empty());
        FileReport report = assertRead(
                "Report of \"today\nQueue;Date;Time;Offered;\"Comment\n" + GOOD + "\n" + "Sales;2;3;4;5\n",
                "Sales 08:00 5");
        assertThat(report.firstRejection().orElseThrow()).startsWith("line 5: ");
    }

    @Test
    void moreHeaderLinesThanLines() throws Exception {
        reading.close();
        reading = new CsvReading(folder, ';', 9, Optional.empty());
        assertThat(assertRead(GOOD).rows()).isZero();
    }

    @Test
    void rejectedRowsOfAnotherContentThatStay() throws Exception {
        assertRead(GOOD, "Sales 08:00 5");
        assertThat(reading.rejectedRows()).doesNotExist();
        assertRead("Sales;bad\n" + GOOD, "Sales 08:00 5");
        assertRead(GOOD, "Sales 08:00 5");
        assertRead("Sales;worse\n" + GOOD, "Sales 08:00 5");
        assertThat(reading.rejectedRows()).content().contains("bad").doesNotContain("worse");
        try (Stream<Path> files = Files.list(reading.rejectedRows().getParent())) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void unknownGroupsByName() throws Exception {
        FileReport report =
                assertRead(GOOD + "sales;02.09.2024;08:00;5;x\nsales;no;date;5;x\nHelp;1;2;3;4\n", "Sales 08:00 5");
        assertThat(report.unknownGroups()).isEqualTo(Map.of("sales", 2L, "Help", 1L));
        assertThat(report.rejected()).isZero();
        assertThat(report.isUseless()).isFalse();
    }

    @Test
    void fileOfNothingUseful() throws Exception {
        assertThat(assertRead("Sales,02.09.2024,08:00,5,x\nHelp;1;2;3;4\n").isUseless())
                .isTrue();
    }

    @Test
    void quoteThatNobodyClosesBeforeOtherRows() throws Exception {
        FileReport report = assertRead(
                GOOD + "\"Sales;02.09.2024;08:30;6;x\n" + LATER, "Sales 08:00 5", "Sales 08:30 6", "Büro 08:15 7");
        assertThat(report.rows()).isEqualTo(3);
    }

    @Test
    void quoteThatNobodyClosesInABadRow() throws Exception {
        FileReport report = assertRead(
                GOOD + "Sales;31.02.2024;08:30;\"6;x\n" + LATER + GOOD,
                "Sales 08:00 5",
                "Büro 08:15 7",
                "Sales 08:00 5");
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.firstRejection().orElseThrow()).startsWith("line 2: \"31.02.2024\" is no date");
    }

    @Test
    void badRowOverSeveralLines() throws Exception {
        FileReport report = assertRead("Sales;31.02.2024;08:30;6;\"x\ny\nz\"\n" + LATER, "Büro 08:15 7");
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.rows()).isEqualTo(2);
    }

    @Test
    void quoteThatNobodyClosesInAColumnThatIsNotRead() throws Exception {
        FileReport report = assertRead(
                "Sales;02.09.2024;08:30;6;\"x\n" + LATER + GOOD, "Sales 08:30 6", "Büro 08:15 7", "Sales 08:00 5");
        assertThat(report.rows()).isEqualTo(3);
    }

    @Test
    void quoteThatTheNextRowsQuoteCloses() throws Exception {
        assertRead(
                "Sales;02.09.2024;08:30;6;\"x\n" + LATER + "Sales;02.09.2024;08:45;8;\"y\"\n" + GOOD,
                "Sales 08:30 6",
                "Büro 08:15 7",
                "Sales 08:45 8",
                "Sales 08:00 5");
    }

    @Test
    void textBehindAClosingQuote() throws Exception {
        assertRead("\"Sal\"es;02.09.2024;08:00;5;x\n" + LATER, "Sales 08:00 5", "Büro 08:15 7");
    }

    @Test
    void utf8WithAndWithoutByteOrderMark() throws Exception {
        assertRead(LATER.getBytes(UTF_8), "Büro 08:15 7");
        assertRead(("\uFEFF" + LATER).getBytes(UTF_8), "Büro 08:15 7");
    }

    @Test
    void utf16WithByteOrderMark() throws Exception {
        assertRead(("\uFEFF" + LATER).getBytes(StandardCharsets.UTF_16LE), "Büro 08:15 7");
        assertRead(("\uFEFF" + LATER).getBytes(StandardCharsets.UTF_16BE), "Büro 08:15 7");
    }

    @Test
    void whatAnOldWindowsWrote() throws Exception {
        assertRead(LATER.getBytes(Charset.forName("windows-1252")), "Büro 08:15 7");
    }

    @Test
    void encodingThatIsSaid() throws Exception {
        for (String encoding : List.of("UTF-16LE", "UTF-16", "IBM850", "UTF-8")) {
            try (CsvReading said = new CsvReading(folder, ';', 0, Optional.of(Charset.forName(encoding)))) {
                assertThat(said.read(LATER.getBytes(Charset.forName(encoding))).rows())
                        .as(encoding)
                        .isEqualTo(1);
                assertThat(said.accepted()).as(encoding).containsExactly("Büro 08:15 7");
            }
        }
    }

    @Test
    void encodingThatIsSaidAndAByteOrderMark() throws Exception {
        try (CsvReading said = new CsvReading(folder, ';', 0, Optional.of(UTF_8))) {
            said.read(("\uFEFF" + LATER).getBytes(UTF_8));
            assertThat(said.accepted()).containsExactly("Büro 08:15 7");
        }
    }

    private FileReport assertRead(String text, String... rows) throws Exception {
        return assertRead(text.getBytes(UTF_8), rows);
    }

    private FileReport assertRead(byte[] bytes, String... rows) throws Exception {
        FileReport report = reading.read(bytes);
        assertThat(reading.accepted()).containsExactly(rows);
        return report;
    }
}

package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which files are written, from the row to the sum that arrives. */
class CsvFormsImportTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws IOException {
        home = new Home(folder);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void twoLevelsOfGroups() throws IOException {
        home.systems(
                """
                [ACD]
                Source=in
                SeparatorCharacter=0
                TimeStampColumn=1
                GroupColumn=2
                Groups=Sales;Sales:North;Service
                SubGroupColumn=3
                SubGroups=Phone;North:Phone;Mail
                ColumnNames=When;Group;Sub;Offered
                DateOrder=mdy
                """);
        home.mapping(
                "WFM:0:1001:1=ACD:Sales:Phone:Offered",
                "WFM:0:1002:1=ACD:Service:Mail:Offered",
                "WFM:0:1002:1=ACD:Service:Phone:Offered");
        home.csv(
                "a.txt",
                "7/1/24 9:00 AM\tSales\tPhone\t1",
                "07/01/2024 09:05\tSales\tPhone\t2",
                "7/1/2024 9:05 pm\tSales\tMail\t4",
                "070124 0905\tService\tMail\t8",
                "7-1-2024 9.25\tService\tPhone\t16",
                "7/1/2024 9:05\tService\tCallback\t32",
                "7/1/2024 9:05\tservice\tPhone\t64");

        Report report = home.importContacts(DAY, 1);

        assertThat(home.arrived("1001", DAY)).containsExactly("09:00 offered 3 handled 0 time 0.0");
        assertThat(home.arrived("1002", DAY))
                .containsExactly("09:00 offered 8 handled 0 time 0.0", "09:15 offered 16 handled 0 time 0.0");
        assertThat(report.outcome()).isEqualTo("ok");
        assertThat(report.run().message())
                .isEqualTo("a.txt: rows of groups that Groups does not list: \"Service:Callback\" (1),"
                        + " \"service:Phone\" (1, perhaps \"Service:Phone\")");
    }

    @Test
    void timeStampInTwoColumnsWithAFormatEach() throws IOException {
        home.systems(
                """
                [ACD]
                Source=in
                SeparatorCharacter=|
                TimeStampColumn=3;1
                TimeStampFormat=yyyymmdd;HHMM
                GroupColumn=2
                Groups=Sales
                ColumnNames=Time;Group;Date;Offered
                """);
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered");
        home.csv("a.csv", "0915|Sales|20240701|1", "09:15|Sales|20240701|2", "0930|Sales|01072024|4");

        Report.SystemReport run = home.importContacts(DAY, 1).run();

        assertThat(home.arrived("1001", DAY)).containsExactly("09:15 offered 1 handled 0 time 0.0");
        assertThat(run.rowsRejected()).isEqualTo(2);
        assertThat(run.message())
                .isEqualTo("a.csv: 2 of 3 rows rejected, see logs/rejected"
                        + " (line 2: \"20240701;09:15\" is no time stamp (yyyymmdd;HHMM))");
    }

    @Test
    void isoTimeStampsWithOffsets() throws IOException {
        home.zone("Europe/Berlin")
                .systems(
                        """
                [ACD]
                Source=in
                SeparatorCharacter=2
                TimeStampColumn=1
                TimeZone=-5
                GroupColumn=2
                Groups=Sales
                ColumnNames=When;Group;Offered
                DateOrder=dmy
                """);
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered");
        home.csv(
                "a.csv",
                "2024-07-01T08:00:00Z,Sales,1",
                "2024-07-01T08:00:00.999+00:00,Sales,2",
                "2024-07-01 10:10:00+02:00,Sales,4",
                "2024-07-01T15:00:00,Sales,8");

        home.importContacts(DAY, 1);

        assertThat(home.arrived("1001", DAY)).containsExactly("10:00 offered 15 handled 0 time 0.0");
    }

    @Test
    void quotesSeparatorsAndLineBreaksWithinFields() throws IOException {
        home.systems(
                """
                [ACD]
                Source=in
                SeparatorCharacter=;
                HeaderLines=2
                TimeStampColumn=2
                GroupColumn=3
                Groups="Sales, "North"; Service"
                ColumnNames=Remark;When;Group;Offered
                DateOrder=ymd
                """);
        home.mapping("WFM:0:1001:1=ACD:Sales, \"North\":Offered", "WFM:0:1002:1=ACD:Service:Offered");
        home.csv(
                "a.csv",
                "Report of \"July",
                "",
                "\"a; b\r\nc \"\"d\"\"\";2024-07-01 08:00;\"Sales, \"\"North\"\"\";1",
                "x;2024-07-01 08:00;\" Service \";\"2\"",
                "x;2024-07-01 25:00;Service;4",
                "\"unclosed;2024-07-01 08:15;Service;8",
                "x;2024-07-01 08:30;Service;16",
                "x;2024-07-01 08:45;Service;32");

        Report.SystemReport run = home.importContacts(DAY, 1).run();

        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 1 handled 0 time 0.0");
        assertThat(home.arrived("1002", DAY))
                .containsExactly(
                        "08:00 offered 2 handled 0 time 0.0",
                        "08:15 offered 8 handled 0 time 0.0",
                        "08:30 offered 16 handled 0 time 0.0",
                        "08:45 offered 32 handled 0 time 0.0");
        assertThat(run.rowsRead()).isEqualTo(6);
        assertThat(rejected("a.csv"))
                .isEqualTo("Line;Reason;Row\r\n"
                        + "6;\"\"\"2024-07-01 25:00\"\" is no date and time (year-month-day, T or a blank,"
                        + " hour:minute:second)\";x;2024-07-01 25:00;Service;4\r\n");
    }

    @Test
    void meanWeightedByHandledContacts() throws IOException {
        means("HandledColumn=5");
        home.csv("a.csv", "Sales;2024-07-01;08:00;3;1;100", "Sales;2024-07-01;08:00;5;3;00:03:20.5");

        home.importContacts(DAY, 1);

        // (1 x 100 + 3 x 200.5) / 4 = 175.375, kept as 175.38; 4 x 175.38 = 701.52
        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 8 handled 4 time 701.5");
    }

    @Test
    void meanOverRowsThatHaveOne() throws IOException {
        means("");
        home.csv(
                "a.csv",
                "Sales;2024-07-01;08:00;3;1;100",
                "Sales;2024-07-01;08:05;3;0;0",
                "Sales;2024-07-01;08:10;5;3;200,5");

        home.importContacts(DAY, 1);

        // (100 + 200.5) / 2 = 150.25; 4 x 150.25 = 601
        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 11 handled 4 time 601.0");
    }

    @Test
    void decimalsOnlyWithAMeanColumn() throws IOException {
        means("");
        home.csv("a.csv", "Sales;2024-07-01;08:00;1.5;0,5;10", "Sales;2024-07-01;08:05;1,25;0.5;10");

        home.importContacts(DAY, 1);

        // 2.75 and 1.0 contacts, to whole ones
        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 3 handled 1 time 10.0");
    }

    @Test
    void wholeNumbersWithoutAMeanColumn() throws IOException {
        home.standard();
        home.csv(
                "a.csv",
                "Sales;2024-07-01;08:00;1.9;1,9;99.9",
                "Sales;2024-07-01;08:05;-;;10",
                "Sales;2024-07-01;08:06;-;;");

        assertThat(home.importContacts(DAY, 1).run().rowsRejected()).isZero();

        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 1 handled 1 time 109.0");
    }

    @Test
    void badRowsKeptAsideWithLineAndReason() throws IOException {
        home.standard("HeaderLines=1");
        home.csv(
                "calls.csv",
                "Queue;Date;Time;Offered;Handled;Spent",
                "Sales;2024-07-01;08:00;1;1;60",
                "Sales;2024-02-30;08:00;1;1;60",
                "Sales;2024-07-01;8:60;1;1;60",
                "Sales;2024-07-01;08:00;1'000;1;60",
                "Sales;2024-07-01;08:00",
                "Sales;2024-07-01;08:15;1;1;60;surplus");

        Report.SystemReport run = home.importContacts(DAY, 1).run();

        assertThat(run.outcome()).isEqualTo("ok");
        assertThat(run.rowsRead()).isEqualTo(6);
        assertThat(run.rowsRejected()).isEqualTo(4);
        assertThat(run.message())
                .isEqualTo("calls.csv: 4 of 6 rows rejected, see logs/rejected"
                        + " (line 3: \"2024-02-30\" is no date (year-month-day))");
        assertThat(rejected("calls.csv").lines())
                .containsExactly(
                        "Line;Reason;Row",
                        "3;\"\"\"2024-02-30\"\" is no date (year-month-day)\";Sales;2024-02-30;08:00;1;1;60",
                        "4;\"\"\"8:60\"\" is no time (hour:minute:second)\";Sales;2024-07-01;8:60;1;1;60",
                        "5;\"\"\"1'000\"\" is no number (digits, a decimal point or comma, no thousands separators)\";"
                                + "Sales;2024-07-01;08:00;1'000;1;60",
                        "6;\"\"\"Sales | 2024-07-01 | 08:00\"\" is no row of 6 columns, it has 3\";"
                                + "Sales;2024-07-01;08:00");
        assertThat(home.arrived("1001", DAY))
                .containsExactly("08:00 offered 1 handled 1 time 60.0", "08:15 offered 1 handled 1 time 60.0");
    }

    @Test
    void aFileWithAnotherSeparatorStaysAndSaysWhatWasExpected() throws IOException {
        home.standard("DeleteImportFiles=2");
        home.csv("calls.csv", "Sales,2024-07-01,08:00,1,1,60", "Sales,2024-07-01,08:15,1,1,60");

        Home.Result result = home.run("import", "-p", "-d", "2024-07-01");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out())
                .contains("failed")
                .contains("calls.csv: none of its 2 rows could be used, so it stays where it is")
                .contains("\"Sales,2024-07-01,08:00,1,1,60\" is no row of 6 columns, it has 1")
                .contains("expected 6 columns separated by \";\"");
        assertThat(home.files("in")).containsExactly("calls.csv");
        assertThat(home.sandbox().requestCount()).isZero();
    }

    @Test
    void aFileWithGroupsInAnotherCaseStaysAndNamesTheNearest() throws IOException {
        home.standard("DeleteImportFiles=2");
        home.csv("calls.csv", "SALES;2024-07-01;08:00;1;1;60", "SALES;2024-07-01;08:15;1;1;60");

        Report report = home.importContacts(DAY, 1);

        assertThat(report.outcome()).isEqualTo("failed");
        assertThat(report.run().message())
                .isEqualTo(
                        "calls.csv: none of its 2 rows could be used, so it stays where it is (calls.csv: rows of groups"
                                + " that Groups does not list: \"SALES\" (2, perhaps \"Sales\")); check GroupColumn and Groups");
        assertThat(home.files("in")).containsExactly("calls.csv");
    }

    @Test
    void aUselessFileAmongGoodOnes() throws IOException {
        home.standard("DeleteImportFiles=2");
        home.csv("bad.csv", "2024-07-01;Sales;08:00;1;1;60");
        home.csv("good.csv", "Sales;2024-07-01;08:00;1;1;60");

        Report report = home.importContacts(DAY, 1);

        assertThat(report.outcome()).isEqualTo("failed");
        assertThat(report.run().sent()).isEqualTo(1);
        assertThat(home.files("in")).containsExactly("bad.csv");
        assertThat(home.arrived("1001", DAY)).hasSize(1);
    }

    @Test
    void otherEncodings() throws IOException {
        home.systems("[ACD]\n" + Home.STANDARD_COLUMNS + "Groups=Süd;東\n");
        home.mapping("WFM:0:1001:1=ACD:Süd:Offered", "WFM:0:1002:1=ACD:東:Offered");
        home.file("in", "a.csv", StandardCharsets.UTF_8, "Süd;2024-07-01;08:00;1;0;0");
        home.file("in", "b.csv", StandardCharsets.UTF_8, "\ufeffSüd;2024-07-01;08:00;2;0;0");
        home.file("in", "c.csv", Charset.forName("windows-1252"), "Süd;2024-07-01;08:00;4;0;0");
        home.file("in", "d.csv", StandardCharsets.UTF_16, "Süd;2024-07-01;08:00;8;0;0", "東;2024-07-01;08:00;1;0;0");

        assertThat(home.importContacts(DAY, 1).run().message())
                .isEqualTo("rows from more than one file were added in 1 quarters of an hour");

        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 15 handled 0 time 0.0");
        assertThat(home.arrived("1002", DAY)).containsExactly("08:00 offered 1 handled 0 time 0.0");
    }

    @Test
    void anEncodingThatWasSet() throws IOException {
        home.systems("[ACD]\n" + Home.STANDARD_COLUMNS + "Groups=Süd\nEncoding=IBM850\n");
        home.mapping("WFM:0:1001:1=ACD:Süd:Offered");
        home.file("in", "a.csv", Charset.forName("IBM850"), "Süd;2024-07-01;08:00;1;0;0");

        home.importContacts(DAY, 1);

        assertThat(home.arrived("1001", DAY)).hasSize(1);
    }

    @Test
    void onlyFilesThatFitTheMask() throws IOException {
        home.standard("FileMask=calls_*.dat;x.csv");
        home.csv("calls_1.DAT", "Sales;2024-07-01;08:00;1;0;0");
        home.csv("other.dat", "Sales;2024-07-01;08:00;2;0;0");
        home.csv("X.csv", "Sales;2024-07-01;08:00;4;0;0");
        home.csv("calls_2.csv", "Sales;2024-07-01;08:00;8;0;0");

        home.importContacts(DAY, 1);

        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 5 handled 0 time 0.0");
    }

    @Test
    void endsOfLinesOfAnyKindAndNoneAtTheEnd() throws IOException {
        home.standard();
        Path file = home.path("in/a.csv");
        Files.writeString(
                file,
                "Sales;2024-07-01;08:00;1;0;0\nSales;2024-07-01;08:15;2;0;0\rSales;2024-07-01;08:30;4;0;0\r\n\r\n"
                        + "Sales;2024-07-01;24:00;16;0;0\nSales;2024-07-01;08:45;8;0;0");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));

        assertThat(home.importContacts(DAY, 2).run().rowsRead()).isEqualTo(5);

        assertThat(home.arrived("1001", DAY)).hasSize(4).last().isEqualTo("08:45 offered 8 handled 0 time 0.0");
        assertThat(home.arrived("1001", DAY.plusDays(1))).containsExactly("00:00 offered 16 handled 0 time 0.0");
    }

    @Test
    void anEmptyFile() throws IOException {
        home.standard("DeleteImportFiles=2", "HeaderLines=1");
        home.csv("empty.csv", "Queue;Date;Time;Offered;Handled;Spent");

        Report report = home.importContacts(DAY, 1);

        assertThat(report.outcome()).isEqualTo("ok");
        assertThat(home.files("in")).isEmpty();
    }

    @Test
    void blanksAsSeparator() throws IOException {
        home.systems(
                """
                [ACD]
                Source=in
                SeparatorCharacter=1
                ColumnNames=Queue;Date;Time;Offered
                GroupColumn=1
                DateColumn=2
                TimeColumn=3
                Groups=Sales
                """);
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered");
        home.csv("a.csv", "Sales 1.7.2024 8:00 1", "\"Sales\" 01.07.24 08:15 2");

        home.importContacts(DAY, 1);

        assertThat(home.arrived("1001", DAY)).hasSize(2);
    }

    private void means(String line) throws IOException {
        home.standard("AHTColumn=6", line);
        home.mapping(
                "WFM:0:1001:1=ACD:Sales:Offered",
                "WFM:0:1001:2=ACD:Sales:Handled",
                "WFM:0:1001:3=ACD:Sales:Time spent");
    }

    /** Without what the heading says of system and content. */
    private String rejected(String file) throws IOException {
        return home.text("logs/rejected/" + file).replaceFirst("Row of \\[.*", "Row");
    }
}

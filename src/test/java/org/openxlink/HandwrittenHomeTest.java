package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home with twenty years of hand edits: Windows line ends and letters, and every oddity of the ini grammar. */
class HandwrittenHomeTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 23);

    private static final String SYSTEMS =
            """
            Xlink, Standort Köln
            [DB]
            1=WFM,0,xlink@example.com,%s
            [General] ; alles Weitere
            LocalTimeZone = europe/berlin
            PhoneLinkInterval = 15 ;(Minuten)
            Protocoll = 1
            LogMaxFileSize =
            [CSV-Import] (Telefonanlage)
            Interface=csv
            Source = "in"
            SeparatorCharacter = 3
            Header Lines
            HeaderLines=1
            ; die alte Spalte
            GroupColumn=2
            GROUPCOLUMN=1
            DateColumn=2
            TimeColumn=3
            DateOrder=DMY
            Groups=Köln: Süd;Größe "M";UHD#1;Wien;
            ColumnNames=Warteschlange;Datum;Zeit;Angenommen;Bearbeitet;Dauer
            IntervalDuration=15
            QueueSQLSize=20
            AHTColum=6
            [Mail: Wien]
            Enabled=1
            SeparatorCharacter=,
            Source=mail
            TimeStampColumn=1
            GroupColumn=2
            ColumnNames=Stamp;Queue;Count
            Groups=Wien
            [general]
            PhoneLinkImport=interval
            """
                    .formatted(Home.API_KEY);

    private static final String TARGETS =
            """
            [IES System WFM] ; injixo
            Name = "WFM"
            Url = "%s/"
            IntegrationConfigurationId = 1234
            """;

    private static final String QUEUES =
            """
            [ValueTypes]
            1003=Anrufe: angenommen;OFFERED
            1004=Bearbeitet;handled
            1006=Dauer;duration
            1007=Service Level ; handled
            [Queues]
            1002=Hotline "Süd";1
            1003=Größen;1;calls;30;1
            1004=Wien ; 1
            1005=Linz ; bis 2019
            """;

    private static final String MAPPING =
            """
            ; Ziel:Eltern:Warteschlange:Wert=Quelle
            WFM:1:1002:1003=CSV-Import:Köln: Süd:Angenommen

            WFM:1:1002:1004 = csv-import:Köln: Süd:bearbeitet
            WFM:1:1002:1006=CSV-Import:Köln: Süd:Dauer
            WFM:1:1003:1003=CSV-Import:Größe "M":Angenommen
            WFM:0:1004:1003=CSV-Import:Wien:Angenommen
            WFM:0:1004:1003=Mail: Wien:Wien:Count
            """;

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws IOException {
        home = new Home(folder).zone("Europe/Berlin");
        ini("isps_Ul.ini", SYSTEMS);
        ini("ISPS.CFG", TARGETS.formatted(home.sandbox().address()));
        ini("Queues.ini", QUEUES);
        ini("acd_map.ini", MAPPING);
        java.nio.file.Files.delete(home.path("config/isps.cfg"));
        java.nio.file.Files.delete(home.path("config/queues.ini"));
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void everyOddityTold() {
        Home.Result result = home.run("validate");

        assertThat(result.out())
                .isEqualToNormalizingNewlines(
                        """
                        config/Queues.ini:5: warning: what follows the blank and ; is a comment; write ";handled" to set it
                        config/Queues.ini:9: warning: what follows the blank and ; is a comment; write ";1" to set it
                        config/isps_Ul.ini:1: warning: the line stands before the first section and is ignored
                        config/isps_Ul.ini:3: warning: the API key of WFM stands there in clear; run "xlink encrypt" and put its ENC(...) here
                        config/isps_Ul.ini:7: warning: [General] Protocoll is not a known key; did you mean "Protocol"?
                        config/isps_Ul.ini:9: warning: the text after [CSV-Import] is ignored
                        config/isps_Ul.ini:13: warning: the line has no =; it is ignored
                        config/isps_Ul.ini:17: warning: GROUPCOLUMN stands in lines 16 and 17; line 17 wins
                        config/isps_Ul.ini:25: warning: [CSV-Import] AHTColum is not a known key; did you mean "AHTColumn"?
                        config/isps_Ul.ini:34: warning: [general] stands in lines 4 and 34; both are read as one section
                        0 errors, 10 warnings; 2 external systems, 5 mappings
                        """);
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
    }

    @Test
    void exactSums() throws IOException {
        home.file(
                "in",
                "Montag.CSV",
                WINDOWS,
                "Warteschlange;Datum;Zeit;Angenommen;Bearbeitet;Dauer",
                "Köln: Süd;23.12.2014;08:00;9;9;9",
                "Köln: Süd;23.12.2024;08:00;2;1;61",
                "Köln: Süd;23.12.2024;8:14:59;1;1;120",
                "\"Größe \"\"M\"\"\";23.12.24;08:45;5;4;300",
                "UHD#1;23.12.2024;08:45;5;4;300",
                "Wien;23.12.2024;23:45;1;0;0",
                "Wien;24.12.2024;00:00;1;0;0");
        home.file("mail", "mails.txt", WINDOWS, "23.12.2024T23:50:00,Wien,3");

        Report report = home.importContacts(DAY, 1);

        assertThat(report.outcome()).isEqualTo("ok");
        assertThat(report.runs()).extracting(Report.SystemReport::system).containsExactly("CSV-Import", "Mail: Wien");
        assertThat(report.runs()).extracting(Report.SystemReport::rowsRead).containsExactly(7, 1);
        assertThat(report.runs()).extracting(Report.SystemReport::sent).containsExactly(3, 1);
        assertThat(home.arrived("1002", DAY)).containsExactly("08:00 offered 3 handled 2 time 181.0");
        assertThat(home.arrived("1003", DAY))
                .containsExactly("08:30 offered 3 handled 0 time 0.0", "08:45 offered 2 handled 0 time 0.0");
        assertThat(home.arrived("1004", DAY)).containsExactly("23:45 offered 4 handled 0 time 0.0");
        assertThat(home.sandbox().queues()).containsExactly("1002", "1003", "1004");
    }

    @Test
    void errorsThatLeaveTheRestUsable() throws IOException {
        ini(
                "acd_map.ini",
                MAPPING
                        + """
                WMF:0:1004:1004=CSV-Import:Wien:Bearbeitet
                WFM:0:1009:1004=CSV-Import:Wien:Bearbeitet
                WFM:0:1004:1009=CSV-Import:Wien:Bearbeitet
                WFM:0:1004:1004=CSV-Imports:Wien:Bearbeitet
                WFM:0:1004:1004=CSV-Import:wien:Bearbeitet
                WFM:0:1004:1006=CSV-Import:Wien:Dauern
                Wien ist eine schöne Stadt
                """);

        Home.Result result = home.run("validate");

        assertThat(result.out().lines().filter(line -> line.startsWith("config/acd_map.ini")))
                .containsExactly(
                        "config/acd_map.ini:9: error: target \"WMF\" is not in [DB] of isps_ul.ini; did you mean \"WFM\"?",
                        "config/acd_map.ini:10: error: WFM queue 1009 is not in [Queues] of queues.ini",
                        "config/acd_map.ini:11: error: WFM value type 1009 is not in [ValueTypes] of queues.ini",
                        "config/acd_map.ini:12: error: external system \"CSV-Imports\" is not a section of isps_ul.ini;"
                                + " did you mean \"CSV-Import\"?",
                        "config/acd_map.ini:13: error: [CSV-Import] has no group \"wien\"; Groups lists the ones that"
                                + " count; did you mean \"Wien\"?",
                        "config/acd_map.ini:14: error: [CSV-Import] has no value type \"Dauern\"; it has Angenommen,"
                                + " Bearbeitet, Dauer; did you mean \"Dauer\"?",
                        "config/acd_map.ini:15: error: \"Wien ist eine schöne Stadt\" is no mapping; expected"
                                + " target:parent:queue:valuetype=system:queue:valuetype");
        assertThat(result.out())
                .endsWith("7 errors, 10 warnings; 2 external systems, 5 mappings" + System.lineSeparator());
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void aBrokenSectionFailsAloneAndTheImportIsPartial() throws IOException {
        ini("isps_Ul.ini", SYSTEMS.replace("ColumnNames=Stamp;Queue;Count", "ColumnNames=Stamp"));
        home.file("in", "a.csv", WINDOWS, "-", "Köln: Süd;23.12.2024;08:00;2;1;61");

        Home.Result result = home.run("import", "-p", "-d", "12/23/2024", "--json");

        assertThat(result.err())
                .isEqualToNormalizingNewlines(
                        """
                        config/isps_Ul.ini:31: error: [Mail: Wien] GroupColumn is 2, but ColumnNames lists 1 columns; count columns from 1
                        """);
        assertThat(result.report().outcome()).isEqualTo("partial");
        assertThat(result.report().runs())
                .extracting(Report.SystemReport::outcome)
                .containsExactly("ok", "failed");
        assertThat(result.status()).isEqualTo(1);
        assertThat(home.arrived("1002", DAY)).hasSize(1);
    }

    @Test
    void foldersThatCanNotBeWatchedAndIntervalsThatCanNotBeKept() throws IOException {
        String odd = SYSTEMS.replace("Source=mail", "Source=what?")
                .replace("PhoneLinkInterval = 15 ", "PhoneLinkInterval = 90 ");
        ini("isps_Ul.ini", odd);

        assertThat(home.run("validate").out())
                .contains("isps_Ul.ini:6: error: [General] PhoneLinkInterval is \"90\"; expected seconds that divide a"
                        + " minute (10s), minutes that divide an hour (15), or whole hours that divide a day (120)")
                .contains("isps_Ul.ini:29: error: [Mail: Wien] a folder whose name holds ? or ${ can't be watched;"
                        + " give it another name");
    }

    @Test
    void oneFolderForTwoSystemsThatMoveItsFiles() throws IOException {
        ini("isps_Ul.ini", SYSTEMS.replace("Source=mail", "Source=in\nDeleteImportFiles=2"));

        assertThat(home.run("validate").out())
                .contains(
                        "isps_Ul.ini:26: warning: [CSV-Import] Source and [Mail: Wien] Source are one folder, and a file"
                                + " that one of them moves or deletes is lost to the other; give each a folder, or masks"
                                + " that no file name fits both");
    }

    @Test
    void aMappingUnderTheWrongParentIsToldOrCorrected() throws IOException {
        String right = "WFM:0:1004:1003=CSV-Import:Wien:Angenommen";
        ini(
                "acd_map.ini",
                MAPPING.replace(right, "WFM:7:1004:1003=CSV-Import:Wien:Angenommen ") + right + "\n" + right + "\n");
        home.file("in", "a.csv", WINDOWS, "-", "Wien;23.12.2024;08:00;2;1;61");
        java.nio.file.Files.createDirectories(home.path("mail"));

        assertThat(home.run("validate").out().lines().filter(line -> line.contains("acd_map")))
                .containsExactly(
                        "config/acd_map.ini:7: warning: queue 1004 hangs under 0 in queues.ini, not under 7, and is mapped"
                                + " there too; AutomaticMappingCorrection=1 would remove this line",
                        "config/acd_map.ini:10: warning: the same source stands in line 9 already;"
                                + " AutomaticMappingCorrection=1 would remove this line");
        List<String> before = home.files("config");

        ini("isps_Ul.ini", SYSTEMS.replace("Protocoll = 1", "AutomaticMappingCorrection=1"));
        home.importContacts(DAY, 1);

        assertThat(home.files("config"))
                .hasSize(before.size() + 1)
                .anyMatch(name -> name.matches("acd_map\\d{12}\\.ini"));
        assertThat(java.nio.file.Files.readString(home.path("config/acd_map.ini"), WINDOWS))
                .isEqualTo((MAPPING.replace(right + "\n", "") + right + "\n").replace("\n", "\r\n"));
        assertThat(home.arrived("1004", DAY)).containsExactly("08:00 offered 2 handled 0 time 0.0");
        assertThat(home.run("validate").out()).doesNotContain("acd_map");
    }

    @Test
    void aValueWhoseScriptIsWrongOrMissingIsLeftOut() throws IOException {
        ini("acd_map.ini", MAPPING + "WFM:1:1002:1006=$1.BAS\nWFM:0:1004:1004=$2.bas\n");
        ini("1.bas", "Function");

        assertThat(home.run("validate").out().lines().filter(line -> line.matches(".*(acd_map|bas).*")))
                .containsExactly(
                        "config/1.bas:1:9: error: expected a name, found the end of the line; the value of"
                                + " config/acd_map.ini:9 is left out",
                        "config/acd_map.ini:10: error: script $2.bas has no source, so no interval would ever need it;"
                                + " map one for this value too, whether the script uses it or not",
                        "config/acd_map.ini:10: error: script $2.bas is missing; neither config/2.bas nor config/$2.bas"
                                + " is there");
        home.file("in", "a.csv", WINDOWS, "-", "Köln: Süd;23.12.2024;08:00;2;1;61");
        java.nio.file.Files.createDirectories(home.path("mail"));
        assertThat(home.importContacts(DAY, 1).outcome()).isEqualTo("ok");
        assertThat(home.arrived("1002", DAY)).containsExactly("08:00 offered 2 handled 1 time 0.0");
    }

    @Test
    void aWrongZoneImportsNothing() throws IOException {
        ini("isps_Ul.ini", SYSTEMS.replace("europe/berlin", "europe/berlln"));

        Home.Result result = home.run("import", "-p", "-d", "2024-12-23");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("is no time zone");
        assertThat(home.sandbox().requestCount()).isZero();
    }

    @Test
    void daysThatDoNotExist() {
        assertThat(home.run("import", "-d", "02/30/2014").status()).isEqualTo(2);
        assertThat(home.run("import", "-d", "2014-02-30").status()).isEqualTo(2);
    }

    @Test
    void nothingUsable() throws IOException {
        ini("ISPS.CFG", "[IES System WFM]\nName=WFM\nUrl=iwfm://10.0.0.1:6100\nIntegrationConfigurationId=1\n");

        assertThat(home.run("validate").status()).isEqualTo(2);
        assertThat(home.run("validate").out())
                .contains("ISPS.CFG:3: error: [IES System WFM] Url iwfm://10.0.0.1:6100 speaks Xlink's old protocol");
        Home.Result result = home.run("import", "-p", "-d", "2024-12-23", "--json");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out().strip()).isEqualTo("{\"outcome\":\"failed\",\"runs\":[]}");
        assertThat(result.err()).contains("speaks Xlink's old protocol");
    }

    @Test
    void noHomeAtAll() {
        Home.Result result =
                home.run("validate", "--home", folder.resolve("nowhere").toString());

        assertThat(result.status()).isEqualTo(2);
    }

    @Test
    void wrongUsage() {
        assertThat(home.run("import", "-d", "23.12.2024").status()).isEqualTo(2);
        assertThat(home.run("import", "-d", "23.12.2024").err())
                .contains("\"23.12.2024\" is no day; expected yyyy-MM-dd or MM/dd/yyyy");
        assertThat(home.run("import", "-L", "0").status()).isEqualTo(2);
        assertThat(home.run("import", "--sytem", "x").status()).isEqualTo(2);
        assertThat(home.run("import", "--system", "CSV-Inport").err())
                .contains("there is no external system \"CSV-Inport\"; did you mean \"CSV-Import\"?");
        assertThat(home.run("import", "--system", "CSV-Inport").status()).isEqualTo(2);
    }

    private void ini(String name, String text) throws IOException {
        home.ini(name, text.replace("\n", "\r\n"), WINDOWS);
    }
}

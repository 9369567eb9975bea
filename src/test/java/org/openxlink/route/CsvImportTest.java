package org.openxlink.route;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.Installation;
import org.openxlink.config.InstallationReader;
import org.openxlink.interval.Days;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.ContactMapping;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.source.csv.CsvFile;

/** What can go wrong while rows are added up is told as a sentence that says what to do. */
class CsvImportTest {

    @TempDir
    private Path home;

    private CsvImport files;
    private FileRounds rounds;
    private CsvFile file;

    @BeforeEach
    void home() throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(
                config.resolve("isps.cfg"),
                "[IES System X]\nName=WFM\nUrl=https://wfm\nIntegrationConfigurationId=1\n");
        Files.writeString(
                config.resolve("isps_ul.ini"),
                """
                [DB]
                1=WFM,0,user,${env:KEY}
                [ACD]
                Source=in
                SeparatorCharacter=3
                GroupColumn=1
                TimeStampColumn=2
                ColumnNames=Queue;When;Caller
                Groups=Sales
                """);
        Files.writeString(config.resolve("queues.ini"), "[ValueTypes]\n1=Offered;offered\n[Queues]\n2=Sales\n");
        Files.writeString(config.resolve("acd_map.ini"), "WFM:0:2:1=ACD:Sales:Caller\n");
        Installation installation = InstallationReader.read(home, Map.of("KEY", "key")::get);
        CsvContacts contacts =
                (CsvContacts) installation.systems().get(0).contacts().orElseThrow();
        ContactColumns columns = ContactMapping.of(
                        "ACD", contacts, installation.mappings(), mapping -> Optional.empty())
                .columns();
        ZoneId zone = installation.general().localTimeZone();
        CsvContactKind kind = new CsvContactKind(contacts, columns, zone);
        files = new CsvImport("ACD", kind, home, null);
        file = CsvFile.of(Files.writeString(home.resolve("calls.csv"), "any"), Optional.empty());
        ImportRun run = new ImportRun("ACD", Run.Kind.CONTACTS, ImportRequest.whatIsNew(), 1, Instant.now());
        rounds = new FileRounds(run, FilePlan.of(List.of(file), any -> null, true), kind.gathering(Days.ALL));
    }

    @Test
    void numbersTooLargeToBeAdded() throws IOException {
        String row = "Sales;02.09.2024 08:00;9000000000000\n";
        try (CSVParser rows = CSVParser.parse(new StringReader(row + row), CSVFormat.newFormat(';'))) {
            assertFailed(rows.iterator(), "calls.csv: its numbers are too large to be added; check ColumnNames");
        }
    }

    @Test
    void columnLargerThanTheMemory() {
        Iterator<CSVRecord> endless = new Iterator<>() {
            @Override
            public boolean hasNext() {
                throw new OutOfMemoryError("thrown by the test");
            }

            @Override
            public CSVRecord next() {
                throw new IllegalStateException("there is none");
            }
        };
        assertFailed(endless, "calls.csv: the memory is full, most likely because a column begins with a quote");
    }

    private void assertFailed(Iterator<CSVRecord> rows, String sentence) {
        assertThatThrownBy(() -> files.read(rounds, file, rows))
                .isInstanceOf(ImportFailed.class)
                .hasMessageStartingWith(sentence);
    }
}

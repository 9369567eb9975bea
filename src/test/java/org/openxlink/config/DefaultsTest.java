package org.openxlink.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that an installation is when its ini files say no more than they must. */
class DefaultsTest {

    @TempDir
    private Path home;

    @Test
    void allDefaults() throws IOException {
        config("isps.cfg", "[IES System WFM]", "Name=WFM", "Url=https://wfm", "IntegrationConfigurationId=1");
        config(
                "isps_ul.ini",
                "[DB]",
                "1=WFM,0,user,${env:KEY}",
                "[ACD]",
                "Source=in",
                "SeparatorCharacter=3",
                "GroupColumn=1",
                "TimeStampColumn=2",
                "ColumnNames=Queue;When;Offered",
                "Groups=A");
        config("queues.ini", "[ValueTypes]", "1=", "[Queues]", "2=");
        config("acd_map.ini", "WFM:0:2:1=ACD:A:Offered");

        Installation installation = InstallationReader.read(home, Map.of("KEY", "geheim")::get);

        Automatic everyQuarter =
                new Automatic(Automatic.Mode.INTERVAL, Duration.ofMinutes(15), Duration.ZERO, LocalTime.of(2, 0));
        General general = new General(
                false,
                home.resolve("logs"),
                10_240,
                false,
                false,
                MachineZone.id(),
                everyQuarter,
                everyQuarter,
                7,
                1,
                Optional.empty(),
                Optional.of(new WebConsole("127.0.0.1", OptionalInt.empty(), Optional.empty())));
        Target target = new Target(
                "WFM",
                URI.create("https://wfm"),
                1,
                Optional.empty(),
                new Secret("geheim"),
                new Place("config/isps_ul.ini", 2),
                1000,
                false);
        CsvFiles files = new CsvFiles(
                home.resolve("in"),
                List.of("*.csv", "*.txt"),
                ';',
                0,
                Optional.empty(),
                AfterImport.STAYS,
                Optional.empty());
        CsvContacts contacts = new CsvContacts(
                files,
                new TimeColumns.Stamp(2, OptionalInt.empty(), DateOrder.DMY, Optional.empty()),
                SourceZone.LOCAL,
                List.of(new GroupLevel(1, List.of("A"))),
                List.of("Queue", "When", "Offered"),
                15,
                OptionalInt.empty(),
                OptionalInt.empty(),
                FilesAre.SNAPSHOTS);
        SystemConfig system = new SystemConfig(
                "ACD", new Place("config/isps_ul.ini", 3), true, false, Optional.of(contacts), Optional.empty());
        ValueType valueType = new ValueType(1, "1", Role.NONE);
        WfmQueue queue = new WfmQueue(2, "2", 0, Channel.CALLS, 15, true);
        Mapping mapping = new Mapping(
                new Place("config/acd_map.ini", 1),
                target,
                queue,
                valueType,
                List.of(new MappingSource("ACD", List.of("A"), "Offered")),
                Optional.empty());
        assertThat(installation)
                .isEqualTo(new Installation(
                        home,
                        general,
                        List.of(target),
                        List.of(system),
                        Broken.NOTHING,
                        new Catalogue(Map.of(2, queue), Map.of(1, valueType)),
                        List.of(mapping),
                        List.of(new Problem(
                                new Place("config/isps_ul.ini", 3),
                                Problem.Severity.WARNING,
                                "[ACD] is not imported: acd_map.ini makes no value of an active queue that is sent out of"
                                        + " it"))));
    }

    private void config(String name, String... lines) throws IOException {
        Path folder = Files.createDirectories(home.resolve("config"));
        Files.write(folder.resolve(name), List.of(lines));
    }
}

package org.openxlink.mapping;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openxlink.config.AfterImport;
import org.openxlink.config.Channel;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.CsvFiles;
import org.openxlink.config.DateOrder;
import org.openxlink.config.FilesAre;
import org.openxlink.config.GroupLevel;
import org.openxlink.config.Mapping;
import org.openxlink.config.MappingScript;
import org.openxlink.config.MappingSource;
import org.openxlink.config.Place;
import org.openxlink.config.Role;
import org.openxlink.config.Secret;
import org.openxlink.config.SourceZone;
import org.openxlink.config.Target;
import org.openxlink.config.TimeColumns;
import org.openxlink.config.ValueType;
import org.openxlink.config.WfmQueue;

/** Two groups of an external system; A feeds a queue of 15 minutes by mean, A and B one of 60 by sum. */
final class TestMapping {

    private static final Place PLACE = Place.of("config/acd_map.ini");
    private static final Target TARGET =
            new Target("WFM", URI.create("https://wfm"), 1, Optional.empty(), new Secret("geheim"), PLACE, 1000, false);

    private TestMapping() {}

    static ContactMapping of(boolean weighted) {
        CsvFiles files = new CsvFiles(
                Path.of("in"), List.of("*"), ';', 0, Optional.empty(), AfterImport.STAYS, Optional.empty());
        CsvContacts contacts = new CsvContacts(
                files,
                new TimeColumns.Stamp(2, OptionalInt.empty(), DateOrder.DMY, Optional.empty()),
                SourceZone.LOCAL,
                List.of(new GroupLevel(1, List.of("A", "B"))),
                List.of("Queue", "When", "Offered", "Handled", "AHT", "Seconds"),
                15,
                OptionalInt.of(5),
                weighted ? OptionalInt.of(4) : OptionalInt.empty(),
                FilesAre.SNAPSHOTS);
        WfmQueue quarters = new WfmQueue(15, "Quarters", 0, Channel.CALLS, 15, true);
        WfmQueue hours = new WfmQueue(60, "Hours", 0, Channel.CALLS, 60, true);
        return ContactMapping.of(
                "ACD",
                contacts,
                List.of(
                        mapped(quarters, Role.OFFERED, "Offered", "A"),
                        mapped(quarters, Role.HANDLED, "Handled", "A"),
                        mapped(quarters, Role.AHT, "AHT", "A"),
                        mapped(hours, Role.OFFERED, "Offered", "A", "B"),
                        mapped(hours, Role.HANDLED, "Handled", "A", "B"),
                        mapped(hours, Role.DURATION, "Seconds", "B", "A")),
                mapping -> Optional.empty());
    }

    /** A value that the script of that file works out. */
    static Mapping scripted(String file) {
        WfmQueue queue = new WfmQueue(15, "Quarters", 0, Channel.CALLS, 15, true);
        ValueType offered = new ValueType(1, "Offered", Role.OFFERED);
        return new Mapping(PLACE, TARGET, queue, offered, List.of(), Optional.of(new MappingScript(PLACE, file, "")));
    }

    private static Mapping mapped(WfmQueue queue, Role role, String valueType, String... groups) {
        List<MappingSource> sources = new ArrayList<>();
        for (String group : groups) {
            sources.add(new MappingSource("ACD", List.of(group), valueType));
        }
        return new Mapping(PLACE, TARGET, queue, new ValueType(1, role.name(), role), sources, Optional.empty());
    }
}

package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.PresetSpec.Expected;
import org.openxlink.PresetSpec.Setting;
import org.openxlink.injixo.sandbox.IntervalView;

/** The presets of {@code config/interfaces} on databases with their vendors' tables: {@code presets/*.txt}. */
class PresetImportTest {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final String CLEAR = "[PBX] Password stands there in clear";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> asterisk() throws IOException {
        return tests("asterisk.txt");
    }

    @TestFactory
    Stream<DynamicTest> ciscoUnifiedCce() throws IOException {
        return tests("cisco-ucce.txt");
    }

    @TestFactory
    Stream<DynamicTest> avayaCms() throws IOException {
        return tests("avaya-cms.txt");
    }

    @Test
    void freePbxIsAsteriskWithAnotherTable() throws IOException {
        assertThat(keys("FreePBX.ini").replace("[FreePBX]", "[Asterisk]").replace("queuelog", "queue_log"))
                .isEqualTo(keys("Asterisk.ini"));
    }

    @Test
    void aSystemThatFillsNothingIsToldWhatToLookAt() throws Exception {
        PresetSpec spec = PresetSpec.read("cisco-ucce.txt");
        Setting setting = spec.settings().get(0);
        TestDatabase database = setting.start().execute(setting.statements().toArray(String[]::new));
        try (Home home = home(spec, setting, database)) {
            Report contacts =
                    home.run("import", "-p", "-d", "2026-11-16", "--json").report();
            Report statuses =
                    home.run("import", "-t", "-d", "2026-11-16", "--json").report();
            String tried = home.run("validate", "--connect").out();

            String fills =
                    "CallDataTable has no row at all: Source has to be the database with the views of a server that"
                            + " keeps the history (AW-HDS: <instance>_awdb)";
            String details = "AgentActivityTable has no row at all: agent event detail has to be switched on for the"
                    + " peripheral (PG Explorer)";
            assertThat(contacts.run().message()).endsWith(fills);
            assertThat(statuses.run().message()).isEqualTo(details);
            assertThat(tried)
                    .contains(
                            "[PBX] ok: CallDataTable works: SELECT 1 AS xl_0 FROM Call_Type_Interval WHERE 1 = 0; but "
                                    + fills)
                    .contains("; but " + details);
        }
    }

    @Test
    void aSectionWithTheHalfHoursOfOldReleases() throws Exception {
        PresetSpec spec = PresetSpec.read("cisco-ucce.txt");
        Setting setting = spec.settings().get(0);
        TestDatabase database = setting.start();
        spec.fill(database, setting);
        String halves =
                """
                QueueMappingSQL=select EnterpriseName, CallTypeID from Call_Type
                QueueNameColumn=CallTypeID
                QueueNameType=1
                CallDataTable=t_Call_Type_Half_Hour
                TimeStampColumn=DateTime
                ValueTypes=CallsOfferedHalf;CallsHandledHalf;HandleTimeHalf
                Interval=30
                """;
        try (Home home = new Home(folder.resolve("halves"))) {
            home.systems("[PBX]\n" + halves + database.keys()).mapping("WFM:0:1001:1=PBX:Sales:CallsOfferedHalf");
            String warning =
                    "t_Call_Type_Half_Hour: Unified CCE has left it empty since release 8.0; Call_Type_Interval has"
                            + " the data, in columns without Half or ToHalf in their names";
            assertThat(home.run("validate").out()).contains("warning: [PBX] CallDataTable reads " + warning);
            assertThat(home.importContacts(LocalDate.of(2026, 11, 16), 1).run().message())
                    .isEqualTo(
                            "CallDataTable has no row at all: is it the one that the system fills, and may User see its"
                                    + " rows?");
        }
    }

    private static String keys(String preset) throws IOException {
        return Files.readString(Path.of("config/interfaces", preset), UTF_8)
                .lines()
                .filter(line -> !line.startsWith(";") && !line.startsWith("CallDataTableHint="))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private Stream<DynamicTest> tests(String file) throws IOException {
        PresetSpec spec = PresetSpec.read(file);
        return spec.settings().stream()
                .map(setting -> DynamicTest.dynamicTest(setting.name(), () -> everythingArrives(spec, setting)));
    }

    private void everythingArrives(PresetSpec spec, Setting setting) throws Exception {
        TestDatabase database = setting.start();
        spec.fill(database, setting);
        try (Home home = home(spec, setting, database)) {
            assertThat(home.run("validate").out().replace(CLEAR, ""))
                    .doesNotContain("[PBX]", "config/interfaces")
                    .contains("0 errors");
            importDays(home, "-p", spec.contacts());
            importDays(home, "-t", spec.statuses());
            for (Expected day : spec.contacts()) {
                assertThat(contacts(home, spec, day)).as("%s", day).isEqualTo(day.lines());
            }
            for (Expected day : spec.statuses()) {
                assertThat(statuses(home, spec, day)).as("%s", day).isEqualTo(day.lines());
            }
        }
    }

    private static void importDays(Home home, String kind, List<Expected> days) {
        for (LocalDate date : new TreeSet<>(days.stream().map(Expected::date).toList())) {
            Report report =
                    home.run("import", kind, "-d", date.toString(), "--json").report();
            String said = days.stream()
                    .filter(day -> day.date().equals(date))
                    .flatMap(day -> day.said().stream())
                    .collect(Collectors.joining("; "));
            assertThat(report.run().message()).as("what is said of %s", date).isEqualTo(said);
        }
    }

    /** Each value type of each queue becomes a queue of its own in injixo, so that all of them can be seen there. */
    private Home home(PresetSpec spec, Setting setting, TestDatabase database) throws IOException {
        Home home = new Home(folder.resolve(setting.name()));
        home.zone(spec.zone().getId()).systems("[PBX]\n" + setting.keys() + database.keys());
        StringBuilder queues = new StringBuilder("[ValueTypes]\n1=Value;offered\n[Queues]\n");
        List<String> mapping = new ArrayList<>();
        spec.queues()
                .forEach((queue, valueTypes) -> valueTypes.forEach(valueType -> {
                    String id = id(spec, queue, valueType);
                    queues.append(id).append("=\n");
                    mapping.add("WFM:0:" + id + ":1=PBX:" + queue + ":" + valueType);
                }));
        return home.ini("queues.ini", queues.toString()).mapping(mapping.toArray(String[]::new));
    }

    private static String id(PresetSpec spec, String queue, String valueType) {
        int first = 100 * (1 + new ArrayList<>(spec.queues().keySet()).indexOf(queue));
        return Integer.toString(first + spec.queues().get(queue).indexOf(valueType));
    }

    private static List<String> contacts(Home home, PresetSpec spec, Expected day) {
        Map<Instant, List<String>> intervals = new TreeMap<>();
        for (String valueType : day.columns()) {
            String id = id(spec, day.queue(), valueType);
            for (IntervalView view : home.sandbox().contactEvents(id, day.date(), spec.zone())) {
                intervals
                        .computeIfAbsent(view.start(), any -> new ArrayList<>())
                        .add(Integer.toString(view.offered()));
            }
        }
        return intervals.entrySet().stream()
                .map(interval -> MINUTE.format(interval.getKey().atZone(spec.zone())) + " | "
                        + String.join(" | ", interval.getValue()))
                .toList();
    }

    private static List<String> statuses(Home home, PresetSpec spec, Expected day) {
        return home.sandbox().agentStatuses(day.date(), spec.zone()).stream()
                .map(status -> String.join(
                        " | ",
                        status.agentIdentifier(),
                        clock(status.start(), spec, day),
                        status.end() == null ? "..." : clock(status.end(), spec, day),
                        status.activityIdentifier()))
                .toList();
    }

    /** {@code +} on the next day. */
    private static String clock(Instant moment, PresetSpec spec, Expected day) {
        ZonedDateTime time = moment.atZone(spec.zone());
        return (time.toLocalDate().equals(day.date()) ? "" : "+ ") + SECOND.format(time);
    }
}

package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openxlink.injixo.sandbox.Sandbox;
import org.openxlink.ledger.Run;
import org.openxlink.monitor.Reloaded;

/** What a change of the configuration does to what runs. One at a time: the routes of one are told by their names. */
@Execution(ExecutionMode.SAME_THREAD)
class HotReloadTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final String ROUTES = "org.apache.camel:type=routes,*";
    private static final String[] MAPPING = {"WFM:0:1001:1=North:Sales:Offered", "WFM:0:1002:1=South:Sales:Offered"};

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws IOException {
        home = new Home(folder);
        systems("", "");
        home.mapping(MAPPING);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void aChangedMappingReplacesTheRoutesOfItsSystemAlone() throws Exception {
        try (Running running = home.start(true)) {
            Map<String, String> before = routes();
            home.mapping(MAPPING[0].replace("1001", "1003"), MAPPING[1]);

            Reloaded reloaded = running.engine().reload();

            assertThat(reloaded.replaced()).containsExactly("North");
            assertThat(reloaded.added()).isEmpty();
            assertThat(reloaded.removed()).isEmpty();
            assertThat(reloaded.problems()).noneMatch(problem -> problem.contains(": error: "));
            Map<String, String> after = routes();
            assertThat(after.keySet()).isEqualTo(before.keySet());
            assertThat(differing(before, after))
                    .containsExactly(
                            "arrival:contacts:North", "contacts:North", "day:contacts:North", "timer:contacts:North");
            row("north", "08:00;5");
            assertThat(running.importWhatIsNew("North").outcome()).isEqualTo(Run.Result.OK);
            assertThat(home.arrived("1003", DAY)).hasSize(2);
            assertThat(home.arrived("1001", DAY)).isEmpty();
        }
    }

    @Test
    void linesThatOnlyMoveReplaceNothing() throws Exception {
        try (Running running = home.start(true)) {
            Map<String, String> before = routes();
            home.mapping("; a comment", "", MAPPING[0], MAPPING[1]);
            home.ini("isps_ul.ini", "; a comment\n" + home.text("config/isps_ul.ini"));
            home.ini("isps.cfg", "; a comment\n" + home.text("config/isps.cfg"));

            assertThat(running.engine().reload().changed()).isFalse();
            assertThat(routes()).isEqualTo(before);
        }
    }

    @Test
    void aSectionThatBecomesInvalidStaysAsItWas() throws Exception {
        try (Running running = home.start(false)) {
            systems("DateColumn=99", "");

            Reloaded broken = running.engine().reload();

            assertThat(broken.kept()).contains("[North]");
            assertThat(running.engine().status().kept()).isEqualTo(broken.kept());
            assertThat(running.engine().installation().broken().systems()).isEmpty();
            assertThat(broken.replaced()).isEmpty();
            assertThat(broken.problems()).anyMatch(problem -> problem.contains("config/isps_ul.ini:"));
            row("north", "08:00;5");
            running.importWhatIsNew("North");
            assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 5 handled 0 time 0.0");

            systems("SeparatorCharacter=,", "");
            Reloaded mended = running.engine().reload();
            assertThat(mended.replaced()).containsExactly("North");
            assertThat(mended.kept()).isEmpty();
            Files.delete(home.path("north/a.csv"));
            home.file("north", "b.csv", UTF_8, "Sales,2024-07-01,08:15,7");
            running.importWhatIsNew("North");
            assertThat(home.arrived("1001", DAY)).contains("08:15 offered 7 handled 0 time 0.0");
        }
    }

    @Test
    void aMappingThatBecomesInvalidStaysAndOneThatIsGoneGoes() throws Exception {
        try (Running running = home.start(false)) {
            home.mapping("WFM:0:1001:1=North:Sales:Offred");

            Reloaded reloaded = running.engine().reload();

            assertThat(reloaded.kept()).containsExactly("mapping WFM: queue 1001, value type 1");
            assertThat(reloaded.removed()).isEmpty();
            assertThat(reloaded.replaced()).containsExactly("South");
            row("north", "08:00;5");
            row("south", "08:00;6");
            running.importWhatIsNew("North");
            running.importWhatIsNew("South");
            assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 5 handled 0 time 0.0");
            assertThat(home.arrived("1002", DAY)).isEmpty();
        }
    }

    @Test
    void aScriptThatBecomesInvalidStaysAsItWas() throws Exception {
        home.ini("double.bas", "Sub Main\nResult = Para1 * 200\nEnd Sub\n");
        home.mapping(MAPPING[0], "WFM:0:1001:1=$double.bas", MAPPING[1]);
        try (Running running = home.start(false)) {
            home.ini("double.bas", "Sub Main\nResult = Para1 * \nEnd Sub\n");
            Reloaded broken = running.engine().reload();
            assertThat(broken.changed()).isFalse();
            assertThat(broken.problems()).anyMatch(problem -> problem.startsWith("config/double.bas:2:"));
            row("north", "08:00;5");
            running.importWhatIsNew("North");
            assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 10 handled 0 time 0.0");

            home.ini("double.bas", "Sub Main\nResult = Para1 * 300\nEnd Sub\n");
            assertThat(running.engine().reload().replaced()).containsExactly("North");
            row("north", "08:00;6");
            running.importWhatIsNew("North");
            assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 18 handled 0 time 0.0");
        }
    }

    @Test
    void systemsComeAndGo() throws Exception {
        try (Running running = home.start(true)) {
            String text = home.text("config/isps_ul.ini");
            home.ini("isps_ul.ini", text.replace("[South]", "[West]"));
            home.mapping(MAPPING[0], MAPPING[1].replace("South", "West"));

            Reloaded reloaded = running.engine().reload();

            assertThat(reloaded.added()).containsExactly("West");
            assertThat(reloaded.removed()).containsExactly("South");
            assertThat(routes()).containsKey("contacts:West").doesNotContainKey("contacts:South");
        }
    }

    @Test
    void aConfigurationThatIsGoneStaysInService() throws Exception {
        try (Running running = home.start(true)) {
            Map<String, String> before = routes();
            Files.delete(home.path("config/isps_ul.ini"));
            Reloaded reloaded = running.engine().reload();
            assertThat(reloaded.kept()).containsExactly("everything");
            assertThat(routes()).isEqualTo(before);
        }
    }

    @Test
    void anImportUnderWayEndsAsItBegan() throws Exception {
        home.patience(600);
        try (Running running = home.start(false);
                Sandbox other = Sandbox.start(0, Home.API_KEY)) {
            row("north", "08:00;5");
            home.fault("{\"status\":503}");
            Future<Run> slow = Meanwhile.begin(() -> running.importWhatIsNew("North"));
            Await.until("it waits for its target", () -> home.sandbox().requestCount() > 0);
            home.target(other.address(), "");

            assertThat(running.engine().reload().replaced()).containsExactly("North", "South");
            row("south", "08:00;6");
            assertThat(running.importWhatIsNew("South").outcome()).isEqualTo(Run.Result.OK);
            assertThat(slow).as("the other system does not wait").isNotDone();
            home.noFaults();
            assertThat(Await.end(slow).outcome()).isEqualTo(Run.Result.OK);
            assertThat(home.arrived("1001", DAY)).hasSize(1);
            assertThat(other.queues()).containsExactly("1002");

            row("north", "08:00;7");
            running.importWhatIsNew("North");
            assertThat(other.queues()).containsExactlyInAnyOrder("1001", "1002");
            Await.until(
                    "the old routes of the target are gone",
                    () -> routes().keySet().stream()
                                    .filter(id -> id.startsWith("deliver:WFM"))
                                    .count()
                            == 1);
        }
    }

    @Test
    void brokenTemplatesAreNotTakenIntoService() throws Exception {
        try (Running running = home.start(false)) {
            Path own = Files.createDirectories(home.path("routes"));
            for (Path file : List.of(
                    Path.of("day.camel.yaml"),
                    Path.of("deliver.camel.yaml"),
                    Path.of("import-csv.camel.yaml"),
                    Path.of("import-database.camel.yaml"),
                    Path.of("triggers.camel.yaml"))) {
                Files.copy(Path.of("routes").resolve(file), own.resolve(file));
            }
            Path day = own.resolve("day.camel.yaml");
            String sound = Files.readString(day);
            Files.writeString(day, sound.replace("- setProperty:", "- setPropperty:"));

            Reloaded broken = running.engine().reload();

            assertThat(broken.kept()).containsExactly("routes/");
            assertThat(broken.problems().get(0)).contains("day.camel.yaml", "setPropperty");
            Files.writeString(day, sound.replace("- split:", "- log: hello\n          - split:"));
            assertThat(running.engine().reload().replaced()).containsExactly("North", "South");
            row("north", "08:00;5");
            running.importWhatIsNew("North");
            assertThat(home.arrived("1001", DAY)).hasSize(1);
        }
    }

    @Test
    void templatesOfWhichNoRouteCanBeMadeAreTakenBack() throws Exception {
        try (Running running = home.start(false)) {
            Path own = Files.createDirectories(home.path("routes"));
            for (String name : List.of("day", "deliver", "import-csv", "import-database", "triggers")) {
                Files.copy(Path.of("routes", name + ".camel.yaml"), own.resolve(name + ".camel.yaml"));
            }
            Path day = own.resolve("day.camel.yaml");
            Files.writeString(
                    day, Files.readString(day).replace("- split:", "- to: \"nosuch:thing\"\n          - split:"));

            Reloaded reloaded = running.engine().reload();

            assertThat(reloaded.kept()).containsExactly("routes/");
            assertThat(reloaded.problems().get(0)).contains("nosuch");
            row("north", "08:00;5");
            assertThat(running.importWhatIsNew("North").outcome()).isEqualTo(Run.Result.OK);
            assertThat(home.arrived("1001", DAY)).hasSize(1);
        }
    }

    @Test
    void aMappingThatStaysGoesWhereItsTargetIsNow() throws Exception {
        try (Running running = home.start(false);
                Sandbox other = Sandbox.start(0, Home.API_KEY)) {
            home.mapping(MAPPING[0].replace("Offered", "Offred"), MAPPING[1]);
            home.target(other.address(), "");

            assertThat(running.engine().reload().kept()).containsExactly("mapping WFM: queue 1001, value type 1");
            row("north", "08:00;5");
            running.importWhatIsNew("North");
            assertThat(other.queues()).containsExactly("1001");
            assertThat(home.arrived("1001", DAY)).isEmpty();
        }
    }

    private void systems(String north, String south) throws IOException {
        Files.createDirectories(home.path("north"));
        Files.createDirectories(home.path("south"));
        home.systems("[North]\n" + section("north") + north + "\n[South]\n" + section("south") + south + "\n");
    }

    private static String section(String source) {
        return """
                Source=%s
                SeparatorCharacter=3
                ColumnNames=Queue;Date;Time;Offered
                GroupColumn=1
                DateColumn=2
                TimeColumn=3
                DateOrder=ymd
                Groups=Sales
                """
                .formatted(source);
    }

    private void row(String in, String timeAndOffered) throws IOException {
        home.file(in, "a.csv", UTF_8, "Sales;2024-07-01;" + timeAndOffered);
    }

    /** When each route of this home's engine began. */
    private static Map<String, String> routes() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        String engine = engine(server);
        Map<String, String> began = new TreeMap<>();
        for (ObjectName name : server.queryNames(new ObjectName(ROUTES + ",context=" + engine), null)) {
            String id = ObjectName.unquote(name.getKeyProperty("name"));
            began.put(
                    id,
                    ((Date) server.getAttribute(name, "StartTimestamp"))
                            .toInstant()
                            .toString());
        }
        return began;
    }

    /** That of the engine that imports North; no other test has such a system. */
    private static String engine(MBeanServer server) throws Exception {
        return server.queryNames(new ObjectName(ROUTES + ",name=\"contacts:North\""), null)
                .iterator()
                .next()
                .getKeyProperty("context");
    }

    private static List<String> differing(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(id -> !after.get(id).equals(before.get(id)))
                .toList();
    }
}

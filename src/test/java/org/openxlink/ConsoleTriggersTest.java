package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs by itself while the console is up. One console at a time: in a process there is never more than one. */
@Execution(ExecutionMode.SAME_THREAD)
class ConsoleTriggersTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final String ROW = "Sales;2024-07-01;08:00;2;1;60";
    private static final String ARRIVED = "08:00 offered 2 handled 1 time 60.0";

    private static final List<String> FOLDERS = List.of(
            "drop folder",
            "Köln",
            "in%41",
            "100%",
            "a+b",
            "a#b",
            "a$b",
            "{{name}}",
            "RAW(x)",
            "a&b=c",
            "(north), [south]",
            "deep/er");

    private static final List<String> NAMES = List.of(
            "My ACD", "Wien?", "A&B", "Köln: Süd", "100%", "in%41", "$1 ${body}", "a/b", "a\\b", "(x)#1", "_", "__");

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
    void aFileThatComesIsImported() throws Exception {
        home.standard("DeleteImportFiles=1", "Destination=done");
        try (Running running = home.start(true)) {
            home.csv("a.csv", ROW);

            awaitArrival("1001", ARRIVED);
            Await.until("the file is moved", () -> home.files("in").isEmpty());
        }
    }

    @Test
    void filesThatWaitedAreImportedAtTheStart() throws Exception {
        home.standard();
        home.csv("a.csv", ROW);
        home.csv("b.csv", ROW + "0");

        try (Running running = home.start(true)) {
            awaitArrival("1001", "08:00 offered 4 handled 2 time 660.0");
        }
    }

    @Test
    void aFileThatStaysAndChangesIsImportedAgain() throws Exception {
        home.standard();
        try (Running running = home.start(true)) {
            home.csv("a.csv", ROW);
            awaitArrival("1001", ARRIVED);

            home.csv("a.csv", ROW, "Sales;2024-07-01;08:15;1;0;0");

            awaitArrival("1001", ARRIVED, "08:15 offered 1 handled 0 time 0.0");
        }
    }

    @Test
    void aFileWrittenInPiecesIsImportedOnceAndWhole() throws Exception {
        home.standard("DeleteImportFiles=2");
        try (Running running = home.start(true);
                Writer file = Files.newBufferedWriter(home.path("in/slow.csv"), UTF_8)) {
            for (int minute = 0; minute < 10; minute++) {
                file.write("Sales;2024-07-01;08:%02d;1;1;10%n".formatted(minute));
                file.flush();
                long size = Files.size(home.path("in/slow.csv"));
                long written = System.nanoTime();
                Await.until("half a second", () -> System.nanoTime() - written > 500_000_000L);
                assertThat(size).isPositive();
                assertThat(home.sandbox().requestCount()).isZero();
            }
            file.close();

            awaitArrival("1001", "08:00 offered 10 handled 10 time 100.0");
            Await.until("the file is deleted", () -> home.files("in").isEmpty());
            assertThat(home.sandbox().requestCount()).isEqualTo(1);
        }
    }

    @Test
    void aFolderThatIsMadeLater() throws Exception {
        home.standard("Source=later");
        try (Running running = home.start(true)) {
            home.file("later", "a.csv", UTF_8, ROW);

            awaitArrival("1001", ARRIVED);
        }
    }

    @Test
    void aHomeOfAnyName() throws Exception {
        try (Home odd = new Home(folder.resolve("Xlink, Köln; 100%41 #1 a+b & {{c}}"))) {
            odd.standard("DeleteImportFiles=2").ini("application.properties", "camel.main.logMask=true");
            try (Running running = odd.start(true)) {
                odd.csv("a.csv", ROW);

                Await.until("the file is imported", () -> odd.files("in").isEmpty());
            }
            assertThat(odd.arrived("1001", DAY)).containsExactly(ARRIVED);
        }
    }

    @Test
    void foldersOfAnyName() throws Exception {
        StringBuilder sections = new StringBuilder();
        List<String> mapping = new ArrayList<>();
        for (String name : FOLDERS) {
            int queue = 2000 + FOLDERS.indexOf(name);
            String columns = Home.STANDARD_COLUMNS.replace("Source=in", "Source=" + name);
            sections.append("[S%d]\n%sGroups=Sales\nDeleteImportFiles=2\n".formatted(queue, columns));
            mapping.add("WFM:0:%d:1=S%d:Sales:Offered".formatted(queue, queue));
            Files.createDirectories(home.path(name));
        }
        queues(FOLDERS.size()).systems(sections.toString()).mapping(mapping.toArray(String[]::new));
        try (Running running = home.start(true)) {
            for (String name : FOLDERS) {
                home.file(name, "a+b %41#.csv", UTF_8, ROW);
            }
            for (String name : FOLDERS) {
                Await.until(name + " is empty", () -> home.files(name).isEmpty());
            }
        }
        assertThat(home.sandbox().queues()).hasSameSizeAs(FOLDERS);
    }

    @Test
    void systemsAndTargetsOfAnyName() throws Exception {
        StringBuilder accounts = new StringBuilder("[DB]\n");
        StringBuilder targets = new StringBuilder();
        StringBuilder sections = new StringBuilder("[General]\nLocalTimeZone=UTC\n");
        List<String> mapping = new ArrayList<>();
        for (String name : NAMES) {
            int queue = 2000 + NAMES.indexOf(name);
            accounts.append("%d=%s,0,,%s\n".formatted(queue, name, Home.API_KEY));
            targets.append("[IES System %d]\nName=%s\nUrl=%s\nIntegrationConfigurationId=1\n"
                    .formatted(queue, name, home.sandbox().address()));
            sections.append("[%s]\n%sGroups=Sales\n".formatted(name, Home.STANDARD_COLUMNS));
            mapping.add("%s:0:%d:1=%s:Sales:Offered".formatted(name, queue, name));
        }
        queues(NAMES.size()).ini("isps.cfg", targets.toString());
        home.ini("isps_ul.ini", accounts.toString() + sections).mapping(mapping.toArray(String[]::new));
        try (Running running = home.start(true)) {
            for (String name : NAMES) {
                assertThat(routes()).contains("contacts:" + name, "deliver:" + name);
            }
            home.csv("a.csv", ROW);

            Await.until("all queues arrive", () -> home.sandbox().queues().size() == NAMES.size());
        }
    }

    private Home queues(int count) throws IOException {
        StringBuilder queues = new StringBuilder(Home.STANDARD_QUEUES);
        for (int queue = 2000; queue < 2000 + count; queue++) {
            queues.append(queue).append("=Queue\n");
        }
        return home.ini("queues.ini", queues.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1s", "2s"})
    void theTimerWakesTheImportToo(String interval) throws Exception {
        home.general("PhoneLinkInterval=" + interval).standard("DeleteImportFiles=2");
        home.ini("isps_ul.ini", home.text("config/isps_ul.ini").replace("PhoneLinkInterval=1440\n", ""));
        home.csv("a.csv", ROW);
        home.fault("{\"status\":503,\"count\":3}");

        try (Running running = home.start(true)) {
            awaitArrival("1001", ARRIVED);
        }
        assertThat(home.sandbox().requestCount()).isEqualTo(4);
    }

    @Test
    void aFileThatCouldNotBeDeliveredIsTriedAgain() throws Exception {
        home.general("PhoneLinkInterval=1s").standard("DeleteImportFiles=2");
        home.ini("isps_ul.ini", home.text("config/isps_ul.ini").replace("PhoneLinkInterval=1440\n", ""));
        home.fault("{\"drop\":true,\"count\":2}");
        try (Running running = home.start(true)) {
            home.csv("a.csv", ROW);

            awaitArrival("1001", ARRIVED);
        }
        Await.until("the file is deleted", () -> home.files("in").isEmpty());
    }

    @Test
    void noTriggersWhenImportsAreNotAutomatic() throws Exception {
        home.general("PhoneLinkImport=none").systems("[Manual]\n" + Home.STANDARD_COLUMNS + "Groups=Sales\n");
        home.mapping("WFM:0:1001:1=Manual:Sales:Offered");
        try (Running running = home.start(true)) {
            assertThat(routes())
                    .contains("contacts:Manual")
                    .doesNotContain("arrival:contacts:Manual", "timer:contacts:Manual");
        }
    }

    @Test
    void nothingWakesASystemThatIsNotMappedYet() throws Exception {
        home.systems("[Unmapped]\n" + Home.STANDARD_COLUMNS + "Groups=Sales\n").mapping();
        try (Running running = home.start(true)) {
            assertThat(routes())
                    .contains("contacts:Unmapped")
                    .doesNotContain("arrival:contacts:Unmapped", "timer:contacts:Unmapped");
        }
    }

    private void awaitArrival(String queue, String... lines) throws Exception {
        Await.until(List.of(lines) + " arrive", () -> home.arrived(queue, DAY).equals(List.of(lines)));
    }

    /** The ids of all routes that run in this process. */
    private static Set<String> routes() throws Exception {
        ObjectName all = new ObjectName("org.apache.camel:type=routes,*");
        return ManagementFactory.getPlatformMBeanServer().queryNames(all, null).stream()
                .map(name -> ObjectName.unquote(name.getKeyProperty("name")))
                .collect(Collectors.toSet());
    }
}

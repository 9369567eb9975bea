package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.config.FolderWatch;

/**
 * The configuration changes once a second while files keep arriving; every third change is broken. Each row says by its
 * value under which configuration it was imported: a script multiplies it by the number of the change.
 *
 * <p>{@code -Dreload.seconds=300} for the long form.
 */
class ReloadUnderLoadTest {

    private static final int SECONDS = Integer.getInteger("reload.seconds", 12);
    /** The long form runs by itself; else other tests of the process change how much memory is in use. */
    private static final boolean ALONE = Integer.getInteger("reload.seconds") != null;

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final long SLOWEST_CHANGE_NANOS = 8_000_000_000L;
    private static final String SECTION =
            """
            [%s]
            Source=%s
            SeparatorCharacter=3
            ColumnNames=Queue;Date;Time;Offered
            GroupColumn=1
            DateColumn=2
            TimeColumn=3
            DateOrder=ymd
            Groups=Sales
            DeleteImportFiles=2
            """;

    @TempDir
    private Path folder;

    /** A change: when it was saved, and whether it was sound. */
    private record Change(int number, long saved, boolean sound) {}

    /** A row that was dropped: when, and where it is looked for. */
    private record Row(LocalDate day, LocalTime time, long dropped) {}

    private final List<Change> changes = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Random random = new Random(5);

    @Test
    void everyRowArrivesUnderAConfigurationThatWasSoundWhenItCame() throws Exception {
        try (Home home = new Home(folder)) {
            home.general("PhoneLinkInterval=1s");
            change(home, 1, true);
            FolderWatch.Snapshot files = FolderWatch.Snapshot.ofHome(folder);
            try (Running running = home.start(true);
                    FolderWatch watch = FolderWatch.start(files, running.engine()::reload)) {
                Map<String, String> untouched = startTimes("Steady");
                Set<String> routes = beans("routes");
                load(home, SECONDS / 3);
                long memory = liveMemory();
                load(home, SECONDS - SECONDS / 3);
                change(home, changes.size() + 1, true);
                change(home, changes.size() % 2 == 0 ? changes.size() + 1 : changes.size() + 2, true);
                Await.until(
                        "all files are imported",
                        () -> home.files("changing").isEmpty()
                                && home.files("steady").isEmpty());
                Await.until("all rows arrive", () -> arrived(home, "1001").size() == rows.size());
                assertThat(startTimes("Steady")).isEqualTo(untouched);
                check(arrived(home, "1001"));
                assertThat(arrived(home, "1002").values()).hasSize(rows.size()).containsOnly(1.0);
                long grown = liveMemory() - memory;
                System.out.printf(
                        "%d changes, %d of them broken, %d rows under %d configurations, memory grew by %d KB%n",
                        changes.size(),
                        changes.stream().filter(change -> !change.sound()).count(),
                        2 * rows.size(),
                        new HashSet<>(arrived(home, "1001").values()).size(),
                        grown / 1024);
                Await.until("no route is left of what was removed", () -> beans("routes")
                        .equals(routes));
                if (ALONE) {
                    assertThat(grown).isLessThan(8 << 20);
                }
            }
        }
    }

    /** Four rows and a change a second; every third change is broken. */
    private void load(Home home, int seconds) throws Exception {
        CountDownLatch changed = new CountDownLatch(seconds);
        ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> drops = pace.scheduleAtFixedRate(unchecked(() -> drop(home)), 0, 250, TimeUnit.MILLISECONDS);
        Runnable change = unchecked(() -> change(home, changes.size() + 1, changes.size() % 3 != 0));
        ScheduledFuture<?> more = pace.scheduleAtFixedRate(
                () -> {
                    change.run();
                    changed.countDown();
                },
                1,
                1,
                TimeUnit.SECONDS);
        assertThat(changed.await(2L * seconds + 30, TimeUnit.SECONDS)).isTrue();
        assertThat(drops.cancel(false) && more.cancel(false))
                .as("neither has failed")
                .isTrue();
        pace.shutdown();
        assertThat(pace.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    private interface Step {

        void run() throws IOException;
    }

    private static Runnable unchecked(Step step) {
        return () -> {
            try {
                step.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private void drop(Home home) throws IOException {
        int number = rows.size();
        Row row = new Row(DAY.plusDays(number / 96), LocalTime.MIN.plusMinutes(number % 96 * 15L), System.nanoTime());
        rows.add(row);
        String line = "Sales;" + row.day() + ";" + row.time() + ";1";
        home.file("changing", number + ".csv", UTF_8, line);
        home.file("steady", number + ".csv", UTF_8, line);
    }

    /** Every change has a number of its own in the script; sections come and go; what is broken differs. */
    private void change(Home home, int number, boolean sound) throws IOException {
        String sections = SECTION.formatted("Steady", "steady")
                + SECTION.formatted("Changing", "changing")
                + (number % 2 == 0 ? SECTION.formatted("Passing" + number % 5, "passing") : "");
        String mapping =
                """
                WFM:0:1002:1=Steady:Sales:Offered
                WFM:0:1001:1=Changing:Sales:Offered
                WFM:0:1001:1=$changing.bas
                """;
        String script = "Sub Main\n  Result = Para1 * " + number + "00\nEnd Sub\n";
        switch (sound ? 3 : random.nextInt(3)) {
            case 0 -> script = script.replace("End Sub", "End");
            case 1 -> mapping = mapping.replace("Changing:Sales:Offered", "Changing:Sales:Offred");
            case 2 -> sections = sections.replace("[Changing]", "[Changing]\nInterface=Cvs");
            default -> {}
        }
        home.ini("changing.bas", script);
        home.systems(sections);
        home.ini("acd_map.ini", mapping);
        changes.add(new Change(number, System.nanoTime(), sound));
    }

    private static Map<String, Double> arrived(Home home, String queue) {
        Map<String, Double> values = new TreeMap<>();
        for (int day = 0; day < 40; day++) {
            LocalDate date = DAY.plusDays(day);
            home.sandbox()
                    .contactEvents(queue, date, UTC)
                    .forEach(view -> values.put(view.start().toString(), (double) view.offered()));
        }
        return values;
    }

    private void check(Map<String, Double> arrived) {
        for (Row row : rows) {
            String start = row.day().atTime(row.time()).atZone(UTC).toInstant().toString();
            int number = arrived.get(start).intValue();
            assertThat(sound()).as("row of " + start).contains(number);
            assertThat(number).as("row of " + start).isGreaterThanOrEqualTo(newestFor(row));
        }
    }

    private Set<Integer> sound() {
        Set<Integer> numbers = new HashSet<>();
        changes.stream().filter(Change::sound).map(Change::number).forEach(numbers::add);
        return numbers;
    }

    /** The change that must have been in service long before the row came. */
    private int newestFor(Row row) {
        return changes.stream()
                .filter(Change::sound)
                .filter(change -> change.saved() + SLOWEST_CHANGE_NANOS < row.dropped())
                .mapToInt(Change::number)
                .max()
                .orElse(1);
    }

    private static long liveMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** What the engine that imports Steady has of a type, by their names. */
    private static Set<String> beans(String type) throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        String context = server.queryNames(
                        new ObjectName("org.apache.camel:type=routes,name=\"contacts:Steady\",*"), null)
                .iterator()
                .next()
                .getKeyProperty("context");
        Set<String> names = new TreeSet<>();
        server.queryNames(new ObjectName("org.apache.camel:type=" + type + ",context=" + context + ",*"), null)
                .forEach(name -> names.add(ObjectName.unquote(name.getKeyProperty("name"))));
        return names;
    }

    private static Map<String, String> startTimes(String system) throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Map<String, String> began = new TreeMap<>();
        for (ObjectName name : server.queryNames(new ObjectName("org.apache.camel:type=routes,*"), null)) {
            String id = ObjectName.unquote(name.getKeyProperty("name"));
            if (id.endsWith(":" + system)) {
                began.put(id, server.getAttribute(name, "StartTimestamp").toString());
            }
        }
        assertThat(began).isNotEmpty();
        return began;
    }
}

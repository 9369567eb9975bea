package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openxlink.cli.Workshop;
import org.openxlink.config.Installation;
import org.openxlink.console.Api;
import org.openxlink.monitor.HomeLock;

/** Commands and the instance that runs on their home, as processes: not too many at once. */
@Execution(ExecutionMode.SAME_THREAD)
class InstanceTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final String[] IMPORT = {"import", "-p", "-d", "2024-07-01"};

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws IOException {
        home = new Home(folder);
        home.general("PhoneLinkImport=none").standard();
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60", "Sales;2024-07-01;08:15;3;1;60");
    }

    @AfterEach
    void close() {
        home.close();
    }

    private Program console() throws Exception {
        Program console = home.launch("", "console");
        Await.until("the console listens", () -> Files.exists(home.path("data/xlink.api")));
        return console;
    }

    @Test
    void oneInstanceAHome() throws Exception {
        try (Program console = console()) {
            Home.Result second = home.launch("", "console").end();

            assertThat(second.status()).isEqualTo(2);
            assertThat(second.out()).isEmpty();
            assertThat(second.err())
                    .containsPattern("\nxlink: an instance runs on this home already \\(xlink console, process "
                            + console.process().pid()
                            + ", since \\S+Z\\); end it first, or talk to it: xlink status, xlink import\n$");
            assertThat(console.stop().err()).doesNotContain("ERROR", "Exception");
        }
        assertThat(home.files("data")).doesNotContain("xlink.api", "xlink.pid");
        assertThat(HomeLock.isInstanceRunning(folder)).isFalse();
    }

    @Test
    void whatAKilledInstanceLeavesBehind() throws Exception {
        try (Program killed = console()) {
            killed.process().destroyForcibly().waitFor();
        }
        String self = "pid=" + ProcessHandle.current().pid() + "\nsince=2024-01-01T00\\:00\\:00Z\ncommand=console\n";
        Files.writeString(home.path("data/xlink.pid"), self);
        assertThat(home.files("data")).contains("xlink.api");

        assertThat(home.run("status").status()).isEqualTo(1);
        assertThat(home.importContacts(DAY, 1).outcome()).isEqualTo("ok");
        try (Program next = home.launch("", "console")) {
            Await.until("it runs", () -> home.run("status").status() == 0);
            assertThat(next.stop().err()).contains("Running; Ctrl-C ends it");
        }
    }

    @Test
    void pausedAndResumed() throws Exception {
        home.general("").standard();
        assertThat(home.run("pause", "ACD").err()).contains("no instance runs on this home");
        try (Program console = console()) {
            Home.Result paused = home.run("pause", "ACD");

            assertThat(paused).isEqualTo(new Home.Result(0, "[ACD] contacts paused\n", ""));
            Await.until(
                    "no import runs any more", () -> home.run("status").out().contains("paused"));
            assertThat(home.text("data/paused")).isEqualTo("contacts:ACD\n");
            assertThat(home.run("resume", "acd", "-p").out()).isEqualTo("[ACD] contacts resumed\n");
            assertThat(home.run("status").out()).doesNotContain("paused");
            assertThat(home.run("pause", "ACD", "-t"))
                    .isEqualTo(new Home.Result(2, "", "xlink: [ACD] has no statuses to import\n"));
            assertThat(home.run("resume", "ACC").err())
                    .isEqualTo(
                            "xlink: \"ACC\" is no external system that imports anything here; did you mean \"ACD\"?\n");
        }
    }

    @Test
    void sameOutputWhoeverImports() throws Exception {
        Home.Result byItself = home.run(IMPORT);
        try (Home other = new Home(folder.resolve("other"))) {
            other.general("PhoneLinkImport=none").standard();
            other.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60", "Sales;2024-07-01;08:15;3;1;60");
            try (Running running = other.start(true);
                    HomeLock lock = instance(other);
                    Api api = api(running, other)) {
                Home.Result attached = other.run(IMPORT);

                assertThat(attached).isEqualTo(byItself);
                assertThat(attached.status()).isZero();
                assertThat(other.importContacts(DAY, 1).run().unchanged()).isEqualTo(2);
                assertThat(other.importContacts(DAY, 1, "--force").run().sent()).isEqualTo(2);
                assertThat(other.run("import", "-d", "2024-07-01", "--system", "ACC"))
                        .isEqualTo(home.run("import", "-d", "2024-07-01", "--system", "ACC"))
                        .satisfies(refused -> assertThat(refused.status()).isEqualTo(2))
                        .satisfies(refused -> assertThat(refused.err()).contains("did you mean \"ACD\"?"));
                assertThat(other.run("import", "-t")).isEqualTo(home.run("import", "-t"));
                other.fault("{\"status\":401,\"count\":1}");
                home.fault("{\"status\":401,\"count\":1}");
                Home.Result failed = other.run("import", "-p", "-d", "2024-07-01", "--force", "--json");
                assertThat(failed.status()).isEqualTo(1);
                assertThat(failed.report().run().message()).contains("401");
            }
        }
    }

    private static HomeLock instance(Home home) throws Exception {
        return HomeLock.await(home.path(""), HomeLock.Kind.INSTANCE, "console", holder -> {})
                .orElseThrow();
    }

    private static Api api(Running running, Home home) throws Exception {
        return Api.start(running.engine(), new Workshop(home.path("")), "0", home.path(""));
    }

    @Test
    void statusOfARunningInstance() throws Exception {
        assertThat(home.run("status"))
                .isEqualTo(new Home.Result(1, "", "xlink: no instance runs on this home, " + folder + "\n"));
        assertThat(home.run("reload").status()).isEqualTo(2);
        home.ini("isps_ul.ini", home.text("config/isps_ul.ini").replace("PhoneLinkImport=none", "DateOder=1"));
        try (Running running = home.start(true);
                HomeLock lock = instance(home);
                Api api = api(running, home)) {
            Await.until("the file is imported", () -> home.arrived("1001", DAY).size() == 2);
            Await.until("the run has ended", () -> system().path("lagSeconds").isNumber());

            JsonNode system = system();
            assertThat(system.path("system").asText()).isEqualTo("ACD");
            assertThat(system.path("state").asText()).isEqualTo("idle");
            assertThat(system.path("lastRun").path("sent").asInt()).isEqualTo(2);
            assertThat(system.path("completeDay").asText()).isEqualTo("2024-07-01");
            assertThat(system.path("nextRun").asText()).endsWith("Z");
            Home.Result table = home.run("status");
            assertThat(table.status()).isZero();
            assertThat(table.out().lines())
                    .anyMatch(line -> line.startsWith("System  Kind      State"))
                    .anyMatch(line -> line.matches("ACD +contacts +idle .* ok +2 +2 +2024-07-01 .*"))
                    .anyMatch(line -> line.contains("DateOder is not a known key"));
        }
    }

    private JsonNode system() throws IOException {
        return new ObjectMapper()
                .readTree(home.run("status", "--json").out())
                .path("systems")
                .path(0);
    }

    @Test
    void addressThatItsUserAloneMayRead() throws Exception {
        try (Running running = home.start(false);
                Api api = api(running, home)) {
            Path file = home.path("data/xlink.api");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            Installation installation = running.engine().installation();
            assertThat(installation.home()).isEqualTo(folder);
        }
        assertThat(home.files("data")).doesNotContain("xlink.api");
    }

    @Test
    void anImportWaitsForAnotherAndAConsoleForBoth() throws Exception {
        home.patience(600).fault("{\"status\":503}");
        try (Program first = home.launch("", IMPORT)) {
            Await.until("it has the home", () -> HomeLock.holder(folder).isPresent());
            try (Program second = home.launch("", "import", "-p", "-d", "2024-07-01", "--json");
                    Program console = home.launch("", "console")) {
                String waits = "waits for the end of a";
                String who = "(xlink import, process " + first.process().pid() + ", since ";
                second.awaitTold("xlink: " + waits + "nother import " + who);
                console.awaitTold("xlink: " + waits + "n import (xlink import, process ");
                home.noFaults();
                Home.Result next = second.end();

                assertThat(first.end().status()).isZero();
                assertThat(next.status()).as(next.err()).isZero();
                assertThat(next.report().run().unchanged()).isEqualTo(2);
                Await.until("the console runs", () -> home.run("status").status() == 0);
                console.stop();
            }
        }
        assertThat(home.sandbox().contactEvents()).hasSize(2).allMatch(event -> event.posts() == 1);
    }

    @Test
    void theAutomaticImportWaitsForTheOneByHandAndCatchesUp() throws Exception {
        home.ini(
                "isps_ul.ini",
                home.text("config/isps_ul.ini")
                        .replace("PhoneLinkImport=none", "PhoneLinkInterval=1s")
                        .replace("PhoneLinkInterval=1440\n", ""));
        home.patience(60);
        try (Running running = home.start(true);
                HomeLock lock = instance(home);
                Api api = api(running, home)) {
            Await.until("the first file", () -> home.arrived("1001", DAY).size() == 2);
            Await.until("the end of its run", () -> system().path("lagSeconds").isNumber());
            home.fault("{\"status\":503}");
            Future<Report> byHand = Meanwhile.begin(() -> home.importContacts(DAY, 1, "--force"));
            Await.until("its request", () -> home.sandbox().requestCount() > 1);
            home.csv("b.csv", "Sales;2024-07-02;08:00;2;1;60");

            Await.until(
                    "it is told to be waiting for the target",
                    () -> system().path("state").asText().equals("waiting"));
            home.noFaults();
            assertThat(Await.end(byHand).run().sent()).isEqualTo(2);
            Await.until(
                    "the automatic import catches up",
                    () -> home.arrived("1001", DAY.plusDays(1)).size() == 1);
        }
        assertThat(home.sandbox().contactEvents())
                .extracting(event -> event.posts())
                .containsExactlyInAnyOrder(2, 2, 1);
    }
}

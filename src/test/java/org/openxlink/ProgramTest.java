package org.openxlink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: its logs, its streams, and where no secret may stand. */
class ProgramTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final String PASSWORD = "p4ss-0f-pr0xy";

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
    void aLineForEachFileThatIsMovedOrDeleted() throws Exception {
        String columns = Home.STANDARD_COLUMNS + "Groups=Köln\n";
        home.systems("[Süd]\n" + columns + "DeleteImportFiles=1\nDestination=done\n[Nord]\n"
                + columns.replace("Source=in", "Source=nord") + "DeleteImportFiles=2\n");
        home.mapping("WFM:0:1001:1=Süd:Köln:Offered", "WFM:0:1002:1=Nord:Köln:Offered");
        home.csv("a.csv", "Köln;2024-07-01;08:00;1;0;0");
        home.file("nord", "ä.csv", java.nio.charset.StandardCharsets.UTF_8, "Köln;2024-07-01;08:00;1;0;0");

        Home.Result result =
                home.launch("", "import", "-p", "-d", "2024-07-01", "--json").end();

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(result.out()).hasLineCount(1);
        assertThat(result.report().runs())
                .extracting(Report.SystemReport::system)
                .containsExactly("Süd", "Nord");
        String sha256 = "[0-9a-f]{64}";
        List<String> lines = home.text("logs/DeleteImportFiles.log").lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .matches(
                        "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d moved .*in.a\\.csv to .*done.a\\.csv \\(30 bytes, sha256 "
                                + sha256 + "\\)");
        assertThat(lines.get(1)).matches(".* deleted .*nord.ä\\.csv \\(30 bytes, sha256 " + sha256 + "\\)");
        assertThat(home.text("logs/isps_ul.log").lines())
                .anyMatch(line -> line.contains("INFO  [Süd] contacts 2024-07-01: OK, 1 rows read"));
    }

    @Test
    void secretsStandNowhere() throws Exception {
        String coded = home.launch(Home.API_KEY + "\n", "encrypt").end().out().strip();
        assertThat(coded).startsWith("ENC(").endsWith(")");
        home.standard();
        home.ini("isps_ul.ini", home.text("config/isps_ul.ini").replace(Home.API_KEY, coded));
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60");
        StringBuilder told = new StringBuilder();
        try (Relay proxy = Relay.withLogin(home.sandbox().address(), "xlink:" + PASSWORD)) {
            String address =
                    "Proxy=http://xlink:%s@127.0.0.1:" + proxy.address().getPort();
            home.target(URI.create("http://127.0.0.1:9"), address.formatted("wrong-" + PASSWORD));
            told.append(tell("import", "-p", "-d", "2024-07-01"));
            home.target(URI.create("http://127.0.0.1:9"), address.formatted(PASSWORD));
            home.fault("{\"status\":401,\"count\":1}");
            told.append(tell("import", "-p", "-d", "2024-07-01"));
            told.append(tell("import", "-p", "-d", "2024-07-01"));
        }
        told.append(home.run("import", "-p", "-d", "2024-07-01", "--force"));
        told.append(home.run("validate"));

        assertThat(home.arrived("1001", DAY)).containsExactly("08:00 offered 2 handled 1 time 60.0");
        assertThat(told).contains("407", "401", "can't be reached").doesNotContain(Home.API_KEY, PASSWORD);
        Files.delete(home.path("config/isps.cfg"));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(Home.API_KEY, PASSWORD);
            }
        }
    }

    private String tell(String... arguments) throws Exception {
        Home.Result result = home.launch("", arguments).end();
        return result.out() + result.err();
    }

    @Test
    void anImportThatIsKilledIsTakenUpByTheNext() throws Exception {
        home.target(home.sandbox().address(), "BatchSize=1").standard();
        String[] rows = new String[40];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = "Sales;2024-07-01;%02d:%02d;1;1;60".formatted(row / 4, row % 4 * 15);
        }
        home.csv("a.csv", rows);
        home.fault("{\"latencyMillis\":0,\"count\":6}");
        home.fault("{\"latencyMillis\":60000}");
        try (Program killed = home.launch("", "import", "-d", "2024-07-01")) {
            Await.until("some requests", () -> home.sandbox().requestCount() > 5);
        }
        home.noFaults();

        Report.SystemReport run = home.importContacts(DAY, 1).run();

        assertThat(run.outcome()).isEqualTo("ok");
        assertThat(run.unchanged()).isBetween(5, 6);
        assertThat(home.arrived("1001", DAY))
                .hasSize(40)
                .allMatch(line -> line.endsWith("offered 1 handled 1 time 60.0"));
        assertThat(home.sandbox().contactEvents().stream().filter(view -> view.posts() > 1))
                .as("what was in flight is sent twice, no more")
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void theConsoleRunsUntilItIsStopped() throws Exception {
        home.standard("DeleteImportFiles=2");
        try (Program console = home.launch("", "console")) {
            Await.until("it runs", () -> home.run("status").status() == 0);
            home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60");
            Await.until("the file is imported", () -> home.files("in").isEmpty());

            Home.Result result = console.stop();

            assertThat(result.out()).isEmpty();
            assertThat(result.err())
                    .contains("[ACD] contacts are imported when files come, and every 1,440 minutes")
                    .contains("Running; Ctrl-C ends it")
                    .contains("[ACD] contacts 2024-07-01: OK, 1 rows read")
                    .doesNotContain("ERROR", "Exception", "\tat ");
        }
        assertThat(home.text("logs/isps_ul.log").lines())
                .anyMatch(line -> line.contains("[ACD] contacts 2024-07-01: OK"));
        assertThat(home.importContacts(DAY, 1).run().outcome()).isEqualTo("ok");
    }

    @Test
    void aFailureOnTheConsoleIsOneLine() throws Exception {
        home.standard();
        home.fault("{\"status\":503}");
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60");
        try (Program console = home.launch("", "-console")) {
            Await.until("a request", () -> home.sandbox().requestCount() > 0);

            assertThat(console.stop().err().lines().filter(line -> line.contains("answered 503")))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("ERROR [ACD] contacts no day: FAILED"));
        }
    }
}

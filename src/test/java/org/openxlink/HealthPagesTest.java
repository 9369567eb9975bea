package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Health turns down with a reason when something breaks, and up again when it is mended; triggers fire each second. */
class HealthPagesTest {

    private static final String ROW = "Sales;2024-07-01;08:00;2;1;60";

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws Exception {
        home = new Home(folder);
        home.general("PhoneLinkInterval=1s").standard();
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void allIsWellBeforeAnythingRan() throws Exception {
        try (Monitored monitored = Monitored.start(folder)) {
            assertThat(monitored.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(monitored.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(monitored.get("/health/ready").body())
                    .contains("{\"check\":\"source\",\"subject\":\"contacts of ACD\",\"up\":true,\"reason\":\"\"}")
                    .contains("{\"check\":\"target\",\"subject\":\"WFM\",\"up\":true,\"reason\":\"\"}");
            monitored.running().engine().stop();
            assertThat(monitored.get("/health/live").statusCode()).isEqualTo(200);
            monitored.running().close();
            assertThat(monitored.get("/health/live").statusCode()).isEqualTo(503);
            assertThat(monitored.get("/health/live").body()).contains("the routes have stopped");
        }
    }

    @Test
    void aFolderThatIsGone() throws Exception {
        try (Monitored monitored = Monitored.start(folder)) {
            Files.move(home.path("in"), home.path("elsewhere"));
            monitored.awaitDown("source contacts of ACD: " + home.path("in") + ": the folder (Source) is not there");

            Files.move(home.path("elsewhere"), home.path("in"));
            monitored.awaitUp();
        }
    }

    @Test
    void aDatabaseThatIsGone() throws Exception {
        TestDatabase database =
                TestDatabase.postgres().execute("create table Calls (Began timestamp, Queue varchar(9), Offered int)");
        try (Cable cable = Cable.to(PostgresServer.shared().port())) {
            String url = database.url().replaceFirst("localhost:\\d+", "127.0.0.1:" + cable.port());
            CallsDatabase.section(home, new TestDatabase(url, database.user(), database.password()));
            try (Monitored monitored = Monitored.start(folder)) {
                Await.until("it is read", () -> monitored
                        .get("/metrics")
                        .body()
                        .contains("openxlink_runs_total{" + "kind=\"contacts\",outcome=\"ok\",system=\"ACD\"} 1.0"));
                assertThat(monitored.reasons()).isEmpty();

                cable.breakAfter(0);
                monitored.awaitDown("source contacts of ACD: ");

                cable.mend();
                monitored.awaitUp();
            }
        }
    }

    @Test
    void aKeyThatIsRefused() throws Exception {
        home.fault("{\"status\":401,\"count\":1000000}");
        home.csv("a.csv", ROW);
        try (Monitored monitored = Monitored.start(folder)) {
            monitored.awaitDown("target WFM: target WFM (" + home.sandbox().address() + ") answered 401");
            assertThat(monitored.reasons()).singleElement().asString().contains("config/isps_ul.ini:2");
            assertThat(monitored.get("/metrics").body())
                    .contains("openxlink_up 0.0", "openxlink_check_up{check=\"target\",subject=\"WFM\"} 0.0")
                    .containsPattern("openxlink_http_answers_total\\{status=\"401\",target=\"WFM\"} [1-9]");

            home.noFaults();
            monitored.awaitUp();
            assertThat(monitored.get("/metrics").body()).contains("openxlink_up 1.0");
        }
    }

    @Test
    void aLedgerThatIsDamaged() throws Exception {
        home.csv("a.csv", ROW);
        assertThat(home.importContacts(LocalDate.of(2024, 7, 1), 1).run().sent())
                .isEqualTo(1);
        Path ledger = home.path("data/ledger.db");
        try (Monitored monitored = Monitored.start(folder)) {
            Await.until(
                    "an import has ended",
                    () -> monitored.get("/metrics").body().contains("openxlink_lag_seconds{"));
            assertThat(monitored.reasons()).isEmpty();
            try (RandomAccessFile file = new RandomAccessFile(ledger.toFile(), "rw")) {
                file.write(new byte[(int) file.length()]);
            }
            monitored.awaitDown("ledger : the ledger " + ledger + " can't be used");
            assertThat(monitored.get("/api/v1/status").body()).contains("the ledger " + ledger + " can't be used");
        }
        home.clearSandbox();
        Files.delete(ledger);
        assertThat(home.run("ledger", "rebuild", "--empty").status()).isZero();
        try (Monitored monitored = Monitored.start(folder)) {
            Await.until("the file is imported", () -> home.sandbox().requestCount() == 1);
            assertThat(monitored.reasons()).isEmpty();
        }
    }

    @Test
    void whatIsFarBehind() throws Exception {
        AtomicReference<Instant> now =
                new AtomicReference<>(LocalDate.of(2024, 7, 1).atTime(9, 0).toInstant(ZoneOffset.UTC));
        home.general("PhoneLinkInterval=1s\nLagLimit=30").standard();
        InstantSource clock = now::get;
        try (Monitored monitored = Monitored.start(folder, clock)) {
            Await.until(
                    "an import has ended",
                    () -> monitored.get("/metrics").body().contains("openxlink_lag_seconds{"));
            assertThat(monitored
                            .post("/api/v1/pause", "{\"system\":\"ACD\",\"kind\":\"contacts\"}")
                            .statusCode())
                    .isEqualTo(204);
            now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(29)));
            assertThat(monitored.reasons()).isEmpty();

            now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(2)));
            monitored.awaitDown("lag contacts of ACD: contacts of ACD are 31 min behind (LagLimit is 30); paused,");
            assertThat(monitored.get("/metrics").body())
                    .contains("openxlink_lag_seconds{kind=\"contacts\",system=\"ACD\"} 1860.0")
                    .contains("openxlink_paused{kind=\"contacts\",system=\"ACD\"} 1.0");

            monitored.post("/api/v1/resume", "{\"system\":\"ACD\",\"kind\":\"contacts\"}");
            monitored.awaitUp();
        }
    }

    @Test
    void aConfigurationThatBecomesInvalid() throws Exception {
        try (Monitored monitored = Monitored.start(folder)) {
            String sound = home.text("config/isps_ul.ini");
            home.ini("isps_ul.ini", sound + "DateColumn=99\n", UTF_8);
            monitored.running().engine().reload();
            assertThat(monitored.reasons())
                    .singleElement()
                    .asString()
                    .startsWith("configuration : in service as before, because it is invalid now: [ACD], mapping WFM: ")
                    .contains("; 1 error, the first: config/isps_ul.ini:");

            home.ini("isps_ul.ini", sound, UTF_8);
            monitored.running().engine().reload();
            assertThat(monitored.reasons()).isEmpty();
        }
    }

    @Test
    void pausesOfWhatIsNotThere() throws Exception {
        try (Monitored monitored = Monitored.start(folder)) {
            assertThat(monitored.post("/api/v1/pause", "{\"system\":\"ACC\",\"kind\":\"contacts\"}"))
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                    .satisfies(answer -> assertThat(answer.body()).contains("[ACC] has no contacts to import"));
            assertThat(monitored
                            .post("/api/v1/pause", "{\"system\":\"ACD\",\"kind\":\"calls\"}")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(monitored.post("/api/v1/pause", "no JSON").statusCode()).isEqualTo(400);
            assertThat(monitored.post("/api/v1/pause", "null").statusCode()).isEqualTo(400);
        }
    }
}

package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.injixo.sandbox.IntervalView;
import org.openxlink.ledger.Run;

/** What goes wrong on the way, and that the next import puts it right. */
class DeliveryFailureTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    @TempDir
    private Path folder;

    private Home home;
    private Nobody nobody;

    @BeforeEach
    void home() throws IOException {
        nobody = Nobody.there();
        home = new Home(folder);
        home.standard("DeleteImportFiles=2");
        home.csv("calls.csv", "Sales;2024-07-01;08:00;2;1;60", "Sales;2024-07-01;09:00;3;2;90");
    }

    @AfterEach
    void close() throws IOException {
        home.close();
        nobody.close();
    }

    @Test
    void connectionRefused() throws IOException {
        home.target(nobody.address(), "");

        Report.SystemReport run = failed();

        assertThat(run.requests()).isEqualTo(1);
        assertThat(run.message())
                .startsWith("target WFM (" + nobody.address() + ") can't be reached: ")
                .contains("refused")
                .endsWith("; check the network, and Url and Proxy in config/isps.cfg; nothing is lost, the next import"
                        + " sends what is missing");
        home.target(home.sandbox().address(), "");
        assertNextImportSends(2);
    }

    @Test
    void unknownHost() throws IOException {
        home.target(URI.create("https://injixo.invalid"), "");

        assertThat(failed().message()).startsWith("target WFM (https://injixo.invalid) can't be reached: ");
    }

    @Test
    void wrongApiKey() throws IOException {
        home.ini("isps_ul.ini", home.text("config/isps_ul.ini").replace(Home.API_KEY, "key-of-yesterday"));

        assertThat(failed().message())
                .isEqualTo("target WFM (" + home.sandbox().address()
                        + ") answered 401 ({\"message\":\"Invalid token\"}): it does not accept the API key set in"
                        + " config/isps_ul.ini:2; enter the key of integration 1234 there");
    }

    @Test
    void wrongPath() throws IOException {
        home.target(home.sandbox().address().resolve("/api/v2"), "");

        assertThat(failed().message())
                .contains("answered 404")
                .endsWith("; check Url in config/isps.cfg, expected https://api.injixo.com");
    }

    @Test
    void serviceUnavailable() throws Exception {
        home.fault("{\"status\":503,\"count\":1}");

        assertThat(failed().message())
                .contains("answered 503")
                .endsWith("; nothing is lost, the next import sends what is missing");
        assertNextImportSends(2);
    }

    @Test
    void connectionLostBeforeTheTargetHasIt() throws Exception {
        home.fault("{\"drop\":true,\"count\":1}");

        assertThat(failed().message()).contains("can't be reached");
        assertThat(home.sandbox().contactEvents()).isEmpty();
        assertNextImportSends(2);
    }

    @Test
    void connectionLostAfterTheTargetHasIt() throws Exception {
        home.fault("{\"drop\":\"after\",\"count\":1}");

        failed();

        assertNextImportSends(2);
        assertThat(home.sandbox().contactEvents())
                .extracting(IntervalView::posts)
                .containsExactly(2, 2);
    }

    @Test
    void anIntervalThatIsAgainAsItWasBeforeALostAnswer() throws Exception {
        home.importContacts(DAY, 1);
        home.csv("calls.csv", "Sales;2024-07-01;08:00;9;1;60", "Sales;2024-07-01;09:00;3;2;90");
        home.fault("{\"drop\":\"after\",\"count\":1}");
        failed();
        home.csv(
                "calls.csv",
                "Sales;2024-07-01;08:00;2;1;60",
                "Sales;2024-07-01;09:00;3;2;90",
                "Sales;2024-07-01;08:00;0;0;0");

        assertNextImportSends(1);
    }

    @Test
    void theRestIsSentWhenTheSecondOfThreeRequestsFailed() throws Exception {
        home.target(home.sandbox().address(), "BatchSize=3");
        home.mapping(
                "WFM:0:1001:1=ACD:Sales:Offered", "WFM:0:1002:1=ACD:Sales:Offered", "WFM:0:1003:1=ACD:Sales:Offered");
        home.csv("calls.csv", "Sales;2024-07-01;08:00;3;0;0");
        home.fault("{\"status\":503,\"queue\":\"1002\",\"count\":1}");

        Report.SystemReport run = failed();

        assertThat(run.sent()).isEqualTo(1);
        assertThat(run.requests()).isEqualTo(2);
        assertThat(run.message()).contains("answered 503");
        Report.SystemReport next = home.importContacts(DAY, 1).run();
        assertThat(next.sent()).isEqualTo(2);
        assertThat(next.unchanged()).isEqualTo(1);
        assertThat(home.sandbox().contactEvents())
                .extracting(IntervalView::posts)
                .containsOnly(1);
        assertThat(home.files("in")).isEmpty();
    }

    @Test
    void aTargetThatCanNotAnswerForAWhile() throws Exception {
        home.patience(60);
        home.fault("{\"status\":503,\"count\":3}");

        Report.SystemReport run = home.importContacts(DAY, 1).run();

        assertThat(run.outcome()).isEqualTo("ok");
        assertThat(run.requests()).isEqualTo(4);
        assertThat(home.sandbox().contactEvents())
                .extracting(IntervalView::posts)
                .containsExactly(1, 1);
    }

    @Test
    void aTargetThatCanNotAnswerBehindARefusal() throws Exception {
        home.patience(60);
        home.fault("{\"status\":413,\"count\":1}");
        home.fault("{\"status\":503,\"count\":2}");

        Report.SystemReport run = home.importContacts(DAY, 1).run();

        assertThat(run.message()).isEmpty();
        assertThat(run.requests()).isEqualTo(5);
    }

    @Test
    void connectionsThatAreCutForAWhile() throws Exception {
        home.patience(60);
        home.fault("{\"drop\":true,\"count\":2}");

        assertThat(home.importContacts(DAY, 1).run().outcome()).isEqualTo("ok");
    }

    @Test
    void aTargetThatSaysWhenToComeBack() throws Exception {
        home.patience(60);
        home.fault("{\"status\":429,\"retryAfter\":\"1\",\"count\":1}");

        Instant before = Instant.now();
        Home.Result result = home.run("import", "-p", "-d", DAY.toString());

        assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofSeconds(1));
        assertThat(result.status()).isZero();
        assertThat(result.err())
                .contains("[ACD] target WFM")
                .contains("answered 429")
                .contains("; trying again");
    }

    @Test
    void aTargetThatSaysToComeBackTooLate() throws Exception {
        home.patience(60);
        home.fault("{\"status\":429,\"retryAfter\":\"3600\",\"count\":1}");

        assertThat(failed().requests()).isEqualTo(1);
        assertNextImportSends(2);
    }

    @Test
    void aWrongKeyIsNotTriedAgain() throws Exception {
        home.patience(60);
        home.fault("{\"status\":401,\"count\":1}");

        assertThat(failed().requests()).isEqualTo(1);
    }

    @Test
    void requestsTooLargeAreHalved() throws Exception {
        home.fault("{\"status\":413,\"count\":1}");

        Report.SystemReport run = home.importContacts(DAY, 1).run();

        assertThat(run.outcome()).isEqualTo("ok");
        assertThat(run.requests()).isEqualTo(3);
        assertThat(home.sandbox().contactEvents())
                .extracting(IntervalView::posts)
                .containsExactly(1, 1);
    }

    @Test
    void theDaysBeforeTheFailureStayDelivered() throws Exception {
        home.csv("calls.csv", "Sales;2024-07-01;08:00;2;1;60", "Sales;2024-07-02;09:00;3;2;90");
        home.importContacts(DAY, 1);
        home.fault("{\"status\":500,\"count\":1}");
        assertThat(home.importContacts(DAY, 2).outcome()).isEqualTo("failed");
        assertThat(home.files("in")).containsExactly("calls.csv");

        Run run = home.importWhatIsNew("ACD");

        assertThat(run.sent()).isEqualTo(1);
        assertThat(run.unchanged()).isEqualTo(1);
        assertThat(home.files("in")).isEmpty();
    }

    @Test
    void oneOfTwoTargetsIsDown() throws IOException {
        home.ini(
                "isps.cfg",
                """
                [IES System 1]
                Name=WFM
                Url=%s
                IntegrationConfigurationId=1
                [IES System 2]
                Name=Other
                Url=%s
                IntegrationConfigurationId=2
                """
                        .formatted(home.sandbox().address(), nobody.address()));
        home.ini("isps_ul.ini", home.text("config/isps_ul.ini").replace("[General]", "2=Other,0,,key-2\n[General]"));
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered", "Other:0:1001:1=ACD:Sales:Offered");

        Report report = home.importContacts(DAY, 1);

        assertThat(report.outcome()).isEqualTo("failed");
        assertThat(report.run().message()).startsWith("target Other (" + nobody.address() + ") can't be reached");
        assertThat(home.files("in")).containsExactly("calls.csv");
        assertThat(home.sandbox().contactEvents())
                .as("the other target is not held up")
                .hasSize(2);
    }

    @Test
    void aDamagedLedger() throws IOException {
        home.importContacts(DAY, 1);
        home.csv("more.csv", "Sales;2024-07-01;10:00;1;1;60");
        long requests = home.sandbox().requestCount();
        Files.delete(home.path("data/ledger.db"));
        Files.deleteIfExists(home.path("data/ledger.db-wal"));
        Files.deleteIfExists(home.path("data/ledger.db-shm"));
        Files.writeString(home.path("data/ledger.db"), "no database ".repeat(1000), UTF_8);

        Home.Result result = home.run("import", "-p", "-d", "2024-07-01");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("  the ledger " + home.path("data/ledger.db") + " can't be used (")
                .endsWith("; imports stop so that nothing is sent twice or lost" + System.lineSeparator())
                .hasLineCount(2);
        assertThat(home.sandbox().requestCount()).isEqualTo(requests);
        assertThat(home.files("in")).containsExactly("more.csv");
    }

    @Test
    void aLedgerOfANewerVersion() throws Exception {
        home.importContacts(DAY, 1);
        ledger("PRAGMA user_version = 99");

        Home.Result result = home.run("import", "-p", "-d", "2024-07-01");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out())
                .contains("a newer version of OpenXlink wrote it")
                .hasLineCount(2);
    }

    @Test
    void aLedgerThatCanNotBeWrittenBeforeTheImport() throws Exception {
        home.importContacts(DAY.plusDays(1), 1);
        ledger("CREATE TRIGGER full BEFORE INSERT ON run BEGIN SELECT RAISE(ABORT, 'disk full'); END");

        Home.Result result = home.run("import", "-p", "-d", "2024-07-01");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("the ledger ").contains("disk full").hasLineCount(2);
        assertThat(home.sandbox().requestCount()).isZero();
    }

    @Test
    void aLedgerThatCanNotBeWrittenBehindARequest() throws Exception {
        home.importContacts(DAY.plusDays(1), 1);
        ledger("CREATE TRIGGER full BEFORE INSERT ON delivered BEGIN SELECT RAISE(ABORT, 'disk full'); END");

        assertThat(failed().message()).startsWith("the ledger ").contains("disk full");

        ledger("DROP TRIGGER full");
        assertNextImportSends(2);
    }

    @Test
    void aRedirectIsNoAcceptance() throws Exception {
        try (Elsewhere elsewhere = Elsewhere.start(home.sandbox().address())) {
            home.target(elsewhere.address(), "");

            assertThat(failed().message()).contains("answered 308").contains("; check Url in config/isps.cfg");
            assertThat(home.sandbox().requestCount()).isZero();
        }
    }

    /** A server that has moved. */
    private record Elsewhere(HttpServer server) implements AutoCloseable {

        static Elsewhere start(URI there) throws IOException {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders()
                        .set("Location", there.resolve(exchange.getRequestURI()).toString());
                exchange.sendResponseHeaders(308, -1);
                exchange.close();
            });
            server.start();
            return new Elsewhere(server);
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private void ledger(String sql) throws SQLException {
        try (Connection ledger = DriverManager.getConnection("jdbc:sqlite:" + home.path("data/ledger.db"));
                Statement statement = ledger.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aSourceFolderThatIsNotThere() throws IOException {
        home.standard("DeleteImportFiles=2", "Source=nowhere");

        assertThat(failed().message())
                .isEqualTo(home.path("nowhere") + ": the folder (Source) is not there or can't be reached");
    }

    @Test
    void aSourceFolderThatIsAFile() throws IOException {
        home.standard("Source=in/calls.csv");

        assertThat(failed().message())
                .isEqualTo(home.path("in/calls.csv") + ": the folder (Source) is not there or can't be reached");
    }

    @Test
    void oneSystemsFailureHoldsUpNoOther() throws IOException {
        String other = "[Lost]\n" + Home.STANDARD_COLUMNS.replace("Source=in", "Source=lost") + "Groups=Sales\n";
        home.systems(other + "[ACD]\n" + Home.STANDARD_COLUMNS + "Groups=Sales\n");
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered", "WFM:0:1002:1=Lost:Sales:Offered");

        Report report = home.importContacts(DAY, 1);

        assertThat(report.outcome()).isEqualTo("partial");
        assertThat(report.runs()).extracting(Report.SystemReport::outcome).containsExactly("failed", "ok");
        assertThat(home.arrived("1001", DAY)).hasSize(2);
    }

    @Test
    void aSystemWithoutAnyMapping() throws IOException {
        home.mapping();

        Home.Result result = home.run("import", "-p", "-d", "2024-07-01");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err())
                .contains("no external system is there that is enabled and has statuses, or contacts that are mapped");
        assertThat(home.files("in")).contains("calls.csv");
    }

    private Report.SystemReport failed() throws IOException {
        Report report = home.importContacts(DAY, 1);
        assertThat(report.outcome()).isEqualTo("failed");
        assertThat(home.files("in")).contains("calls.csv");
        return report.run();
    }

    private void assertNextImportSends(int records) throws IOException {
        Report.SystemReport run = home.importContacts(DAY, 1).run();
        assertThat(run.outcome()).isEqualTo("ok");
        assertThat(run.sent()).isEqualTo(records);
        assertThat(home.files("in")).isEmpty();
        assertThat(home.arrived("1001", DAY))
                .containsExactly("08:00 offered 2 handled 1 time 60.0", "09:00 offered 3 handled 2 time 90.0");
    }
}

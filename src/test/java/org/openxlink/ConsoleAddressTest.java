package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.cli.Workshop;
import org.openxlink.config.WebConsole;
import org.openxlink.console.Api;
import org.openxlink.console.ApiAddress;
import org.openxlink.ledger.Ledger;
import org.openxlink.mapping.Calculations;
import org.openxlink.route.Engine;
import org.openxlink.route.Templates;

/** Where the console listens; imports and commands go on whatever becomes of it. */
class ConsoleAddressTest {

    private static final String HTTPS =
            """
            ConsoleAddress=0.0.0.0
            ConsolePort=0
            ConsoleKeyStore=config/console.p12
            ConsoleKeyStorePassword=changeit
            """;

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws Exception {
        home = new Home(folder);
        home.standard();
        Console.users(home, "anna:administrator");
    }

    @AfterEach
    void close() {
        home.close();
    }

    private interface Step {

        void take(Api api) throws Exception;
    }

    private void started(String general, Step step) throws Exception {
        home.ini("isps_ul.ini", home.text("config/isps_ul.ini").replace("ConsolePort=0", general.strip()));
        try (Ledger ledger = Ledger.open(folder);
                Engine engine = Engine.start(Calculations.read(folder), ledger, Templates.of(folder), false);
                Api api = Api.start(engine, new Workshop(folder), "1", folder)) {
            step.take(api);
            WebClient commands =
                    new WebClient(ApiAddress.read(folder).orElseThrow().port());
            String secret = ApiAddress.read(folder).orElseThrow().secret();
            assertThat(commands.get("/api/v1/status", "Authorization: Bearer " + secret)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aPortThatIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            started("ConsolePort=" + other.getLocalPort(), api -> assertThat(api.console())
                    .isEmpty());
        }
    }

    /** Another program may well have the usual port when this runs; then that one takes it. */
    @Test
    void theUsualPortThatIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket()) {
            Optional<IOException> takenBefore = taken(other);

            started("", api -> {
                assertThat(api.console().orElseThrow().getPort())
                        .as("%s", takenBefore)
                        .isNotEqualTo(WebConsole.PORT);
                assertThat(new WebClient(api.console().get().getPort()).get("/").status())
                        .isEqualTo(200);
            });
        }
    }

    private static Optional<IOException> taken(ServerSocket socket) {
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), WebConsole.PORT), 1);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    @Test
    void anAddressForOthersWithoutHttps() throws Exception {
        started("ConsoleAddress=0.0.0.0", api -> assertThat(api.console()).isEmpty());
    }

    @Test
    void aKeyStoreThatIsNone() throws Exception {
        home.file("config", "console.p12", UTF_8, "no key store");
        started(HTTPS, api -> assertThat(api.console()).isEmpty());
    }

    @Test
    void https() throws Exception {
        makeKeyStore();
        started(HTTPS, api -> {
            URI console = api.console().orElseThrow();
            assertThat(console.getScheme()).isEqualTo("https");
            for (String name : new String[] {"localhost", "127.0.0.1"}) {
                HttpResponse<String> answer = logIn(URI.create("https://" + name + ":" + console.getPort()));

                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                        .contains("; Secure", "; HttpOnly", "; SameSite=Strict");
            }
        });
    }

    private void makeKeyStore() throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=xlink",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        folder.resolve("config/console.p12").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    private HttpResponse<String> logIn(URI console) throws Exception {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(folder.resolve("config/console.p12"))) {
            own.load(bytes, "changeit".toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("console", own.getCertificate("mykey"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        HttpRequest request = HttpRequest.newBuilder(console.resolve("/api/v1/session"))
                .POST(BodyPublishers.ofString("{\"user\":\"anna\",\"password\":\"%s\"}".formatted(Console.PASSWORD)))
                .build();
        return HttpClient.newBuilder().sslContext(tls).build().send(request, BodyHandlers.ofString());
    }
}

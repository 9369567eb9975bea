package org.openxlink.injixo.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only shows on the bare connection. */
class ConnectionTest {

    private static final String CALL = TestClient.body(TestClient.call("1002", "2014-12-23T08:00:00Z", 60));

    private final TestClient client = new TestClient();
    private final Socket socket = new Socket(
            InetAddress.getLoopbackAddress(), client.sandbox.address().getPort());

    ConnectionTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        socket.close();
        client.close();
    }

    @Test
    void oneConnectionForManyRequests() throws IOException {
        send(post("localhost", TestClient.TOKEN, CALL));
        assertThat(status()).isEqualTo(201);
        send(post("localhost", "wrong", "x".repeat(200_000)));
        assertThat(status()).isEqualTo(401);
        send(post("localhost", TestClient.TOKEN, "{\"data\":" + "]".repeat(200_000)));
        assertThat(status()).isEqualTo(400);
        send(post("localhost", TestClient.TOKEN, CALL));
        assertThat(status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:80", "127.0.0.1", "127.0.0.1:8080", "[::1]", "[::1]:1"})
    void loopbackHost(String host) throws IOException {
        send("GET /sandbox/queues HTTP/1.1\r\nHost: " + host + "\r\n\r\n");

        assertThat(status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.nip.io:80", "127.0.0.2", ""})
    void foreignHost(String host) throws IOException {
        send("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        assertThat(status()).isEqualTo(403);
        send(post(host, TestClient.TOKEN, CALL));
        assertThat(status()).isEqualTo(403);
        assertThat(client.sandbox.queues()).isEmpty();
    }

    @Test
    void lengthTooLargeRefusedBeforeTheBodyCame() throws IOException {
        send("POST " + TestClient.EVENTS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TestClient.TOKEN
                + "\r\nContent-Length: 67108865\r\n\r\n");

        assertThat(status()).isEqualTo(413);
    }

    private static String post(String host, String token, String body) {
        return "POST " + TestClient.EVENTS + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private void send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(UTF_8));
    }

    /** Reads one answer to its end. */
    private int status() throws IOException {
        String head = head(socket.getInputStream());
        int length = Integer.parseInt(head.replaceAll("(?is).*content-length: (\\d+).*", "$1"));
        assertThat(socket.getInputStream().readNBytes(length)).hasSize(length);
        return Integer.parseInt(head.split(" ", 3)[1]);
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertThat(next).as("the connection stays open after: %s", head).isNotNegative();
            head.append((char) next);
        }
        return head.toString();
    }
}

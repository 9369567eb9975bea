package org.openxlink.injixo.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolTest {

    private static final String CALL = TestClient.call("1002", "2014-12-23T08:00:00Z", 60);

    private final TestClient client = new TestClient();

    ProtocolTest() throws IOException {}

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void acceptedPost() throws Exception {
        HttpResponse<String> response = client.post(CALL, CALL);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("{\"accepted\":2}");
        assertThat(client.sandbox.queues()).containsExactly("1002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "bearer-less", "Basic c2VjcmV0", "Bearer " + TestClient.TOKEN + "x"})
    void wrongToken(String authorization) throws Exception {
        HttpResponse<String> response = TestClient.send(client.request(TestClient.EVENTS)
                .header("Authorization", authorization)
                .POST(BodyPublishers.ofString("not even JSON")));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("{\"message\":\"Invalid token\"}");
    }

    @Test
    void unknownPath() throws Exception {
        HttpResponse<String> response = client.postTo("/external-systems/contacts", "{}");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("{\"id\":\"not_found\",\"message\":\"not_found\"}");
    }

    @Test
    void wrongMethodWithTheRightOnes() throws Exception {
        assertThat(client.get(TestClient.EVENTS).statusCode()).isEqualTo(405);
        assertThat(client.method("POST", "/sandbox/faults").headers().firstValue("Allow"))
                .contains("DELETE, GET, PUT");
    }

    @Test
    void gzipBody() throws Exception {
        byte[] packed = gzip(TestClient.body(CALL).getBytes(UTF_8));

        assertThat(client.gzip(BodyPublishers.ofByteArray(packed)).statusCode()).isEqualTo(201);
        assertThat(client.look("/sandbox/requests").at("/requests/0/bytes").asInt())
                .isEqualTo(packed.length);
    }

    @Test
    void gzipThatIsNone() throws Exception {
        HttpResponse<String> response = client.gzip(BodyPublishers.ofString(TestClient.body(CALL)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"path\":\"\"", "is not the gzip that it says it is");
    }

    @Test
    void gzipThatBreaksOff() throws Exception {
        byte[] packed = gzip(TestClient.body(CALL).getBytes(UTF_8));

        HttpResponse<String> response = client.gzip(BodyPublishers.ofByteArray(packed, 0, packed.length - 20));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(client.sandbox.contactEvents()).isEmpty();
    }

    @Test
    void smallGzipThatUnpacksToTooMuch() throws Exception {
        byte[] packed = gzip(" ".repeat(65 * 1024 * 1024).getBytes(UTF_8));

        assertThat(client.gzip(BodyPublishers.ofByteArray(packed)).statusCode()).isEqualTo(413);
    }

    @Test
    void unknownEncoding() throws Exception {
        HttpResponse<String> response = TestClient.send(client.authorized(TestClient.EVENTS)
                .header("Content-Encoding", "br")
                .POST(BodyPublishers.ofString(TestClient.body(CALL))));

        assertThat(response.statusCode()).isEqualTo(415);
    }

    @Test
    void requestListWithoutTheToken() throws Exception {
        client.post(CALL);
        client.postTo("/external-systems/nowhere", "{}");
        HttpResponse<String> list = client.get("/sandbox/requests");

        assertThat(list.body())
                .startsWith("{\"total\":2,")
                .contains("\"status\":201,\"elements\":1,", "\"status\":404,\"elements\":0,")
                .doesNotContain(TestClient.TOKEN);
    }

    @Test
    void requestListOfTheLastThousandWithTheTotal() throws Exception {
        for (int i = 0; i < 1001; i++) {
            client.get(TestClient.EVENTS);
        }

        assertThat(client.look("/sandbox/requests").get("total").asInt()).isEqualTo(1001);
        assertThat(client.look("/sandbox/requests").get("requests")).hasSize(1000);
    }

    @Test
    void emptiedSandbox() throws Exception {
        client.post(CALL);
        client.fault("{\"status\":503}");
        client.delete("/sandbox");

        assertThat(client.sandbox.queues()).isEmpty();
        assertThat(client.sandbox.requestCount()).isZero();
        assertThat(client.look("/sandbox/faults")).isEmpty();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}

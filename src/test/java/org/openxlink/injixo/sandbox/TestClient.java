package org.openxlink.injixo.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;

/** A sandbox of one's own and a real HTTP client before it. */
final class TestClient implements AutoCloseable {

    static final String TOKEN = "secret-5f1c";
    static final String EVENTS = "/external-systems/contact-events";
    static final String STATUSES = "/external-systems/agent-statuses";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    final Sandbox sandbox;

    TestClient() throws IOException {
        sandbox = Sandbox.start(0, TOKEN);
    }

    /** A request's body with these elements. */
    static String body(String... events) {
        return "{\"data\":[" + String.join(",", events) + "],\"meta\":{\"integrationConfigurationId\":1234}}";
    }

    /** A call that was offered; handled unless it took 0 seconds. */
    static String call(String queue, String timestamp, double seconds) {
        return event(queue, timestamp, true, seconds > 0, seconds);
    }

    static String event(String queue, String timestamp, boolean offered, boolean handled, double seconds) {
        return String.format(
                Locale.ROOT,
                """
                {"properties":{"offered":%s,"handled":%s,"duration":%.1f},"queueName":"Queue %s",
                 "queueIdentifier":"%s","timestamp":"%s","channel":"calls"}""",
                offered,
                handled,
                seconds,
                queue,
                queue,
                timestamp);
    }

    HttpResponse<String> post(String... events) throws Exception {
        return postTo(EVENTS, body(events));
    }

    HttpResponse<String> postTo(String path, String body) throws Exception {
        return send(authorized(path).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    HttpResponse<String> delete(String path) throws Exception {
        return send(request(path).DELETE());
    }

    HttpResponse<String> fault(String fault) throws Exception {
        return send(request("/sandbox/faults").PUT(BodyPublishers.ofString(fault)));
    }

    HttpResponse<String> method(String method, String path) throws Exception {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /** The JSON that the sandbox answers there. */
    JsonNode look(String path) throws Exception {
        return JSON.readTree(get(path).body());
    }

    HttpRequest.Builder authorized(String path) {
        return request(path).header("Authorization", "Bearer " + TOKEN);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(sandbox.address().resolve(path));
    }

    HttpResponse<String> gzip(BodyPublisher body) throws Exception {
        return send(authorized(EVENTS).header("Content-Encoding", "gzip").POST(body));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        sandbox.close();
    }
}

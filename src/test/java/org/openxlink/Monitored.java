package org.openxlink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.openxlink.console.Api;
import org.openxlink.console.ApiAddress;

/** What the console keeps running, as a monitoring system sees it. */
record Monitored(Running running, Api api, ApiAddress address) implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Monitored start(Path home) throws Exception {
        return start(home, InstantSource.system());
    }

    static Monitored start(Path home, InstantSource clock) throws Exception {
        Running running = Running.start(home, true, clock);
        Api api = Api.start(running.engine(), "1.2.3", home);
        return new Monitored(running, api, ApiAddress.read(home).orElseThrow());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.port() + path))
                .header("Authorization", "Bearer " + address.secret());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    /** Why it is not ready, a line each: {@code check subject: reason}; nothing when it is. */
    List<String> reasons() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/health/ready");
        JsonNode health = new ObjectMapper().readTree(answer.body());
        List<String> reasons = new ArrayList<>();
        for (JsonNode check : health.path("checks")) {
            if (!check.path("up").asBoolean()) {
                reasons.add("%s %s: %s"
                        .formatted(
                                check.path("check").asText(),
                                check.path("subject").asText(),
                                check.path("reason").asText()));
            }
        }
        if ((answer.statusCode() == 200) != reasons.isEmpty()) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return reasons;
    }

    /** Waits until it is not ready for a reason that begins like that. */
    void awaitDown(String reason) throws Exception {
        Await.until("down: " + reason, () -> reasons().stream().anyMatch(line -> line.startsWith(reason)));
    }

    void awaitUp() throws Exception {
        Await.until("up again", () -> reasons().isEmpty());
    }

    @Override
    public void close() throws Exception {
        api.close();
        running.close();
    }
}

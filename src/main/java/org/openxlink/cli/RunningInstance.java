package org.openxlink.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.openxlink.console.ApiAddress;
import org.openxlink.monitor.HomeLock;

/** The instance that runs on a home, as seen from another process: its REST interface. */
final class RunningInstance {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_START = Duration.ofSeconds(20);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final ApiAddress address;

    private RunningInstance(ApiAddress address) {
        this.address = address;
    }

    /** It does not do what was wanted. */
    static final class Refusal extends IOException {

        private static final long serialVersionUID = 1L;

        private final int status;

        Refusal(int status, String sentence) {
            super(sentence);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** Nothing when none runs on that home; one that is about to start is waited for. */
    static Optional<RunningInstance> of(Path home) throws IOException, InterruptedException {
        long last = System.nanoTime() + LONGEST_START.toNanos();
        while (HomeLock.isInstanceRunning(home)) {
            Optional<RunningInstance> instance =
                    ApiAddress.read(home).map(RunningInstance::new).filter(RunningInstance::answers);
            if (instance.isPresent()) {
                return instance;
            }
            if (System.nanoTime() > last) {
                throw new IOException(silent(home));
            }
            Thread.sleep(PAUSE.toMillis()); // it holds the lock some time before it listens and after it ends to
        }
        return Optional.empty();
    }

    private static String silent(Path home) throws IOException {
        return "the instance that runs on this home (%s) does not answer; look into logs/, and restart it"
                .formatted(HomeLock.holder(home).map(Object::toString).orElse("unknown"));
    }

    /** What another process left behind leads nowhere, or to somebody who does not know the secret. */
    private boolean answers() {
        try {
            return http.send(request("/status").GET().build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    <T> T get(String path, Class<T> type) throws IOException, InterruptedException {
        return JSON.readValue(text(request(path).GET()), type);
    }

    /** @param longest how long the answer may take */
    <T> T get(String path, Class<T> type, Duration longest) throws IOException, InterruptedException {
        return JSON.readValue(text(request(path).timeout(longest).GET()), type);
    }

    <T> T post(String path, Object body, Class<T> type) throws IOException, InterruptedException {
        return post(path, body, type, LONGEST_ANSWER);
    }

    /** Of which nothing is answered but whether it was done. */
    void post(String path, Object body) throws IOException, InterruptedException {
        text(request(path).POST(json(body)));
    }

    /** @param longest how long the answer may take */
    <T> T post(String path, Object body, Class<T> type, Duration longest) throws IOException, InterruptedException {
        return JSON.readValue(text(request(path).timeout(longest).POST(json(body))), type);
    }

    private static BodyPublisher json(Object body) throws JsonProcessingException {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    void delete(String path) throws IOException, InterruptedException {
        text(request(path).DELETE());
    }

    /** The lines of an event stream, as they come. */
    Stream<String> events(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(request(path).GET().build(), (name, value) -> true)
                .header("Accept", "text/event-stream")
                .build();
        return http.send(request, BodyHandlers.ofLines()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.port() + "/api/v1" + path))
                .timeout(LONGEST_ANSWER)
                .header("Authorization", "Bearer " + address.secret());
    }

    private String text(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new Refusal(answer.statusCode(), detail(answer));
        }
        return answer.body();
    }

    private static String detail(HttpResponse<String> answer) {
        try {
            JsonNode detail = JSON.readTree(answer.body()).path("detail");
            return detail.asText("the running instance answered " + answer.statusCode());
        } catch (JsonProcessingException e) {
            return "the running instance answered " + answer.statusCode();
        }
    }
}

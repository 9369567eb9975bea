package org.openxlink.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.openxlink.monitor.Operations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The REST interface {@code /api/v1} of what is running, for commands of the same machine and user. */
public final class Api implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOOPBACK = "127.0.0.1";
    private static final String PREFIX = "/api/v1";
    private static final int MOST_THREADS = 12;
    private static final long LONGEST_BODY = 100_000;
    private static final Duration END_OF_IMPORTS = Duration.ofSeconds(12);

    private final Operations operations;
    private final String version;
    private final Path home;
    private final ImportJobs jobs;
    private final Gate gate;
    private final Javalin server;
    private final ExecutorService streams = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "events");
        thread.setDaemon(true);
        return thread;
    });

    private Api(Operations operations, String version, Path home, String secret) {
        this.operations = operations;
        this.version = version;
        this.home = home;
        this.jobs = new ImportJobs(operations);
        this.gate = new Gate(secret);
        this.server = Javalin.create(Api::configure);
        addRoutes();
    }

    /** Listens on a free port of this machine, which {@code data/xlink.api} tells. */
    public static Api start(Operations operations, String version, Path home) throws IOException {
        String secret = ApiAddress.newSecret();
        Api api = new Api(operations, version, home, secret);
        api.server.start(LOOPBACK, 0);
        new ApiAddress(api.server.port(), secret).write(home);
        return api;
    }

    private static void configure(JavalinConfig config) {
        config.showJavalinBanner = false;
        config.startupWatcherEnabled = false;
        config.http.maxRequestSize = LONGEST_BODY;
        config.http.disableCompression();
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, 2);
    }

    private void addRoutes() {
        server.before(gate::check);
        server.post(PREFIX + "/imports", this::importDays);
        server.sse(PREFIX + "/imports/{id}/events", this::listen);
        server.delete(PREFIX + "/imports/{id}", this::stopImport);
        server.get(PREFIX + "/status", request -> answer(request, StatusView.of(version, operations.status())));
        server.post(PREFIX + "/reload", request -> answer(request, operations.reload()));
        server.post(PREFIX + "/quarantine/retry", this::sendAgain);
        new RunsApi(operations, home).addTo(server, PREFIX + "/runs");
        new QuarantineApi(home).addTo(server, PREFIX + "/quarantine");
        new LogsApi(operations, home).addTo(server, PREFIX + "/logs");
        new AboutApi(operations, version).addTo(server, PREFIX + "/about");
        server.exception(Problem.class, (problem, request) -> refuse(request, problem.view()));
        server.exception(
                HttpResponseException.class,
                (e, request) -> refuse(
                        request, new Problem.View("about:blank", e.getMessage(), e.getStatus(), e.getMessage())));
        server.exception(Exception.class, (e, request) -> {
            LOG.error("unexpected", e);
            String sentence = "unexpected: " + e + "; please report it, with the log";
            refuse(request, new Problem.View("about:blank", "Unexpected", 500, sentence));
        });
    }

    private void importDays(Context request) throws Problem {
        String id = jobs.start(order(request).order());
        ObjectNode started = JSON.createObjectNode().put("id", id);
        request.status(202).header("Location", PREFIX + "/imports/" + id);
        answer(request, started);
    }

    private void sendAgain(Context request) throws Problem {
        try {
            RetryView.Asked asked = JSON.readValue(request.body(), RetryView.Asked.class);
            answer(request, RetryView.Answer.of(operations.sendAgain(asked.ids())));
        } catch (JsonProcessingException e) {
            LOG.debug("a request without ids", e);
            throw Problem.badRequest("expected a JSON object with ids, those of xlink quarantine list");
        }
    }

    private static OrderView order(Context request) throws Problem {
        try {
            OrderView order = JSON.readValue(request.body(), OrderView.class);
            if (order != null) {
                return order;
            }
        } catch (JsonProcessingException e) {
            LOG.debug("a request that is no order", e);
        }
        throw Problem.badRequest("expected a JSON object with kinds, systems, firstDay, days, force, writeZeros");
    }

    private void listen(SseClient listener) {
        try {
            ImportJob job = jobs.job(listener.ctx().pathParam("id"));
            listener.keepAlive();
            streams.execute(new EventStream(job, listener));
        } catch (Problem unknown) {
            refuse(listener.ctx(), unknown.view());
        }
    }

    private void stopImport(Context request) throws Problem {
        jobs.job(request.pathParam("id")).stop().ask();
        request.status(204);
    }

    private static void answer(Context request, Object view) {
        request.contentType("application/json").result(json(view));
    }

    private static void refuse(Context request, Problem.View problem) {
        request.status(problem.status()).contentType("application/problem+json").result(json(problem));
    }

    private static String json(Object view) {
        try {
            return JSON.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Imports by hand are to end after the request in flight. */
    public void stopImports() {
        jobs.stop();
    }

    /** Tells those who listen how their imports ended, and is silent from then on. */
    @Override
    public void close() throws IOException, InterruptedException {
        ApiAddress.delete(home);
        jobs.stop();
        jobs.awaitEnd(END_OF_IMPORTS);
        streams.shutdown();
        streams.awaitTermination(1, TimeUnit.SECONDS);
        server.stop();
    }
}

package org.openxlink.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import org.openxlink.monitor.Health;
import org.openxlink.monitor.Operations;
import org.openxlink.monitor.metrics.Metrics;

/** What monitoring asks for: {@code /health/live}, {@code /health/ready} and {@code /metrics}. */
final class HealthPages implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final int UP = 200;
    private static final int DOWN = 503;

    private final Operations operations;
    private final Metrics metrics;

    HealthPages(String version, Operations operations) {
        this.operations = operations;
        this.metrics = new Metrics(version, operations::facts);
    }

    void addTo(Javalin server) {
        server.get("/health/live", request -> answer(request, Health.live(operations.isServing())));
        server.get("/health/ready", request -> answer(request, Health.ready(operations.facts())));
        server.get("/metrics", request -> request.contentType(PROMETHEUS).result(metrics.text()));
    }

    private static void answer(Context request, Health health) throws JsonProcessingException {
        request.status(health.isUp() ? UP : DOWN)
                .contentType("application/json")
                .result(JSON.writeValueAsString(HealthView.of(health)));
    }

    @Override
    public void close() {
        metrics.close();
    }
}

package org.openxlink.console;

import static org.openxlink.console.access.Access.ANYBODY;
import static org.openxlink.console.access.Access.VIEWER;
import static org.openxlink.console.access.EndpointTrait.TAKES_PASSWORD;

import io.javalin.Javalin;
import io.javalin.http.Context;
import org.openxlink.console.access.Denied;
import org.openxlink.console.access.Gate;
import org.openxlink.monitor.Health;
import org.openxlink.monitor.Operations;
import org.openxlink.monitor.metrics.Metrics;

/**
 * What monitoring asks for: {@code /health/live}, {@code /health/ready} and {@code /metrics}. Whether all is well anybody
 * may know, and why not who is logged in.
 */
final class HealthPages implements AutoCloseable {

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
        server.get(
                "/health/live",
                request -> answer(request, Health.live(operations.isServing())),
                ANYBODY,
                TAKES_PASSWORD);
        server.get(
                "/health/ready", request -> answer(request, Health.ready(operations.facts())), ANYBODY, TAKES_PASSWORD);
        server.get(
                "/metrics", request -> request.contentType(PROMETHEUS).result(metrics.text()), VIEWER, TAKES_PASSWORD);
    }

    private static void answer(Context request, Health health) throws Denied {
        boolean known = Gate.of(request).caller(request).isPresent();
        request.status(health.isUp() ? UP : DOWN)
                .json(known ? HealthView.of(health) : HealthView.withoutReasons(health));
    }

    @Override
    public void close() {
        metrics.close();
    }
}

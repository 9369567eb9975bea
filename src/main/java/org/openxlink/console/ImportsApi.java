package org.openxlink.console;

import static org.openxlink.console.access.Access.OPERATOR;
import static org.openxlink.console.access.Access.VIEWER;
import static org.openxlink.console.access.EndpointTrait.says;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openxlink.console.access.Caller;
import org.openxlink.console.access.Sentence;
import org.openxlink.monitor.Operations;

/** Imports by hand over HTTP: started, followed and ended, also by others than those who started them. */
final class ImportsApi implements AutoCloseable {

    /** Each follower takes a thread and a connection. */
    private static final int MOST_STREAMS = 32;

    private static final String STREAM = "text/event-stream";
    private static final Duration END_OF_IMPORTS = Duration.ofSeconds(12);

    private final ImportJobs jobs;
    private final Semaphore places = new Semaphore(MOST_STREAMS);
    private final ExecutorService streams = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "events");
        thread.setDaemon(true);
        return thread;
    });

    ImportsApi(Operations operations) {
        this.jobs = new ImportJobs(operations);
    }

    /** @param id of an import, for its address {@code /imports/ID} */
    record Started(String id) {}

    /**
     * An import by hand.
     *
     * @param user who asked for it, or that a command did
     * @param started UTC
     * @param ended UTC; null while it runs
     */
    record ImportView(String id, String user, String started, String ended, OrderView order) {

        static ImportView of(ImportJob job) {
            return new ImportView(
                    job.id(),
                    job.asked().user(),
                    job.asked().at().toString(),
                    job.ending().map(Instant::toString).orElse(null),
                    OrderView.of(job.asked().order()));
        }
    }

    /** Those that run and the last ones that have ended, the latest first. */
    record ImportsView(List<ImportView> imports) {}

    void addTo(Javalin server, String path) {
        server.get(path, this::list, VIEWER, says("Lists the imports by hand of this process", ImportsView.class));
        server.post(path, this::start, OPERATOR, says("Starts an import", OrderView.class, Started.class));
        server.get(
                path + "/{id}/events",
                this::listen,
                VIEWER,
                says("Tells how an import gets on, as server-sent events", ImportEvent.class));
        server.delete(
                path + "/{id}", this::stop, OPERATOR, says("Ends an import after the request in flight", Void.class));
    }

    private void list(Context request) {
        request.json(new ImportsView(jobs.all().stream().map(ImportView::of).toList()));
    }

    private void start(Context request) throws Problem {
        String id = jobs.start(
                OrderView.read(request.body()).order(),
                Caller.of(request).orElseThrow().name());
        request.status(202).header("Location", request.path() + "/" + id);
        request.json(new Started(id));
    }

    /** Refuses before the stream begins; afterwards the status of HTTP is sent already. */
    private void listen(Context request) throws Problem {
        ImportJob job = jobs.job(request.pathParam("id"));
        if (!STREAM.equals(request.header("Accept"))) {
            throw Problem.badRequest("expected Accept: " + STREAM);
        }
        if (!places.tryAcquire()) {
            throw Problem.busy(Sentence.TOO_MANY_STREAMS.with("most", MOST_STREAMS));
        }
        boolean begun = false;
        try {
            new SseHandler(listener -> follow(job, listener)).handle(request);
            begun = true;
        } finally {
            if (!begun) {
                places.release(); // the listener is gone already
            }
        }
    }

    private void follow(ImportJob job, SseClient listener) {
        listener.keepAlive();
        streams.execute(() -> {
            try {
                new EventStream(job, listener).run();
            } finally {
                places.release();
            }
        });
    }

    private void stop(Context request) throws Problem {
        jobs.job(request.pathParam("id")).stop().ask();
        request.status(204);
    }

    /** All are to end after the request in flight. */
    void stop() {
        jobs.stop();
    }

    /** Tells those who listen how their imports ended, and is silent from then on. */
    @Override
    public void close() throws InterruptedException {
        jobs.stop();
        jobs.awaitEnd(END_OF_IMPORTS);
        streams.shutdown();
        streams.awaitTermination(1, TimeUnit.SECONDS);
    }
}

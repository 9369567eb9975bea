package org.openxlink.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a listener what happens in an import, at the listener's own speed. */
final class EventStream implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ImportJob job;
    private final SseClient listener;
    private final CompletableFuture<Void> gone = new CompletableFuture<>();

    EventStream(ImportJob job, SseClient listener) {
        this.job = job;
        this.listener = listener;
    }

    @Override
    public void run() {
        listener.onClose(() -> gone.complete(null));
        try {
            tellAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (JsonProcessingException e) {
            LOG.error("unexpected", e);
        } finally {
            listener.close();
        }
    }

    private void tellAll() throws InterruptedException, JsonProcessingException {
        ImportJob.Next next = new ImportJob.Next(List.of(), 0, 0, false);
        while (!next.last() && !gone.isDone()) {
            next = job.await(next.position(), next.told(), HEARTBEAT);
            if (next.events().isEmpty()) {
                listener.sendComment("still there");
            }
            for (ImportEvent event : next.events()) {
                listener.sendEvent(event.word(), JSON.writeValueAsString(event));
            }
            if (!next.last()) {
                Thread.sleep(PAUSE.toMillis()); // a listener needs no more than ten events a second
            }
        }
    }
}

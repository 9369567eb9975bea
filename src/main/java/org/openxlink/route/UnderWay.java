package org.openxlink.route;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.support.SynchronizationAdapter;
import org.openxlink.monitor.Stop;
import org.openxlink.monitor.StopSignal;

/** The imports that are running, the steps of their routes at which they can be stopped, and the wish to stop them all. */
public final class UnderWay {

    /** How long a request that nobody answers may keep a stopped import from ending. */
    private static final Duration GRACE = Duration.ofSeconds(8);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final StopSignal end = new StopSignal();
    private final RequestsInFlight requests = new RequestsInFlight();
    private final Map<String, ImportRun> runs = new ConcurrentHashMap<>();
    private final Map<String, Instant> upToDate = new ConcurrentHashMap<>();

    /** A run has begun; whoever asked for it, or the end of the program, can stop it. */
    public void add(Exchange exchange, @ExchangeProperty("run") ImportRun run) {
        run.heed(end);
        runs.put(run.key(), run);
        Thread thread = Thread.currentThread();
        Executor later = CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        Stop.Watch watch = run.stop().whenAsked(() -> later.execute(() -> breakOff(thread, run)));
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                watch.close();
                requests.forget(thread);
                ended(run);
            }
        });
    }

    /** Between two files, days or requests: nothing is lost when the import ends here. */
    public void goOn(@ExchangeProperty("run") ImportRun run) {
        run.goOn();
    }

    RequestsInFlight requests() {
        return requests;
    }

    /** What is running of a system and kind. */
    Optional<ImportRun> of(String key) {
        return Optional.ofNullable(runs.get(key));
    }

    /** When the last import began that left nothing to do; nothing when there was none since the start. */
    Optional<Instant> upToDate(String key) {
        return Optional.ofNullable(upToDate.get(key));
    }

    /** Stops all there are, and all to come. */
    void ask() {
        end.ask();
    }

    /** Stops all there are, and all to come, and waits for their end. */
    void stop(Duration longest) {
        ask();
        long last = System.nanoTime() + longest.toNanos();
        while (!runs.isEmpty() && System.nanoTime() < last) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Unless it has ended: the thread may have gone on to another import. */
    private void breakOff(Thread thread, ImportRun run) {
        if (run.equals(runs.get(run.key()))) {
            requests.breakOff(thread, run);
        }
    }

    private void ended(ImportRun run) {
        runs.remove(run.key(), run);
        if (run.leftNothing()) {
            upToDate.put(run.key(), run.startedAt());
        }
    }
}

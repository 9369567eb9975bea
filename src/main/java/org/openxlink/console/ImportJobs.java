package org.openxlink.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openxlink.console.access.Sentence;
import org.openxlink.monitor.ImportOrder;
import org.openxlink.monitor.ManualImport;
import org.openxlink.monitor.Operations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The imports that were asked for over HTTP: those that run, and the last ones that have ended. */
final class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int MOST_RUNNING = 16;
    private static final int MOST_KEPT = 50;

    private final Operations operations;
    private final Map<String, ImportJob> jobs = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "import-by-hand");
        thread.setDaemon(true);
        return thread;
    });

    ImportJobs(Operations operations) {
        this.operations = operations;
    }

    /** Starts an import for somebody; its id. */
    synchronized String start(ImportOrder order, String user) throws Problem {
        if (jobs.values().stream().filter(job -> !job.isEnded()).count() >= MOST_RUNNING) {
            throw Problem.busy(Sentence.TOO_MANY_IMPORTS.with("most", MOST_RUNNING));
        }
        ManualImport made = made(order);
        String id = UUID.randomUUID().toString();
        ImportJob job = new ImportJob(id, new ImportJob.Asked(order, user, Instant.now()));
        forgetOld();
        jobs.put(id, job);
        threads.execute(() -> run(made, job));
        return id;
    }

    private ManualImport made(ImportOrder order) throws Problem {
        try {
            return ManualImport.of(order, operations.installation());
        } catch (ImportOrder.NothingToImport nothing) {
            throw Problem.nothingToImport(nothing.getMessage());
        } catch (ImportOrder.NotImported refused) {
            Sentence why = refused.isThere() ? Sentence.NOT_IMPORTED : Sentence.UNKNOWN_SYSTEM;
            throw Problem.order(refused.getMessage(), why.with("system", refused.system()));
        } catch (ImportOrder.Refused refused) {
            throw Problem.order(refused.getMessage());
        }
    }

    private void run(ManualImport made, ImportJob job) {
        try {
            job.end(ImportEvent.EndView.of(made.run(operations, job, job.stop())));
        } catch (RuntimeException e) {
            LOG.error("unexpected", e);
            job.end(ImportEvent.EndView.unexpected("unexpected: " + e + "; please report it, with the log"));
        }
    }

    private void forgetOld() {
        List<String> ended = new ArrayList<>();
        jobs.forEach((id, job) -> {
            if (job.isEnded()) {
                ended.add(id);
            }
        });
        ended.stream().limit(Math.max(0, jobs.size() - MOST_KEPT)).forEach(jobs::remove);
    }

    /** The last ones, the latest first. */
    synchronized List<ImportJob> all() {
        List<ImportJob> latestFirst = new ArrayList<>(jobs.values());
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    synchronized ImportJob job(String id) throws Problem {
        ImportJob job = jobs.get(id);
        if (job == null) {
            throw Problem.notFound(Sentence.NO_IMPORT.with("id", id));
        }
        return job;
    }

    /** All of them are to end after the request in flight. */
    synchronized void stop() {
        jobs.values().forEach(job -> job.stop().ask());
    }

    /** Waits for the end of all. */
    void awaitEnd(Duration longest) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("an import by hand has not ended in time; what it had not sent is left for the next one");
        }
    }
}

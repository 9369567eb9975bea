package org.openxlink.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.openxlink.config.ConnectionStep;
import org.openxlink.console.access.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tests of connections that were asked for over HTTP: those that run, and the last ones that have ended. */
final class ConnectionTests {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionTests.class);
    private static final int MOST_RUNNING = 4;
    private static final int MOST_KEPT = 20;

    private final Map<String, Trial> trials = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "connection-test");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A step that was tried.
     *
     * @param millis how long it took
     */
    record StepView(boolean passed, String sentence, long millis) {}

    /** @param running whether more steps may come */
    record TestView(boolean running, boolean cancelled, List<StepView> steps) {}

    /** One test. */
    private static final class Trial {

        private final String user;
        private final List<StepView> steps = new ArrayList<>();
        private long since = System.nanoTime();
        private boolean running = true;
        private boolean cancelled;

        Trial(String user) {
            this.user = user;
        }

        synchronized void add(ConnectionStep step) {
            if (cancelled) {
                throw new CancellationException();
            }
            long now = System.nanoTime();
            steps.add(new StepView(step.passed(), step.sentence(), (now - since) / 1_000_000));
            since = now;
        }

        synchronized void end() {
            running = false;
        }

        synchronized boolean isRunning() {
            return running;
        }

        synchronized void cancel() {
            cancelled = running;
        }

        synchronized TestView view() {
            return new TestView(running && !cancelled, cancelled, List.copyOf(steps));
        }
    }

    /** Starts a test; whatever the same user has tested until now is cancelled. */
    synchronized String start(String user, Consumer<Consumer<ConnectionStep>> test) throws Problem {
        trials.values().stream().filter(trial -> trial.user.equals(user)).forEach(Trial::cancel);
        if (trials.values().stream().filter(Trial::isRunning).count() >= MOST_RUNNING) {
            throw Problem.busy(Sentence.TESTING.with("most", MOST_RUNNING));
        }
        Trial trial = new Trial(user);
        String id = UUID.randomUUID().toString();
        forgetOld();
        trials.put(id, trial);
        threads.execute(() -> run(test, trial));
        return id;
    }

    private static void run(Consumer<Consumer<ConnectionStep>> test, Trial trial) {
        try {
            test.accept(trial::add);
        } catch (CancellationException cancelled) {
            LOG.debug("a test of a connection was cancelled");
        } catch (RuntimeException e) {
            LOG.error("unexpected", e);
            trial.add(ConnectionStep.failed(
                    "unexpected: " + e.getClass().getName() + "; please report it, with the log"));
        } finally {
            trial.end();
        }
    }

    private void forgetOld() {
        List<String> ended = trials.entrySet().stream()
                .filter(entry -> !entry.getValue().isRunning())
                .map(Map.Entry::getKey)
                .toList();
        ended.stream().limit(Math.max(0, trials.size() - MOST_KEPT + 1)).forEach(trials::remove);
    }

    TestView view(String user, String id) throws Problem {
        return trial(user, id).view();
    }

    /** It ends after the step that is under way. */
    void cancel(String user, String id) throws Problem {
        trial(user, id).cancel();
    }

    private synchronized Trial trial(String user, String id) throws Problem {
        Trial trial = trials.get(id);
        if (trial == null || !trial.user.equals(user)) {
            throw Problem.notFound(Sentence.TEST_GONE.said());
        }
        return trial;
    }
}

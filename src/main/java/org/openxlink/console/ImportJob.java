package org.openxlink.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openxlink.ledger.Run;
import org.openxlink.monitor.ImportOrder;
import org.openxlink.monitor.ImportTask;
import org.openxlink.monitor.ManualImport;
import org.openxlink.monitor.Progress;
import org.openxlink.monitor.StopSignal;

/**
 * An import that was asked for over HTTP. What happens is kept, so that whoever comes later hears it too; of the progress
 * only how far it is now. Never waits for those who listen.
 */
final class ImportJob implements ManualImport.Watcher {

    private static final int MOST_WAITS = 1000;

    private final String id;
    private final Asked asked;
    private final StopSignal stop = new StopSignal();
    private final List<ImportEvent> events = new ArrayList<>();
    private ImportEvent.ProgressView progress;
    private long told;
    private boolean ended;
    private Optional<Instant> end = Optional.empty();

    /** @param user who asked for it */
    record Asked(ImportOrder order, String user, Instant at) {}

    ImportJob(String id, Asked asked) {
        this.id = id;
        this.asked = asked;
    }

    String id() {
        return id;
    }

    Asked asked() {
        return asked;
    }

    /** When it ended; nothing while it runs. */
    synchronized Optional<Instant> ending() {
        return end;
    }

    /** What a listener hears next, and from where on to ask again. */
    record Next(List<ImportEvent> events, int position, long told, boolean last) {}

    StopSignal stop() {
        return stop;
    }

    synchronized boolean isEnded() {
        return ended;
    }

    /** Waits for something new; an empty list when nothing came. */
    synchronized Next await(int position, long seen, Duration longest) throws InterruptedException {
        long last = System.nanoTime() + longest.toNanos();
        for (long left = longest.toMillis();
                left > 0 && events.size() == position && told == seen && !ended;
                left = (last - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        List<ImportEvent> news = new ArrayList<>(events.subList(position, events.size()));
        if (told != seen && progress != null && !ended) {
            news.add(progress);
        }
        return new Next(news, events.size(), told, ended);
    }

    @Override
    public Progress begins(ImportTask task) {
        add(new ImportEvent.BeginsView(task.system(), task.kind().word()));
        return new Told(task);
    }

    @Override
    public void ended(Run run) {
        add(new ImportEvent.EndedView(RunView.of(run)));
    }

    /** The end; nothing comes after it. */
    synchronized void end(ImportEvent.EndView report) {
        add(report);
        ended = true;
        end = Optional.of(Instant.now());
        notifyAll();
    }

    private synchronized void add(ImportEvent event) {
        events.add(event);
        notifyAll();
    }

    private synchronized void tell(ImportEvent.ProgressView now) {
        progress = now;
        told++;
        notifyAll();
    }

    /** How one system gets on. */
    private final class Told implements Progress {

        private final ImportTask task;
        private final long started = System.nanoTime();
        private long done;
        private long total;
        private long rows;
        private long intervals;
        private long days;
        private int waits;
        private String lastWait = "";

        Told(ImportTask task) {
            this.task = task;
        }

        @Override
        public void reading(long nowDone, long nowTotal, long nowRows) {
            done = nowDone;
            total = nowTotal;
            rows = nowRows;
            tellAll();
        }

        @Override
        public void delivered(long more) {
            intervals += more;
            tellAll();
        }

        @Override
        public void dayDelivered(LocalDate day) {
            days++;
            tellAll();
        }

        @Override
        public void waiting(String reason) {
            if (!reason.equals(lastWait) && waits++ < MOST_WAITS) {
                lastWait = reason;
                add(new ImportEvent.WaitingView(task.system(), task.kind().word(), reason));
            }
        }

        private void tellAll() {
            long millis = Math.max(1, (System.nanoTime() - started) / 1_000_000);
            tell(new ImportEvent.ProgressView(
                    task.system(), task.kind().word(), done, total, rows, intervals, days, rows * 1000 / millis));
        }
    }
}

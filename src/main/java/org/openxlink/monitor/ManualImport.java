package org.openxlink.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openxlink.config.Installation;
import org.openxlink.ledger.Run;

/** An import by hand: system by system, each with all its days. */
public final class ManualImport {

    private final ImportOrder order;
    private final Installation installation;
    private final List<ImportTask> tasks;
    private final ImportRequest.Range range;

    /** Is told how it gets on. */
    public interface Watcher {

        /** A system's turn has come. */
        Progress begins(ImportTask task);

        void ended(Run run);
    }

    /**
     * How it ended.
     *
     * @param rest what was not done, because it was stopped
     */
    public record Report(List<Run> runs, List<Rest> rest) {

        public Report {
            runs = List.copyOf(runs);
            rest = List.copyOf(rest);
        }
    }

    private ManualImport(ImportOrder order, Installation installation) throws ImportOrder.Refused {
        order.check();
        this.order = order;
        this.installation = installation;
        this.tasks = order.tasks(installation);
        this.range = order.range(installation);
    }

    /** @throws ImportOrder.Refused when there is nothing to do for this order */
    public static ManualImport of(ImportOrder order, Installation installation) throws ImportOrder.Refused {
        ManualImport made = new ManualImport(order, installation);
        if (made.tasks.isEmpty() && installation.broken().systems().isEmpty()) {
            throw new ImportOrder.NothingToImport(
                    "no external system has " + order.mainKind().word() + " to import; see xlink validate");
        }
        return made;
    }

    /** Does it, in this thread. */
    public Report run(Operations operations, Watcher watcher, Stop stop) {
        List<Run> runs = new ArrayList<>();
        List<Rest> rest = new ArrayList<>();
        for (ImportTask task : tasks) {
            if (stop.isAsked()) {
                rest.add(new Rest(task, range));
            } else {
                DaysDone progress = new DaysDone(watcher.begins(task));
                Run run = operations.importDays(task.kind(), task.system(), progress.request(stop));
                runs.add(run);
                watcher.ended(run);
                if (stop.isAsked() && run.outcome() != Run.Result.OK) {
                    rest.addAll(progress.rest(task));
                }
            }
        }
        runs.addAll(broken());
        return new Report(runs, rest);
    }

    /** None of the systems could even begin: they failed like any other. */
    public Report failed(String reason) {
        List<Run> runs = new ArrayList<>();
        tasks.forEach(task -> runs.add(Run.failed(task.system(), task.kind(), range.days(), reason)));
        runs.addAll(broken());
        return new Report(runs, List.of());
    }

    private List<Run> broken() {
        if (!order.systems().isEmpty()) {
            return List.of();
        }
        return installation.broken().systems().stream()
                .map(name -> Run.failed(name, order.mainKind(), range.days(), "its section can't be used, see above"))
                .toList();
    }

    /** Knows which days of a task are left. */
    private final class DaysDone implements Progress {

        private final Progress told;
        private LocalDate left = range.first();

        DaysDone(Progress told) {
            this.told = told;
        }

        ImportRequest request(Stop stop) {
            return new ImportRequest(Optional.of(range), order.force(), order.writeZeros(), this, stop);
        }

        synchronized List<Rest> rest(ImportTask task) {
            return left.isAfter(range.last())
                    ? List.of()
                    : List.of(new Rest(task, new ImportRequest.Range(left, range.last())));
        }

        @Override
        public void reading(long done, long total, long rows) {
            told.reading(done, total, rows);
        }

        @Override
        public void delivered(long intervals) {
            told.delivered(intervals);
        }

        @Override
        public synchronized void dayDelivered(LocalDate day) {
            left = day.isBefore(left) ? left : day.plusDays(1);
            told.dayDelivered(day);
        }

        @Override
        public void waiting(String reason) {
            told.waiting(reason);
        }
    }
}

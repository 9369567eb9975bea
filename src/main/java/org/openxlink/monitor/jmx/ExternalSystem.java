package org.openxlink.monitor.jmx;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.openxlink.ledger.Run;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.monitor.ImportTask;
import org.openxlink.monitor.Operations;
import org.openxlink.monitor.Progress;
import org.openxlink.monitor.Status.SystemStatus;
import org.openxlink.monitor.Tally;

/** One of the beans; holds nothing itself. */
final class ExternalSystem implements ExternalSystemMXBean {

    private static final long UNKNOWN = -1;

    private final ImportTask task;
    private final Operations operations;
    private final Snapshot snapshot;

    ExternalSystem(ImportTask task, Operations operations, Snapshot snapshot) {
        this.task = task;
        this.operations = operations;
        this.snapshot = snapshot;
    }

    @Override
    public String getState() {
        return text(SystemStatus::state);
    }

    @Override
    public String getReason() {
        return text(SystemStatus::reason);
    }

    @Override
    public String getLastRunStarted() {
        return ofLastRun(Run::started);
    }

    @Override
    public String getLastRunEnded() {
        return ofLastRun(Run::ended);
    }

    @Override
    public String getLastRunOutcome() {
        return ofLastRun(Run::outcome);
    }

    @Override
    public String getLastRunMessage() {
        return ofLastRun(Run::message);
    }

    @Override
    public long getRowsRead() {
        return countOfLastRun(Run::rowsRead);
    }

    @Override
    public long getRowsRejected() {
        return countOfLastRun(Run::rowsRejected);
    }

    @Override
    public long getIntervalsSent() {
        return countOfLastRun(Run::sent);
    }

    @Override
    public long getIntervalsUnchanged() {
        return countOfLastRun(Run::unchanged);
    }

    @Override
    public long getIntervalsQuarantined() {
        return countOfLastRun(Run::quarantined);
    }

    @Override
    public long getTotalImports() {
        return tally().importsInAll();
    }

    @Override
    public long getTotalRowsRead() {
        return tally().rowsRead();
    }

    @Override
    public long getTotalRowsRejected() {
        return tally().rowsRejected();
    }

    @Override
    public long getTotalIntervalsSent() {
        return tally().sent();
    }

    @Override
    public long getTotalIntervalsUnchanged() {
        return tally().unchanged();
    }

    @Override
    public long getTotalIntervalsQuarantined() {
        return tally().quarantined();
    }

    @Override
    public long getLagSeconds() {
        return status().flatMap(SystemStatus::lag).map(Duration::toSeconds).orElse(UNKNOWN);
    }

    @Override
    public String getNextRun() {
        return status().flatMap(SystemStatus::nextRun).map(Object::toString).orElse("");
    }

    @Override
    public String getLastError() {
        return tally().lastError();
    }

    @Override
    public String importDay(String day) {
        ImportRequest.Range range = ImportRequest.Range.of(parsed(day), 1);
        Run run = operations.importDays(
                task.kind(), task.system(), new ImportRequest(Optional.of(range), false, Progress.UNSEEN));
        snapshot.forget();
        return "%s: %d rows read, %d sent, %d unchanged%s"
                .formatted(
                        run.outcome(),
                        run.rowsRead(),
                        run.sent(),
                        run.unchanged(),
                        run.message().isEmpty() ? "" : ": " + run.message());
    }

    private static LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + day + "\" is no day; expected yyyy-MM-dd", e);
        }
    }

    @Override
    public void pause() {
        operations.pause(task);
        snapshot.forget();
    }

    @Override
    public void resume() {
        operations.resume(task);
        snapshot.forget();
    }

    private Optional<SystemStatus> status() {
        return snapshot.system(task);
    }

    private Tally tally() {
        return snapshot.facts().heard().of(task);
    }

    private String text(Function<SystemStatus, Object> part) {
        return status().map(part).map(Object::toString).orElse("");
    }

    private String ofLastRun(Function<Run, Object> part) {
        return status().flatMap(SystemStatus::lastRun)
                .map(part)
                .map(Object::toString)
                .orElse("");
    }

    private long countOfLastRun(ToLongFunction<Run> count) {
        return status().flatMap(SystemStatus::lastRun).map(count::applyAsLong).orElse(UNKNOWN);
    }
}

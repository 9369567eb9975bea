package org.openxlink.route;

import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openxlink.interval.Days;
import org.openxlink.ledger.Quarantined;
import org.openxlink.ledger.Run;
import org.openxlink.monitor.Fault;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.monitor.ImportTask;
import org.openxlink.monitor.Progress;
import org.openxlink.monitor.Stop;

/**
 * One import under way: what is asked for and what was done so far. Belongs to one exchange, is changed by the steps of
 * its route and ends as a {@link Run}.
 */
public final class ImportRun {

    private final String system;
    private final Run.Kind kind;
    private final ImportRequest request;
    private final long number;
    private final Instant started;
    private final SortedSet<LocalDate> delivered = new TreeSet<>();
    private final Map<LocalDate, SortedSet<Origin>> origins = new TreeMap<>();
    private final RunMessage message = new RunMessage();
    private final ScriptsOfRun scripts;
    private final Map<String, Long> unknownActivities = new TreeMap<>();
    private Stop stop;
    private boolean cutShort;
    private boolean stopped;
    private QueryUnderWay query = QueryUnderWay.NONE;
    private volatile String waitingFor = "";
    private boolean idle;
    private Run.Result outcome = Run.Result.OK;
    private Fault fault = Fault.NONE;
    private long rows;
    private long rejected;
    private long records;
    private long sent;
    private long unchanged;
    private long requests;
    private final RefusedOfRun refused = new RefusedOfRun();

    ImportRun(String system, Run.Kind kind, ImportRequest request, long number, Instant started) {
        this.system = system;
        this.kind = kind;
        this.request = request;
        this.number = number;
        this.started = started;
        this.scripts = new ScriptsOfRun(system);
        this.stop = request.stop();
    }

    /** Its name in routes. */
    String key() {
        return RouteKey.of(kind, system);
    }

    ImportTask task() {
        return new ImportTask(kind, system);
    }

    String system() {
        return system;
    }

    long number() {
        return number;
    }

    /** Lets somebody else stop it too. */
    void heed(Stop other) {
        stop = Stop.either(stop, other);
    }

    Stop stop() {
        return stop;
    }

    /** Ends the import here when somebody wishes so. */
    void goOn() {
        if (stop.isAsked()) {
            throw new Stopped();
        }
    }

    /** Asks a database; until {@link #answered} a stop cancels it. */
    void asks(Statement statement) {
        answered();
        query = QueryUnderWay.of(statement, stop);
    }

    /** All rows have come, or none will. */
    void answered() {
        query.close();
        query = QueryUnderWay.NONE;
    }

    /** A request would be tried again, were it not for the stop. */
    void cutShort() {
        cutShort = true;
    }

    void endIfCutShort() {
        if (cutShort) {
            throw new Stopped();
        }
    }

    /** It ended early, as somebody wished. */
    void stopped(String reason) {
        stopped = true;
        if (rows == 0 && sent == 0 && !asksForDays()) {
            markIdle();
            return;
        }
        outcome = sent > 0 || !delivered.isEmpty() ? Run.Result.PARTIAL : Run.Result.FAILED;
        message.add("%s", reason);
    }

    boolean isStopped() {
        return stopped;
    }

    /** The target can't take anything just now. */
    void waitsFor(String reason) {
        waitingFor = reason;
        request.progress().waiting(reason);
    }

    /** What keeps it waiting; empty when nothing does. */
    String waitingFor() {
        return waitingFor;
    }

    /** Whether whatever was new is with its targets, but for what they or scripts refused for itself. */
    boolean leftNothing() {
        return outcome != Run.Result.FAILED && !stopped && !asksForDays();
    }

    boolean force() {
        return request.force();
    }

    boolean writeZeros() {
        return request.writeZeros();
    }

    Instant startedAt() {
        return started;
    }

    /** The local day on which the run began. */
    LocalDate startedOn(ZoneId zone) {
        return LocalDate.ofInstant(started, zone);
    }

    /** The local day that long before. */
    LocalDate startedOn(ZoneId zone, Duration before) {
        return LocalDate.ofInstant(started.minus(before), zone);
    }

    /** Whether certain days were asked for, and not just whatever is new. */
    boolean asksForDays() {
        return request.days().isPresent();
    }

    /** The days asked for. */
    Optional<List<LocalDate>> days() {
        return request.days().map(ImportRequest.Range::days);
    }

    Days wanted() {
        return request.days()
                .map(range -> new Days(range.first(), range.last()))
                .orElse(Days.ALL);
    }

    Progress progress() {
        return request.progress();
    }

    RunMessage message() {
        return message;
    }

    ScriptsOfRun scripts() {
        return scripts;
    }

    /** Nothing came since the last run: this one need not be remembered. */
    void markIdle() {
        idle = true;
    }

    boolean isIdle() {
        return idle && outcome == Run.Result.OK;
    }

    void countRows(long read, long bad) {
        rows += read;
        rejected += bad;
    }

    long rows() {
        return rows;
    }

    /** A file, or a query, that some rows of that day come from. */
    void readFrom(Origin origin, LocalDate day) {
        origins.computeIfAbsent(day, any -> new TreeSet<>()).add(origin);
    }

    /** Where the rows of that day come from. */
    List<Origin> originsOf(LocalDate day) {
        return List.copyOf(origins.getOrDefault(day, new TreeSet<>()));
    }

    void countRecords(long all, long same) {
        records += all;
        unchanged += same;
    }

    void countUnknownActivities(Map<String, Long> unknown) {
        unknown.forEach((code, count) -> unknownActivities.merge(code, count, Long::sum));
    }

    void countRequest(long accepted) {
        requests++;
        sent += accepted;
        waitingFor = "";
        request.progress().delivered(accepted);
    }

    /** The target refused that for itself. */
    void quarantined(Quarantined entry) {
        refused.countNow();
        leaveOut(List.of(RefusedOfRun.sentence(entry)));
    }

    /** So many records stand in quarantine since earlier imports, as they are. */
    void countQuarantined(long before) {
        refused.countBefore(before);
    }

    void countRefusedRequest() {
        requests++;
    }

    /** All of a day is with its targets. */
    void delivered(LocalDate day) {
        delivered.add(day);
        request.progress().dayDelivered(day);
    }

    /** @param whose fault it is; the first counts */
    void fail(String reason, Fault whose) {
        outcome = Run.Result.FAILED;
        fault = fault == Fault.NONE ? whose : fault;
        message.add("%s", reason);
    }

    Fault fault() {
        return fault;
    }

    void leaveOut(List<String> sentences) {
        if (!sentences.isEmpty()) {
            outcome = outcome == Run.Result.FAILED ? outcome : Run.Result.PARTIAL;
            sentences.forEach(sentence -> message.add("%s", sentence));
        }
    }

    Run report(Instant ended) {
        leaveOut(scripts.end());
        leaveOut(refused.end());
        message.addUnknownActivities(unknownActivities);
        List<LocalDate> days = days().orElseGet(() -> List.copyOf(delivered));
        return new Run(
                system,
                kind,
                days,
                started,
                ended,
                rows,
                rejected,
                records,
                sent,
                unchanged,
                refused.count(),
                requests,
                outcome,
                message.toString());
    }
}

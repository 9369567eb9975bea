package org.openxlink.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.interval.DayTotals;
import org.openxlink.interval.Days;
import org.openxlink.interval.IntervalTotals;
import org.openxlink.ledger.Delivery;
import org.openxlink.ledger.IntervalKey;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.DayRecords;
import org.openxlink.monitor.ImportRequest;

/**
 * One import under way: what was read, what became of it. Belongs to one exchange, is changed by the steps of its route
 * and ends as a {@link Run}.
 */
public final class ContactRun {

    private enum Round {
        BEGUN,
        NEW_READ,
        READ
    }

    private final String system;
    private final ImportRequest request;
    private final long number;
    private final RunLocks.Held turn;
    private final Instant started = Instant.now();
    private final List<FileReading> readings = new ArrayList<>();
    private final SortedSet<LocalDate> delivered = new TreeSet<>();
    private final RunMessage message = new RunMessage();
    private final ScriptsOfRun scripts;
    private FilePlan plan;
    private IntervalTotals totals;
    private Round round = Round.BEGUN;
    private DayRecords dayRecords;
    private final Set<IntervalKey> sentKeys = new HashSet<>();
    private boolean finished;
    private boolean idle;
    private Run.Result outcome = Run.Result.OK;
    private long records;
    private long sent;
    private long unchanged;
    private long requests;

    ContactRun(String system, ImportRequest request, long number, RunLocks.Held turn) {
        this.system = system;
        this.scripts = new ScriptsOfRun(system);
        this.request = request;
        this.number = number;
        this.turn = turn;
    }

    /** Whether days are left to be read and delivered. */
    public boolean isUnfinished() {
        return !finished;
    }

    /** Whether there are files to be read before days can be delivered. */
    public boolean isReading() {
        return round != Round.READ;
    }

    /** The days read so far and not yet delivered, oldest first. */
    public Collection<DayTotals> getDays() {
        return totals.days();
    }

    long number() {
        return number;
    }

    /** What keeps other runs waiting. */
    RunLocks.Held turn() {
        return turn;
    }

    boolean force() {
        return request.force();
    }

    /** Whether certain days were asked for, and not just whatever is new. */
    boolean asksForDays() {
        return request.days().isPresent();
    }

    Days wanted() {
        return request.days()
                .map(range -> new Days(range.first(), range.last()))
                .orElse(Days.ALL);
    }

    RunMessage message() {
        return message;
    }

    ScriptsOfRun scripts() {
        return scripts;
    }

    FilePlan plan() {
        return plan;
    }

    IntervalTotals totals() {
        return totals;
    }

    List<FileReading> readings() {
        return readings;
    }

    /** Starts a round of reading and delivering. */
    void begin(FilePlan files, IntervalTotals sums) {
        plan = files;
        totals = sums;
        round = Round.BEGUN;
    }

    /** Goes on to the next files of the round: true for the new ones, false for those that complete their days. */
    boolean startReading() {
        boolean first = round == Round.BEGUN;
        round = first ? Round.NEW_READ : Round.READ;
        return first;
    }

    /** Nothing came since the last run: this one need not be remembered. */
    void markIdle() {
        idle = true;
    }

    boolean isIdle() {
        return idle && outcome == Run.Result.OK;
    }

    /** The same records, with progress told while they are read. */
    Iterator<CSVRecord> watched(Iterator<CSVRecord> rows) {
        long bytes =
                readings.stream().mapToLong(reading -> reading.file().size()).sum();
        return new WatchedRecords(rows, request.progress(), bytes, Math.max(bytes, plan.bytes()), rowsRead());
    }

    /** A file was read; reading it again for further days does not count twice. */
    void add(FileReading reading) {
        if (readings.stream().noneMatch(known -> known.file().equals(reading.file()))) {
            readings.add(reading);
        }
        request.progress().reading(plan.bytes(), plan.bytes(), rowsRead());
    }

    /** A day's records were worked out; they are its records until the next day's. */
    void work(DayRecords ofDay) {
        dayRecords = ofDay;
        sentKeys.clear();
    }

    /** Some of the day's records are going to be sent. */
    void send(List<Delivery> deliveries) {
        deliveries.forEach(delivery -> sentKeys.add(delivery.key()));
    }

    DayRecords records() {
        return dayRecords;
    }

    Set<IntervalKey> sentKeys() {
        return sentKeys;
    }

    /** Names of the files that have rows of that day. */
    List<String> filesOf(LocalDate day) {
        return readings.stream()
                .filter(reading -> reading.days().contains(day))
                .map(reading -> reading.file().name())
                .toList();
    }

    void countRecords(long all, long same) {
        records += all;
        unchanged += same;
    }

    void countRequest(long intervals) {
        requests++;
        sent += intervals;
        request.progress().delivered(intervals);
    }

    void countRefusedRequest() {
        requests++;
    }

    /** All intervals of a day are with their targets. */
    void delivered(LocalDate day) {
        delivered.add(day);
    }

    void finish() {
        finished = true;
    }

    void fail(String reason) {
        outcome = Run.Result.FAILED;
        message.add("%s", reason);
    }

    void leaveOut(List<String> sentences) {
        if (!sentences.isEmpty()) {
            outcome = outcome == Run.Result.FAILED ? outcome : Run.Result.PARTIAL;
            sentences.forEach(sentence -> message.add("%s", sentence));
        }
    }

    Run report() {
        leaveOut(scripts.end());
        List<LocalDate> days = request.days().map(ImportRequest.Range::days).orElseGet(() -> List.copyOf(delivered));
        long rejected = readings.stream().mapToLong(FileReading::rejected).sum();
        return new Run(
                system,
                Run.Kind.CONTACTS,
                days,
                started,
                Instant.now(),
                rowsRead(),
                rejected,
                records,
                sent,
                unchanged,
                0,
                requests,
                outcome,
                message.toString());
    }

    private long rowsRead() {
        return readings.stream().mapToLong(FileReading::rows).sum();
    }
}

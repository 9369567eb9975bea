package org.openxlink.route;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The files of one import on their way: planned, read round by round as far as days fit into memory. */
public final class FileRounds {

    private enum Round {
        BEGUN,
        NEW_READ,
        READ
    }

    private final ImportRun run;
    private final FilePlan plan;
    private final List<FileReading> readings = new ArrayList<>();
    private Gathering gathering;
    private Round round = Round.BEGUN;
    private boolean finished;

    FileRounds(ImportRun run, FilePlan plan, Gathering gathering) {
        this.run = run;
        this.plan = plan;
        this.gathering = gathering;
    }

    /** Whether days are left to be read and delivered. */
    public boolean isUnfinished() {
        return !finished;
    }

    /** Whether there are files to be read before days can be delivered. */
    public boolean isIncomplete() {
        return round != Round.READ;
    }

    /** The days read so far and not yet delivered, oldest first. */
    public Iterator<?> getDays() {
        return gathering.days();
    }

    FilePlan plan() {
        return plan;
    }

    Gathering gathering() {
        return gathering;
    }

    List<FileReading> readings() {
        return readings;
    }

    /** Starts another round of reading and delivering, for the rest of the days. */
    void begin(Gathering next) {
        gathering = next;
        round = Round.BEGUN;
    }

    /** Goes on to the next files of the round: true for the new ones, false for those that complete their days. */
    boolean startReading() {
        boolean first = round == Round.BEGUN;
        round = first ? Round.NEW_READ : Round.READ;
        return first;
    }

    /** The same records, with progress told while they are read. */
    Iterator<CSVRecord> watched(Iterator<CSVRecord> rows) {
        long bytes =
                readings.stream().mapToLong(reading -> reading.file().size()).sum();
        return new WatchedRecords(rows, run, bytes, Math.max(bytes, plan.bytes()));
    }

    /** A file was read; reading it again for further days does not count twice. */
    void add(FileReading reading) {
        if (readings.stream().map(FileReading::file).noneMatch(reading.file()::equals)) {
            readings.add(reading);
            run.countRows(reading.report().rows(), reading.report().rejected());
            Origin origin = Origin.OfFile.of(reading.report());
            reading.days().forEach(day -> run.readFrom(origin, day));
        }
        run.progress().reading(plan.bytes(), plan.bytes(), run.rows());
    }

    void finish() {
        finished = true;
    }
}

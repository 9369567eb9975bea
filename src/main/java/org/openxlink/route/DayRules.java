package org.openxlink.route;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openxlink.interval.LocalDay;
import org.openxlink.mapping.IntervalRecord;

/**
 * What an import sends of a day beside the records of what it read (Rule: imports, "Automatic" and "What is sent").
 *
 * @param wholeDays whether an import always reads all there is of a day
 * @param asked whether the source is asked again and again: then an interval that goes on can wait for the next import,
 *     while a row of a file comes only once
 * @param writeAlways whether intervals without any row are sent as zero
 * @param reference time after its end at which an interval is closed
 */
record DayRules(boolean wholeDays, boolean asked, boolean writeAlways, Duration reference) {

    private static final long SLOT_SECONDS = 900;

    /** Whether intervals without any row are sent too. */
    boolean filled(ImportRun run) {
        return writeAlways || run.writeZeros();
    }

    /** Those that can be sent now; who asks for certain days gets them as they are. */
    List<IntervalRecord> ready(List<IntervalRecord> records, ImportRun run) {
        return asked && !run.asksForDays() ? closed(records, run.startedAt()) : records;
    }

    /** Those that are over, so that no row of them is to come. */
    List<IntervalRecord> closed(List<IntervalRecord> records, Instant now) {
        long over = now.minus(reference).getEpochSecond();
        return records.stream()
                .filter(record -> record.start() + record.seconds() <= over)
                .toList();
    }

    /**
     * Up to when an interval without a row is one of which the source has nothing: all that is over where whole days are
     * read or the day has ended, else what lies before the last row.
     *
     * @param lastRead end of the last interval of which something was read, UTC epoch second
     */
    Instant lookedUntil(LocalDay day, Optional<Long> lastRead, Instant now) {
        Instant over = now.minus(reference);
        Instant end = Instant.ofEpochSecond(day.end());
        if (wholeDays || !over.isBefore(end)) {
            return over.isBefore(end) ? beginOfQuarter(over) : end;
        }
        return Instant.ofEpochSecond(lastRead.orElse(day.start()));
    }

    private static Instant beginOfQuarter(Instant moment) {
        return Instant.ofEpochSecond(moment.getEpochSecond() - Math.floorMod(moment.getEpochSecond(), SLOT_SECONDS));
    }
}

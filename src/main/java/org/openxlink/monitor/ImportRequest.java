package org.openxlink.monitor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What to import of one external system.
 *
 * @param days the days asked for; none: whatever is new
 * @param force send what was already delivered too
 * @param writeZeros send intervals without any row as zero
 * @param stop ends it between two requests
 */
public record ImportRequest(Optional<Range> days, boolean force, boolean writeZeros, Progress progress, Stop stop) {

    public ImportRequest(Optional<Range> days, boolean force, Progress progress) {
        this(days, force, false, progress, Stop.NEVER);
    }

    /** Local days, both included. */
    public record Range(LocalDate first, LocalDate last) {

        public static Range of(LocalDate first, int days) {
            return new Range(first, first.plusDays(days - 1L));
        }

        /** Each of them, oldest first. */
        public List<LocalDate> days() {
            return first.datesUntil(last.plusDays(1)).toList();
        }
    }

    /** What a trigger asks for. */
    public static ImportRequest whatIsNew() {
        return new ImportRequest(Optional.empty(), false, Progress.UNSEEN);
    }
}

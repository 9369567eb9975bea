package org.openxlink.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openxlink.config.Automatic;

/**
 * How far the imports of one system and kind have come, for sources that are asked day by day (Rule: imports,
 * "Automatic").
 *
 * @param complete the last day that was delivered after it had ended, with none missing before it
 * @param lookedBack the local day on which the last automatic import ran
 */
public record Covered(Optional<LocalDate> complete, Optional<LocalDate> lookedBack) {

    /** Nothing was imported yet. */
    public static final Covered NOTHING = new Covered(Optional.empty(), Optional.empty());

    /** How far back an automatic import goes. */
    public record Reach(int catchUpDays, int lookBackDays) {}

    /** A day that has not ended by now was written down by a clock that was ahead, and tells nothing. */
    private Optional<LocalDate> complete(LocalDate today) {
        return complete.filter(day -> day.isBefore(today));
    }

    /**
     * The days an automatic import covers now, oldest first: those missing since the last complete one; the first one of a
     * local day reads the last days once more, for rows that were written late.
     */
    public List<LocalDate> due(Automatic.Mode mode, LocalDate today, Reach reach) {
        LocalDate last = mode == Automatic.Mode.DAILY ? today.minusDays(1) : today;
        LocalDate earliest = today.minusDays(reach.catchUpDays());
        LocalDate missing = complete(today)
                .map(day -> day.plusDays(1))
                .filter(day -> day.isAfter(earliest))
                .orElse(earliest);
        LocalDate again = lookedBack.filter(today::equals).isPresent() ? last : today.minusDays(reach.lookBackDays());
        LocalDate first = missing.isBefore(again) ? missing : again;
        return first.isAfter(last)
                ? List.of()
                : first.datesUntil(last.plusDays(1)).toList();
    }

    /** An automatic import begins on that local day. */
    public Covered lookedBackOn(LocalDate today) {
        return new Covered(complete, Optional.of(today));
    }

    /**
     * All of a day is with its targets now.
     *
     * @param automatic whether an automatic import did it: it leaves no day out that can still be repaired
     */
    public Covered delivered(LocalDate day, LocalDate today, boolean automatic) {
        boolean ended = day.isBefore(today);
        boolean later = complete(today).map(day::isAfter).orElse(true);
        boolean next = automatic
                || complete(today).map(before -> before.plusDays(1).equals(day)).orElse(false);
        return ended && later && next ? new Covered(Optional.of(day), lookedBack) : this;
    }
}

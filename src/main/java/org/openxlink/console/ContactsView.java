package org.openxlink.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openxlink.ledger.AcceptedInterval;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Quarantine;
import org.openxlink.ledger.Quarantined;

/**
 * What a target has of a WFM queue on a day, in JSON, and on the same weekday before.
 *
 * @param interval minutes
 */
record ContactsView(int queue, String name, String target, int interval, Day day, Day weekBefore) {

    /**
     * A local day; times with their offset.
     *
     * @param intervals those that the target has or refused, oldest first
     */
    record Day(String date, String start, String end, List<Interval> intervals) {

        static Day of(DayBounds day, String target, int queue, Ledger ledger, Quarantine quarantine) {
            Map<Long, Interval> intervals = new TreeMap<>();
            for (AcceptedInterval accepted : ledger.contacts().ofQueue(target, queue, day.start(), day.end())) {
                intervals.put(accepted.start(), Interval.of(accepted, day));
            }
            for (Quarantined.Interval refused : quarantine.ofQueue(target, queue, day.start(), day.end())) {
                intervals.merge(
                        refused.start(),
                        Interval.nothing(refused, day),
                        (accepted, alone) -> accepted.beside(alone.quarantined()));
            }
            return new Day(
                    day.date().toString(),
                    day.local(day.start()),
                    day.local(day.end()),
                    List.copyOf(intervals.values()));
        }
    }

    /** Numbers of an interval; the mean handling time in seconds is null when nothing was handled. */
    record Numbers(long offered, long handled, BigDecimal mean) {

        static Numbers of(long offered, long handled, long tenths) {
            BigDecimal mean = handled == 0
                    ? null
                    : BigDecimal.valueOf(tenths, 1).divide(BigDecimal.valueOf(handled), 1, RoundingMode.HALF_UP);
            return new Numbers(offered, handled, mean);
        }
    }

    /** What the target refused. */
    record Refused(String id, Numbers numbers, String when, String reason) {}

    /**
     * An interval.
     *
     * @param start local, with offset
     * @param minutes its real length, null where it is not known
     * @param numbers what was accepted; null when nothing was, or an older version kept no numbers
     * @param accepted when, UTC; null when nothing was
     * @param run number of the import that sent it
     * @param unsure whether a request that was to change it got no answer
     * @param quarantined null when nothing of it is in quarantine
     */
    record Interval(
            String start,
            Integer minutes,
            Numbers numbers,
            String accepted,
            Long run,
            boolean unsure,
            Refused quarantined) {

        static Interval of(AcceptedInterval accepted, DayBounds day) {
            Optional<AcceptedInterval.Values> values = accepted.values();
            return new Interval(
                    day.local(accepted.start()),
                    values.map(any -> any.seconds() / 60).orElse(null),
                    values.map(any -> Numbers.of(any.offered(), any.handled(), any.duration()))
                            .orElse(null),
                    accepted.accepted().toString(),
                    accepted.run(),
                    accepted.isInDoubt(),
                    null);
        }

        static Interval nothing(Quarantined.Interval refused, DayBounds day) {
            Refused quarantined = new Refused(
                    refused.id(),
                    Numbers.of(refused.offered(), refused.handled(), refused.duration()),
                    refused.refusal().when().toString(),
                    refused.refusal().reason());
            return new Interval(
                    day.local(refused.start()), refused.seconds() / 60, null, null, null, false, quarantined);
        }

        Interval beside(Refused refused) {
            return new Interval(start, minutes, numbers, accepted, run, unsure, refused);
        }
    }
}

package org.openxlink.console;

import java.time.Instant;
import org.openxlink.ledger.Quarantined;

/**
 * What a target refused, in JSON; times in UTC.
 *
 * @param queue number of the WFM queue; null for a status
 * @param name of the queue; null for a status
 * @param offered contacts, as {@code handled}; null for a status
 * @param seconds that the contacts were handled; null for a status
 * @param agent login id; null for an interval
 * @param end null when the status goes on
 * @param status of the target's answer
 * @param since when it was refused last
 * @param run the import that met it
 */
record QuarantineView(
        String id,
        String kind,
        String system,
        String target,
        Integer queue,
        String name,
        Long offered,
        Long handled,
        Double seconds,
        String agent,
        String activity,
        String start,
        String end,
        int status,
        String reason,
        String answer,
        String since,
        long run) {

    private static final double TENTHS = 10;

    static QuarantineView of(Quarantined entry) {
        return entry instanceof Quarantined.Interval interval
                ? ofInterval(interval)
                : ofActivity((Quarantined.Activity) entry);
    }

    private static QuarantineView ofInterval(Quarantined.Interval entry) {
        return new QuarantineView(
                entry.id(),
                entry.kind().word(),
                entry.system(),
                entry.target(),
                entry.queue(),
                entry.name(),
                entry.offered(),
                entry.handled(),
                entry.duration() / TENTHS,
                null,
                null,
                time(entry.start()),
                time(entry.start() + entry.seconds()),
                entry.refusal().status(),
                entry.refusal().reason(),
                entry.refusal().answer(),
                entry.refusal().when().toString(),
                entry.refusal().run());
    }

    private static QuarantineView ofActivity(Quarantined.Activity entry) {
        return new QuarantineView(
                entry.id(),
                entry.kind().word(),
                entry.system(),
                entry.target(),
                null,
                null,
                null,
                null,
                null,
                entry.agent(),
                entry.activity(),
                time(entry.start()),
                entry.end().isPresent() ? time(entry.end().getAsLong()) : null,
                entry.refusal().status(),
                entry.refusal().reason(),
                entry.refusal().answer(),
                entry.refusal().when().toString(),
                entry.refusal().run());
    }

    private static String time(long second) {
        return Instant.ofEpochSecond(second).toString();
    }
}

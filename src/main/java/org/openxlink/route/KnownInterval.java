package org.openxlink.route;

import java.nio.file.Path;
import java.util.Optional;
import org.openxlink.ledger.AcceptedInterval;
import org.openxlink.ledger.Delivery;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Quarantine;
import org.openxlink.ledger.Quarantined;
import org.openxlink.mapping.IntervalRecord;

/**
 * What the target said of an interval so far.
 *
 * @param state how that compares with the record as it is now
 */
record KnownInterval(String state, Optional<AcceptedInterval> accepted, Optional<Quarantined.Interval> refused) {

    /** @param now the record that an import would send, if it would send one */
    static KnownInterval of(AskedValue asked, Optional<IntervalRecord> now, Optional<Ledger> ledger, Path home) {
        String target = asked.mapping().target().name();
        int queue = asked.mapping().queue().number();
        long start = asked.interval().start();
        Optional<AcceptedInterval> accepted =
                ledger.flatMap(open -> open.contacts().ofQueue(target, queue, start, start + 1).stream()
                        .findFirst());
        Optional<Quarantined.Interval> refused = Quarantine.of(home).ofQueue(target, queue, start, start + 1).stream()
                .findFirst();
        return new KnownInterval(state(accepted, now), accepted, refused);
    }

    private static String state(Optional<AcceptedInterval> accepted, Optional<IntervalRecord> now) {
        if (accepted.isEmpty()) {
            return "nothing";
        }
        if (accepted.get().isInDoubt()) {
            return "unsure";
        }
        return now.map(record ->
                        Delivery.of(record).digest().equals(accepted.get().digest()) ? "same" : "different")
                .orElse("accepted");
    }
}

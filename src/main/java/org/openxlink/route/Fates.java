package org.openxlink.route;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openxlink.ledger.Comparison;
import org.openxlink.ledger.Delivery;
import org.openxlink.ledger.IntervalKey;
import org.openxlink.mapping.IntervalRecord;

/** What becomes of records, in words. */
final class Fates {

    private Fates() {}

    /** @param refused intervals that were in quarantine before */
    static Function<IntervalRecord, String> of(Comparison comparison, Collection<IntervalKey> refused) {
        Set<IntervalKey> toSend =
                comparison.toSend().stream().map(Delivery::key).collect(Collectors.toSet());
        Set<IntervalKey> staying = new HashSet<>(refused);
        comparison.settled().forEach(staying::remove);
        return record -> {
            IntervalKey key =
                    new IntervalKey(record.target().name(), record.queue().number(), record.start());
            if (toSend.contains(key)) {
                return "to be sent";
            }
            return staying.contains(key) ? "refused before and in quarantine, so not sent" : "unchanged, so not sent";
        };
    }
}

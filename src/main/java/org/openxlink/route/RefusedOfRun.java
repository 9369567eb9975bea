package org.openxlink.route;

import java.time.Instant;
import java.util.List;
import org.openxlink.ledger.Quarantined;

/** What a run has in quarantine: what its target refused now, and what it refused before and would refuse again. */
final class RefusedOfRun {

    private long now;
    private long before;

    void countNow() {
        now++;
    }

    void countBefore(long more) {
        before += more;
    }

    long count() {
        return now + before;
    }

    /** What there is to say of one. */
    static String sentence(Quarantined entry) {
        return "%s is in quarantine: %s".formatted(named(entry), entry.refusal().reason());
    }

    private static String named(Quarantined entry) {
        String what = entry instanceof Quarantined.Interval interval
                ? "queue %d (%s)".formatted(interval.queue(), interval.name())
                : "a status of agent " + ((Quarantined.Activity) entry).agent();
        return what + " at " + Instant.ofEpochSecond(entry.start());
    }

    /** What there is to say of all, at the end. */
    List<String> end() {
        if (count() == 0) {
            return List.of();
        }
        String since = before == 0 ? "" : ", %d of them since earlier imports".formatted(before);
        return List.of("%d in quarantine%s; see xlink quarantine list".formatted(count(), since));
    }
}

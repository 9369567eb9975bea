package org.openxlink.injixo.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The agent statuses that were accepted. What an agent of an external system began at one time replaces what was there
 * for it before.
 */
final class StatusStore {

    private record Key(Instant start, String agent, String system) {

        static final Comparator<Key> BY_START =
                Comparator.comparing(Key::start).thenComparing(Key::agent).thenComparing(Key::system);

        /** Before all that begins then. */
        static Key before(Instant start) {
            return new Key(start, "", "");
        }
    }

    private final TreeMap<Key, StatusView> statuses = new TreeMap<>(Key.BY_START);

    synchronized void replace(List<StatusView> request) {
        request.forEach(status -> statuses.merge(key(status), status, StatusView::replacedBy));
    }

    private static Key key(StatusView status) {
        return new Key(status.start(), status.agentIdentifier(), status.externalSystem());
    }

    synchronized void clear() {
        statuses.clear();
    }

    /** The statuses that begin within the span, of one agent or of all, ordered by start. */
    synchronized List<StatusView> statuses(Optional<String> agent, TimeSpan span) {
        return statuses.subMap(Key.before(span.from()), Key.before(span.to())).values().stream()
                .filter(status -> agent.isEmpty() || agent.get().equals(status.agentIdentifier()))
                .toList();
    }

    /** The days in that zone on which a status begins. */
    synchronized List<LocalDate> days(ZoneId zone) {
        List<LocalDate> days = new ArrayList<>();
        Key next = statuses.isEmpty() ? null : statuses.firstKey();
        while (next != null) {
            LocalDate day = LocalDate.ofInstant(next.start(), zone);
            days.add(day);
            next = statuses.ceilingKey(Key.before(TimeSpan.ofDay(day, zone).to()));
        }
        return days;
    }
}

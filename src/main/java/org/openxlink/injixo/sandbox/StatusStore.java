package org.openxlink.injixo.sandbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The agent statuses that were accepted. The same activity of an agent with the same start replaces the earlier one. */
final class StatusStore {

    private static final Comparator<StatusView> BY_START = Comparator.comparing(StatusView::start)
            .thenComparing(StatusView::agentIdentifier)
            .thenComparing(StatusView::activityIdentifier);

    private record Key(String agent, String activity, Instant start) {}

    private final Map<Key, StatusView> statuses = new HashMap<>();

    synchronized void replace(List<StatusView> request) {
        request.forEach(status -> statuses.merge(key(status), status, StatusView::replacedBy));
    }

    private static Key key(StatusView status) {
        return new Key(status.agentIdentifier(), status.activityIdentifier(), status.start());
    }

    synchronized void clear() {
        statuses.clear();
    }

    /** The statuses that begin within the span, of one agent or of all, ordered by start. */
    synchronized List<StatusView> statuses(Optional<String> agent, TimeSpan span) {
        return statuses.values().stream()
                .filter(status -> agent.isEmpty() || agent.get().equals(status.agentIdentifier()))
                .filter(status -> span.contains(status.start()))
                .sorted(BY_START)
                .toList();
    }
}

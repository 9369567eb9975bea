package org.openxlink.injixo.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The events of one request, added up per queue and 15-minute interval. */
final class EventSums {

    private final Map<String, Map<Long, Interval>> queues = new HashMap<>();

    void add(ContactEvent event) {
        queues.computeIfAbsent(event.queueIdentifier(), queue -> new HashMap<>())
                .merge(event.slot(), Interval.of(event), Interval::plus);
    }

    /** Hands over every queue with its intervals by start in seconds since 1970; there is at least one. */
    void forEach(BiConsumer<String, Map<Long, Interval>> queue) {
        queues.forEach(queue);
    }
}

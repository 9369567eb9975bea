package org.openxlink.injixo.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The contact volumes that were accepted, per queue and 15-minute interval. */
final class EventStore {

    private static final Logger log = LoggerFactory.getLogger(EventStore.class);
    private static final Comparator<IntervalView> BY_START =
            Comparator.comparing(IntervalView::start).thenComparing(IntervalView::queueIdentifier);

    /** Queue identifier to start of the interval in seconds since 1970. */
    private final Map<String, NavigableMap<Long, Interval>> queues = new TreeMap<>();

    /** Takes a whole request: its intervals replace what was there for the same queue and start. */
    synchronized void replace(EventSums request) {
        request.forEach(this::replace);
    }

    private void replace(String queue, Map<Long, Interval> intervals) {
        NavigableMap<Long, Interval> stored = queues.computeIfAbsent(queue, name -> new TreeMap<>());
        warnOfNewName(queue, stored, intervals.values().iterator().next());
        intervals.forEach((slot, interval) -> stored.merge(slot, interval, Interval::replacedBy));
    }

    private static void warnOfNewName(String queue, NavigableMap<Long, Interval> stored, Interval later) {
        if (!stored.isEmpty()) {
            String before = stored.lastEntry().getValue().queueName();
            if (!before.equals(later.queueName())) {
                log.warn("queue {} was \"{}\", now \"{}\": injixo would make it two", queue, before, later.queueName());
            }
        }
    }

    synchronized void clear() {
        queues.clear();
    }

    synchronized Set<String> queues() {
        return new TreeSet<>(queues.keySet());
    }

    /** The intervals that start within the span, of one queue or of all, ordered by start. */
    synchronized List<IntervalView> intervals(Optional<String> queue, TimeSpan span) {
        Stream<String> chosen = queue.map(Stream::of).orElseGet(() -> queues.keySet().stream());
        return chosen.flatMap(identifier -> views(identifier, span))
                .sorted(BY_START)
                .toList();
    }

    private Stream<IntervalView> views(String queue, TimeSpan span) {
        NavigableMap<Long, Interval> stored = queues.getOrDefault(queue, new TreeMap<>());
        long from = span.from().getEpochSecond();
        long to = span.to().getEpochSecond();
        return stored.subMap(from, true, to, false).entrySet().stream()
                .map(entry -> entry.getValue().view(queue, entry.getKey()));
    }

    /** Every queue with its days in that zone. */
    synchronized List<QueueView> overview(ZoneId zone) {
        return queues.entrySet().stream()
                .map(entry -> overview(entry.getKey(), entry.getValue(), zone))
                .toList();
    }

    private static QueueView overview(String queue, NavigableMap<Long, Interval> stored, ZoneId zone) {
        Interval latest = stored.lastEntry().getValue();
        return new QueueView(queue, latest.queueName(), latest.channel(), days(stored, zone));
    }

    private static List<LocalDate> days(NavigableMap<Long, Interval> stored, ZoneId zone) {
        List<LocalDate> days = new ArrayList<>();
        Long slot = stored.firstKey();
        while (slot != null) {
            LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(slot), zone);
            days.add(day);
            slot = stored.ceilingKey(TimeSpan.ofDay(day, zone).to().getEpochSecond());
        }
        return days;
    }
}

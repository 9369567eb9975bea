package org.openxlink.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.ContactSource;
import org.openxlink.config.Mapping;
import org.openxlink.config.Role;
import org.openxlink.interval.DayTotals;

/**
 * All mappings that an import of one external system has to work out, by WFM queue. Immutable; tells the source what is
 * wanted of it and turns the totals of a day into records.
 */
public final class ContactMapping {

    private final ContactColumns columns;
    private final List<QueueMapping> queues;

    private ContactMapping(ContactColumns columns, List<QueueMapping> queues) {
        this.columns = columns;
        this.queues = List.copyOf(queues);
    }

    /**
     * The mapping of one external system.
     *
     * @param mappings those of which at least one source belongs to the system
     */
    public static ContactMapping of(String system, ContactSource source, List<Mapping> mappings) {
        List<Mapping> sent = mappings.stream()
                .filter(mapping -> mapping.valueType().role() != Role.NONE)
                .toList();
        ContactColumns columns = ContactColumns.of(system, source, sent);
        List<QueueMapping> queues = byQueue(sent).values().stream()
                .map(queue -> new QueueMapping(system, columns, queue))
                .toList();
        return new ContactMapping(columns, queues);
    }

    /** What is wanted of the source. */
    public ContactColumns columns() {
        return columns;
    }

    public boolean isEmpty() {
        return queues.isEmpty();
    }

    /** The other external systems that feed some of the same queues. */
    public Set<String> partners() {
        Set<String> partners = new TreeSet<>();
        queues.forEach(queue -> partners.addAll(queue.partners()));
        return partners;
    }

    /** Numbers of the WFM queues that a queue of the external system goes into. */
    public Set<Integer> queuesFedBy(List<String> group) {
        return queues.stream()
                .filter(queue -> queue.isFedBy(group))
                .map(QueueMapping::number)
                .collect(Collectors.toSet());
    }

    /**
     * The records of one day.
     *
     * @param others what the other systems last contributed to that day
     */
    public DayRecords records(DayTotals totals, Collection<Share> others) {
        SourceValues values = new SourceValues(totals, others);
        List<IntervalRecord> records = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        queues.forEach(queue -> queue.records(values, totals.day(), records::add, leftOut::add));
        Set<ExternalValue.Own> shared = new LinkedHashSet<>();
        queues.forEach(queue -> shared.addAll(queue.sharedValues()));
        return new DayRecords(records, values.shares(shared), leftOut);
    }

    private record QueueKey(String target, int queue) {}

    private static Map<QueueKey, List<Mapping>> byQueue(List<Mapping> mappings) {
        Map<QueueKey, List<Mapping>> queues = new LinkedHashMap<>();
        for (Mapping mapping : mappings) {
            QueueKey key = new QueueKey(mapping.target().name(), mapping.queue().number());
            queues.computeIfAbsent(key, any -> new ArrayList<>()).add(mapping);
        }
        return queues;
    }
}

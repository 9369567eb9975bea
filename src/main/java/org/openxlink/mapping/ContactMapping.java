package org.openxlink.mapping;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.ContactSource;
import org.openxlink.config.Mapping;
import org.openxlink.interval.DayTotals;
import org.openxlink.mapping.basic.Script;

/**
 * All mappings that an import of one external system has to work out, by WFM queue. Immutable; tells the source what is
 * wanted of it and turns the totals of a day into records.
 */
public final class ContactMapping {

    private final String system;
    private final boolean wholeDays;
    private final ContactColumns columns;
    private final List<QueueMapping> queues;

    private ContactMapping(String system, boolean wholeDays, ContactColumns columns, List<QueueMapping> queues) {
        this.system = system;
        this.wholeDays = wholeDays;
        this.columns = columns;
        this.queues = List.copyOf(queues);
    }

    /**
     * The mapping of one external system.
     *
     * @param mappings those of which at least one source belongs to the system
     * @param scripts what works out the value of a mapping, unless it is the sum, see {@link Calculations#script}
     */
    public static ContactMapping of(
            String system, ContactSource source, List<Mapping> mappings, Function<Mapping, Optional<Script>> scripts) {
        List<Mapping> sent = mappings.stream().filter(Mapping::isSent).toList();
        ContactColumns columns = ContactColumns.of(system, source, sent);
        List<QueueMapping> queues = byQueue(sent).values().stream()
                .map(queue -> new QueueMapping(system, source.hasWholeDays(), columns, queue, scripts))
                .toList();
        return new ContactMapping(system, source.hasWholeDays(), columns, queues);
    }

    /** What is wanted of the source. */
    public ContactColumns columns() {
        return columns;
    }

    public boolean isEmpty() {
        return queues.isEmpty();
    }

    /** The external systems of which the records need what earlier imports read: partners, and maybe this one. */
    public Set<String> keepers() {
        Set<String> keepers = new TreeSet<>();
        queues.forEach(queue -> keepers.addAll(queue.partners()));
        if (!wholeDays && keepsValues()) {
            keepers.add(system);
        }
        return keepers;
    }

    /** Whether later imports have to know what this one reads. */
    public boolean keepsValues() {
        return queues.stream().anyMatch(queue -> !queue.valuesToKeep().isEmpty());
    }

    /** The queues of the external system that go into each WFM queue, by its number. */
    public Map<Integer, Set<List<String>>> groupsByQueue() {
        Map<Integer, Set<List<String>>> groups = new TreeMap<>();
        queues.forEach(queue -> groups.computeIfAbsent(queue.number(), any -> new LinkedHashSet<>())
                .addAll(queue.groups()));
        return groups;
    }

    /**
     * The records of one day.
     *
     * @param kept what earlier imports of the {@link #keepers()} read of that day
     * @param now local date and time that scripts are told
     */
    public DayRecords records(DayTotals totals, Collection<Share> kept, LocalDateTime now, ScriptEvents events) {
        return records(totals, kept, now, events, false);
    }

    /**
     * The same.
     *
     * @param filled whether intervals without any row are to have a record too
     */
    public DayRecords records(
            DayTotals totals, Collection<Share> kept, LocalDateTime now, ScriptEvents events, boolean filled) {
        SourceValues values = new SourceValues(totals, kept);
        Occasion occasion = new Occasion(totals.day(), values, now, events);
        List<IntervalRecord> records = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        queues.forEach(queue -> queue.records(occasion, records::add, leftOut::add));
        List<IntervalRecord> fillers = new ArrayList<>();
        if (filled) {
            queues.forEach(queue -> queue.fillers(occasion, fillers::add, leftOut::add));
        }
        Set<ExternalValue.Own> shared = new LinkedHashSet<>();
        queues.forEach(queue -> shared.addAll(queue.valuesToKeep()));
        return new DayRecords(records, fillers, values.shares(shared), leftOut);
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

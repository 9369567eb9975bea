package org.openxlink.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.Mapping;
import org.openxlink.config.Role;
import org.openxlink.config.Target;
import org.openxlink.config.WfmQueue;
import org.openxlink.interval.Interval;
import org.openxlink.interval.LocalDay;

/** The mappings of one WFM queue: what makes up its value of each role. */
final class QueueMapping {

    /** One value of the queue. */
    private record Value(List<ExternalValue> sources, Calculation calculation) {

        /** The interval value, times 100. */
        long in(Interval interval, SourceValues values) {
            long[] paras = sources.stream()
                    .mapToLong(source -> values.value(source, interval))
                    .toArray();
            return calculation.value(paras, interval);
        }
    }

    /** Each contact is an element of a request: a caller's number mapped by mistake would fill the memory. */
    private static final long MOST_CONTACTS = 100_000;

    private static final int SLOT_MINUTES = 15;

    private final String system;
    private final boolean wholeDays;
    private final Target target;
    private final WfmQueue queue;
    private final Map<Role, Value> values = new EnumMap<>(Role.class);
    private final List<ExternalValue> sources = new ArrayList<>();

    QueueMapping(String system, boolean wholeDays, ContactColumns columns, List<Mapping> mappings) {
        this.system = system;
        this.wholeDays = wholeDays;
        this.target = mappings.get(0).target();
        this.queue = mappings.get(0).queue();
        for (Mapping mapping : mappings) {
            List<ExternalValue> resolved = mapping.sources().stream()
                    .map(source -> ExternalValue.of(source, system, columns))
                    .toList();
            sources.addAll(resolved);
            values.put(mapping.valueType().role(), new Value(resolved, Calculation.SUM));
        }
    }

    /** The other external systems that feed this queue. */
    Set<String> partners() {
        Set<String> systems = new TreeSet<>();
        sources.forEach(source -> systems.add(source.source().system()));
        systems.remove(system);
        return systems;
    }

    int number() {
        return queue.number();
    }

    /** Whether this system's queue of that name makes up some of its values. */
    boolean isFedBy(List<String> group) {
        return ownValues().anyMatch(own -> own.source().group().equals(group));
    }

    /** This system's values, if later imports have to know what this one read. */
    List<ExternalValue.Own> valuesToKeep() {
        return isWorkedOutInParts() ? ownValues().toList() : List.of();
    }

    /** Whether an import may read only a part of what makes up an interval: the rest is with other systems or files. */
    private boolean isWorkedOutInParts() {
        boolean severalGroups =
                ownValues().map(ExternalValue.Own::group).distinct().count() > 1;
        boolean severalFiles = !wholeDays && (severalGroups || queue.interval() > SLOT_MINUTES);
        return severalFiles || !partners().isEmpty();
    }

    private Stream<ExternalValue.Own> ownValues() {
        return sources.stream().filter(ExternalValue.Own.class::isInstance).map(ExternalValue.Own.class::cast);
    }

    /** A record for every interval of which this import read something. */
    void records(SourceValues external, LocalDay day, Consumer<IntervalRecord> records, Consumer<String> leftOut) {
        for (Interval interval : day.intervals(queue.interval())) {
            if (sources.stream().anyMatch(source -> external.isRead(source, interval))) {
                record(external, interval, records, leftOut);
            }
        }
    }

    private void record(
            SourceValues external, Interval interval, Consumer<IntervalRecord> records, Consumer<String> leftOut) {
        try {
            IntervalRecord record = record(external, interval);
            String fault = faultOf(record);
            if (fault.isEmpty()) {
                records.accept(record);
            } else {
                leftOut.accept(sentence(fault, interval));
            }
        } catch (ArithmeticException tooLarge) {
            leftOut.accept(sentence("values too large to be added", interval));
        }
    }

    private static String faultOf(IntervalRecord record) {
        if (record.offered() < 0 || record.handled() < 0 || record.duration() < 0) {
            return "a negative value";
        }
        long contacts = Math.max(record.offered(), record.handled());
        return contacts > MOST_CONTACTS ? contacts + " contacts (is the right column mapped?)" : "";
    }

    private String sentence(String fault, Interval interval) {
        return "queue %d (%s) has %s at %s; that interval is left out"
                .formatted(queue.number(), queue.name(), fault, Instant.ofEpochSecond(interval.start()));
    }

    private IntervalRecord record(SourceValues external, Interval interval) {
        long offered = IntervalValue.wholeContacts(value(Role.OFFERED, external, interval));
        long handled = IntervalValue.wholeContacts(value(Role.HANDLED, external, interval));
        long duration = handled > 0 ? duration(external, interval, handled) : 0;
        return new IntervalRecord(target, queue, interval.start(), interval.seconds(), offered, handled, duration);
    }

    /** Handling time in tenths of a second: the sum where it is mapped, else mean times handled. */
    private long duration(SourceValues external, Interval interval, long handled) {
        return values.containsKey(Role.DURATION)
                ? IntervalValue.tenths(value(Role.DURATION, external, interval))
                : IntervalValue.tenths(Math.multiplyExact(value(Role.AHT, external, interval), handled));
    }

    private long value(Role role, SourceValues external, Interval interval) {
        Value value = values.get(role);
        return value == null ? 0 : value.in(interval, external);
    }
}

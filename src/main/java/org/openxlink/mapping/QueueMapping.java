package org.openxlink.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.Mapping;
import org.openxlink.config.Role;
import org.openxlink.config.Target;
import org.openxlink.config.WfmQueue;
import org.openxlink.interval.Interval;
import org.openxlink.interval.LocalDay;
import org.openxlink.mapping.basic.Script;

/** The mappings of one WFM queue: what makes up its value of each role. */
final class QueueMapping {

    /** Each contact is an element of a request: a caller's number mapped by mistake would fill the memory. */
    private static final long MOST_CONTACTS = 100_000;

    private static final int SLOT_MINUTES = 15;

    private final String system;
    private final boolean wholeDays;
    private final Target target;
    private final WfmQueue queue;
    private final Map<Role, QueueValue> values = new EnumMap<>(Role.class);
    private final List<ExternalValue> sources = new ArrayList<>();

    QueueMapping(
            String system,
            boolean wholeDays,
            ContactColumns columns,
            List<Mapping> mappings,
            Function<Mapping, Optional<Script>> scripts) {
        this.system = system;
        this.wholeDays = wholeDays;
        this.target = mappings.get(0).target();
        this.queue = mappings.get(0).queue();
        for (Mapping mapping : mappings) {
            List<ExternalValue> resolved = mapping.sources().stream()
                    .map(source -> ExternalValue.of(source, system, columns))
                    .toList();
            sources.addAll(resolved);
            values.put(mapping.valueType().role(), new QueueValue(resolved, calculation(mapping, scripts)));
        }
    }

    private static Calculation calculation(Mapping mapping, Function<Mapping, Optional<Script>> scripts) {
        return scripts.apply(mapping)
                .<Calculation>map(script -> new ScriptCalculation(mapping, script))
                .orElseGet(() -> new SumCalculation(mapping));
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

    /** This system's queues that make up its values. */
    Set<List<String>> groups() {
        return ownValues().map(own -> own.source().group()).collect(Collectors.toSet());
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
    void records(Occasion occasion, Consumer<IntervalRecord> records, Consumer<LeftOut> leftOut) {
        for (Interval interval : occasion.day().intervals(queue.interval())) {
            if (sources.stream().anyMatch(source -> occasion.values().isRead(source, interval))) {
                record(interval, occasion, records, leftOut);
            }
        }
    }

    /** The record of an interval of which something is known, whoever read it. */
    void known(Interval interval, Occasion occasion, Consumer<IntervalRecord> records, Consumer<LeftOut> leftOut) {
        if (sources.stream().anyMatch(source -> occasion.values().isKnown(source, interval))) {
            record(interval, occasion, records, leftOut);
        }
    }

    /**
     * A record for every interval of which this import read nothing, on a day that all who feed the queue have something
     * of (Rule: imports, "What is sent"): nothing, or what others bring.
     */
    void fillers(Occasion occasion, Consumer<IntervalRecord> fillers, Consumer<LeftOut> leftOut) {
        if (!occasion.values().isDayKnownOf(partners())) {
            return;
        }
        for (Interval interval : occasion.day().intervals(queue.interval())) {
            if (sources.stream().noneMatch(source -> occasion.values().isKnown(source, interval))) {
                fillers.accept(new IntervalRecord(target, queue, interval.start(), interval.seconds(), 0, 0, 0));
            } else if (sources.stream().noneMatch(source -> occasion.values().isRead(source, interval))) {
                record(interval, occasion, fillers, leftOut);
            }
        }
    }

    /** Or none: injixo replaces an interval as a whole, so a value that is missing would be 0 there. */
    private void record(
            Interval interval, Occasion occasion, Consumer<IntervalRecord> records, Consumer<LeftOut> leftOut) {
        try {
            IntervalRecord record = record(interval, occasion);
            String fault = faultOf(record);
            if (fault.isEmpty()) {
                records.accept(record);
            } else {
                leftOut.accept(leftOut(fault, interval, occasion.day()));
            }
        } catch (ArithmeticException tooLarge) {
            leftOut.accept(leftOut("values too large to be added", interval, occasion.day()));
        } catch (ScriptFailed failure) {
            failure.tell(occasion.events());
            leftOut.accept(new LeftOut(interval.start(), interval.seconds(), Optional.empty()));
        }
    }

    private static String faultOf(IntervalRecord record) {
        if (record.offered() < 0 || record.handled() < 0 || record.duration() < 0) {
            return "a negative value";
        }
        long contacts = Math.max(record.offered(), record.handled());
        return contacts > MOST_CONTACTS ? contacts + " contacts (is the right column mapped?)" : "";
    }

    private LeftOut leftOut(String fault, Interval interval, LocalDay day) {
        String sentence = "queue %d (%s) has %s at %s; that interval is left out"
                .formatted(queue.number(), queue.name(), fault, day.timeOf(interval));
        return new LeftOut(interval.start(), interval.seconds(), Optional.of(sentence));
    }

    private IntervalRecord record(Interval interval, Occasion occasion) throws ScriptFailed {
        long offered = IntervalValue.wholeContacts(value(Role.OFFERED, interval, occasion));
        long handled = IntervalValue.wholeContacts(value(Role.HANDLED, interval, occasion));
        long duration = handled > 0 ? duration(interval, occasion, handled) : 0;
        return new IntervalRecord(target, queue, interval.start(), interval.seconds(), offered, handled, duration);
    }

    /** Handling time in tenths of a second: the sum where it is mapped, else mean times handled. */
    private long duration(Interval interval, Occasion occasion, long handled) throws ScriptFailed {
        return values.containsKey(Role.DURATION)
                ? IntervalValue.tenths(value(Role.DURATION, interval, occasion))
                : IntervalValue.tenths(Math.multiplyExact(value(Role.AHT, interval, occasion), handled));
    }

    private long value(Role role, Interval interval, Occasion occasion) throws ScriptFailed {
        QueueValue value = values.get(role);
        return value == null ? 0 : value.in(interval, occasion);
    }
}

package org.openxlink.route;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.openxlink.config.Target;
import org.openxlink.interval.DayTotals;
import org.openxlink.interval.LocalDay;
import org.openxlink.ledger.Comparison;
import org.openxlink.ledger.IntervalKey;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Marks;
import org.openxlink.ledger.Quarantine;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.ContactMapping;
import org.openxlink.mapping.DayRecords;
import org.openxlink.mapping.IntervalRecord;
import org.openxlink.mapping.Share;

/** The steps of the route {@code day} for contacts: from the totals of a day to what has to be sent of it. */
public final class ContactDays {

    private final String system;
    private final ContactMapping mapping;
    private final Set<String> keepers;
    private final DayRules rules;
    private final Ledger ledger;
    private final Quarantine quarantine;
    private final TargetRoutes targets;
    private final Optional<InterfaceLog> interfaceLog;

    ContactDays(
            String system, ContactMapping mapping, DayRules rules, Wiring wiring, Optional<InterfaceLog> interfaceLog) {
        this.system = system;
        this.rules = rules;
        this.interfaceLog = interfaceLog;
        this.mapping = mapping;
        this.keepers = mapping.keepers();
        this.ledger = wiring.ledger();
        this.quarantine = wiring.quarantine();
        this.targets = wiring.targets();
    }

    /** Totals to interval records, with what earlier imports kept of the same queues: here scripts run. */
    public DayRecords map(@ExchangeProperty("run") ImportRun run, @Body DayTotals totals) {
        LocalDay day = totals.day();
        List<Share> kept = keepers.isEmpty() ? List.of() : ledger.shares().of(keepers, day.start(), day.end());
        interfaceLog.ifPresent(log -> log.read(run.originsOf(day.date()), totals));
        DayRecords records = workedOut(run, totals, kept);
        run.leaveOut(records.sentences());
        return records;
    }

    private DayRecords workedOut(ImportRun run, DayTotals totals, List<Share> kept) {
        LocalDay day = totals.day();
        Optional<Workings> workings = interfaceLog.map(log -> log.workings(day));
        workings.ifPresent(run.scripts()::tell);
        DayRecords records =
                mapping.records(totals, kept, LocalDateTime.now(day.zone()), run.scripts(), rules.filled(run));
        workings.ifPresent(Workings::close);
        return records;
    }

    /** What is new or changed, a shipment per target. */
    public List<Shipment> compare(
            @ExchangeProperty("run") ImportRun run,
            @ExchangeProperty("day") DayTotals totals,
            @ExchangeProperty("records") DayRecords records) {
        Map<Target, List<IntervalRecord>> ready = byTarget(rules.ready(records.records(), run));
        Map<Target, List<IntervalRecord>> fillers = byTarget(rules.closed(records.fillers(), run.startedAt()));
        Set<Target> all = new LinkedHashSet<>(ready.keySet());
        all.addAll(fillers.keySet());
        List<Shipment> shipments = new ArrayList<>();
        interfaceLog.ifPresent(log ->
                log.compared(totals.day(), goingOn(records.records(), ready), record -> "not over yet, so not sent"));
        for (Target target : all) {
            List<IntervalRecord> none = List.of();
            Comparison comparison = compare(
                    run, totals.day(), target, ready.getOrDefault(target, none), fillers.getOrDefault(target, none));
            if (!comparison.toSend().isEmpty()) {
                shipments.add(Shipment.ofContacts(target, targets.key(target), comparison.toSend()));
            }
        }
        return shipments;
    }

    private Comparison compare(
            ImportRun run, LocalDay day, Target target, List<IntervalRecord> ready, List<IntervalRecord> fillers) {
        Map<IntervalKey, String> accepted =
                ledger.contacts().accepted(target.name(), queues(ready, fillers), day.start(), day.end());
        Map<IntervalKey, String> refused = quarantine.intervals(target.name(), day.start(), day.end());
        List<IntervalRecord> records =
                merged(ready, rules.wholeDays() ? fillers : Comparison.overwritingNothing(fillers, accepted, refused));
        Comparison comparison = Comparison.of(records, accepted, refused, run.force());
        quarantine.settleIntervals(comparison.settled());
        run.countRecords(records.size(), comparison.unchanged());
        run.countQuarantined(comparison.quarantined());
        interfaceLog.ifPresent(log -> log.compared(day, records, Fates.of(comparison, refused.keySet())));
        return comparison;
    }

    private static Set<Integer> queues(List<IntervalRecord> ready, List<IntervalRecord> fillers) {
        return Stream.concat(ready.stream(), fillers.stream())
                .map(record -> record.queue().number())
                .collect(Collectors.toSet());
    }

    private static List<IntervalRecord> goingOn(List<IntervalRecord> all, Map<Target, List<IntervalRecord>> ready) {
        Set<IntervalRecord> ended = new HashSet<>();
        ready.values().forEach(ended::addAll);
        return all.stream().filter(record -> !ended.contains(record)).toList();
    }

    /** Oldest first within a queue. */
    private static List<IntervalRecord> merged(List<IntervalRecord> ready, List<IntervalRecord> fillers) {
        return fillers.isEmpty()
                ? ready
                : Stream.concat(ready.stream(), fillers.stream())
                        .sorted(Comparator.<IntervalRecord>comparingInt(
                                        record -> record.queue().number())
                                .thenComparingLong(IntervalRecord::start))
                        .toList();
    }

    /** Everything of the day was accepted. */
    public void delivered(
            @ExchangeProperty("run") ImportRun run,
            @ExchangeProperty("day") DayTotals totals,
            @ExchangeProperty("records") DayRecords records,
            @ExchangeProperty("shipments") List<Shipment> shipments) {
        if (mapping.keepsValues()) {
            keep(records, totals.day());
        }
        mark(run, totals.day(), records, shipments);
        interfaceLog.ifPresent(log -> shipments.forEach(shipment -> write(log, totals.day(), shipment)));
        run.delivered(totals.day().date());
    }

    private void mark(ImportRun run, LocalDay day, DayRecords records, List<Shipment> shipments) {
        List<IntervalRecord> ready = rules.ready(records.records(), run);
        Set<IntervalKey> refused = new HashSet<>();
        for (Target target : byTarget(ready).keySet()) {
            refused.addAll(
                    quarantine.intervals(target.name(), day.start(), day.end()).keySet());
        }
        Marks marks = DayMarks.of(records, ready, shipments, refused);
        Instant until = rules.lookedUntil(day, marks.end(), run.startedAt());
        ledger.strips().mark(system, Run.Kind.CONTACTS, marks.emptyWithin(day.start(), until.getEpochSecond()));
    }

    private void write(InterfaceLog log, LocalDay day, Shipment shipment) {
        String target = shipment.target().name();
        Set<IntervalKey> refused =
                quarantine.intervals(target, day.start(), day.end()).keySet();
        log.delivered(
                day,
                shipment.intervals(),
                delivery -> refused.contains(delivery.key())
                        ? target + " refused it; it is in quarantine"
                        : "accepted by " + target);
    }

    /** Files that stay are read together, so that a day is whole; of files that go, each has a part of it. */
    private void keep(DayRecords records, LocalDay day) {
        if (rules.wholeDays()) {
            ledger.shares().keepOnly(system, day.start(), day.end(), records.shares());
        } else {
            ledger.shares().keep(records.shares());
        }
    }

    private static Map<Target, List<IntervalRecord>> byTarget(List<IntervalRecord> records) {
        Map<Target, List<IntervalRecord>> targets = new LinkedHashMap<>();
        records.forEach(record -> targets.computeIfAbsent(record.target(), any -> new ArrayList<>())
                .add(record));
        return targets;
    }
}

package org.openxlink.route;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.openxlink.config.Target;
import org.openxlink.interval.DayTotals;
import org.openxlink.interval.LocalDay;
import org.openxlink.ledger.Comparison;
import org.openxlink.ledger.IntervalKey;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Quarantine;
import org.openxlink.mapping.ContactMapping;
import org.openxlink.mapping.DayRecords;
import org.openxlink.mapping.IntervalRecord;
import org.openxlink.mapping.Share;

/** The steps of the route {@code day} for contacts: from the totals of a day to what has to be sent of it. */
public final class ContactDays {

    private final String system;
    private final ContactMapping mapping;
    private final Set<String> keepers;
    private final boolean wholeDays;
    private final Ledger ledger;
    private final Quarantine quarantine;
    private final TargetRoutes targets;
    private final Optional<InterfaceLog> interfaceLog;

    /** @param wholeDays whether an import always reads all there is of a day */
    ContactDays(
            String system,
            ContactMapping mapping,
            boolean wholeDays,
            Wiring wiring,
            Optional<InterfaceLog> interfaceLog) {
        this.system = system;
        this.wholeDays = wholeDays;
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
        run.scripts().begin(interfaceLog.isPresent());
        DayRecords records = mapping.records(totals, kept, LocalDateTime.now(day.zone()), run.scripts());
        run.leaveOut(records.leftOut());
        return records;
    }

    /** What is new or changed, a shipment per target. */
    public List<Shipment> compare(
            @ExchangeProperty("run") ImportRun run,
            @ExchangeProperty("day") DayTotals totals,
            @ExchangeProperty("records") DayRecords records) {
        List<Shipment> shipments = new ArrayList<>();
        byTarget(records.records()).forEach((target, ofTarget) -> {
            LocalDay day = totals.day();
            Map<IntervalKey, String> accepted = ledger.contacts().accepted(target.name(), day.start(), day.end());
            Map<IntervalKey, String> refused = quarantine.intervals(target.name(), day.start(), day.end());
            Comparison comparison = Comparison.of(ofTarget, accepted, refused, run.force());
            quarantine.settleIntervals(comparison.settled());
            run.countRecords(ofTarget.size(), comparison.unchanged());
            run.countQuarantined(comparison.quarantined());
            if (!comparison.toSend().isEmpty()) {
                shipments.add(Shipment.ofContacts(target, targets.key(target), comparison.toSend()));
            }
        });
        return shipments;
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
        interfaceLog.ifPresent(log -> log.write(
                run.originsOf(totals.day().date()),
                totals,
                records,
                shipments,
                run.scripts().outcomes()));
        run.delivered(totals.day().date());
    }

    /** Files that stay are read together, so that a day is whole; of files that go, each has a part of it. */
    private void keep(DayRecords records, LocalDay day) {
        if (wholeDays) {
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

package org.openxlink.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.openxlink.config.Target;
import org.openxlink.interval.LocalDay;
import org.openxlink.interval.StatusSlice;
import org.openxlink.ledger.AcceptedStatus;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Marks;
import org.openxlink.ledger.Quarantine;
import org.openxlink.ledger.Run;
import org.openxlink.ledger.StatusComparison;
import org.openxlink.ledger.StatusDelivery;
import org.openxlink.ledger.StatusKey;
import org.openxlink.mapping.StatusRecords;

/** The steps of the route {@code day} for statuses: from what agents did to what has to be sent of it. */
public final class StatusDays {

    private final String system;
    private final List<Target> targets;
    private final Ledger ledger;
    private final Quarantine quarantine;
    private final TargetRoutes routes;
    private final Optional<StatusLog> log;

    /** @param targets all of them get the statuses of every system, since no mapping names one */
    StatusDays(String system, List<Target> targets, Wiring wiring, Optional<StatusLog> log) {
        this.system = system;
        this.targets = List.copyOf(targets);
        this.ledger = wiring.ledger();
        this.quarantine = wiring.quarantine();
        this.routes = wiring.targets();
        this.log = log;
    }

    /** Codes to what WFM calls them. */
    public StatusRecords map(@ExchangeProperty("run") ImportRun run, @Body AgentDay day) {
        StatusRecords records = day.mapping().records(day.slice().spans());
        run.countUnknownActivities(records.unknown());
        return records;
    }

    /** What is new or changed, a shipment per target. */
    public List<Shipment> compare(
            @ExchangeProperty("run") ImportRun run, @ExchangeProperty("records") StatusRecords records) {
        List<Shipment> shipments = new ArrayList<>();
        for (Target target : targets) {
            Map<StatusKey, AcceptedStatus> accepted =
                    ledger.statuses().accepted(target.name(), system, records.statuses());
            Map<StatusKey, String> refused = quarantine.statuses(target.name(), system, records.statuses());
            StatusComparison comparison =
                    StatusComparison.of(target, records.statuses(), accepted, refused, run.force());
            quarantine.settleStatuses(target.name(), system, comparison.settled());
            run.countRecords(records.statuses().size(), comparison.unchanged());
            run.countQuarantined(comparison.quarantined());
            if (!comparison.toSend().isEmpty()) {
                shipments.add(Shipment.ofStatuses(target, routes.key(target), system, comparison.toSend()));
            }
        }
        return shipments;
    }

    private static Set<StatusKey> sent(List<Shipment> shipments) {
        return shipments.stream()
                .flatMap(shipment -> shipment.statuses().stream())
                .map(StatusDelivery::key)
                .collect(Collectors.toSet());
    }

    private Set<StatusKey> refused(StatusRecords records) {
        return targets.stream()
                .flatMap(target -> quarantine.statuses(target.name(), system, records.statuses()).keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Everything of the slice was accepted. */
    public void delivered(
            @ExchangeProperty("run") ImportRun run,
            @ExchangeProperty("day") AgentDay day,
            @ExchangeProperty("records") StatusRecords records,
            @ExchangeProperty("shipments") List<Shipment> shipments) {
        StatusSlice slice = day.slice();
        log.ifPresent(open ->
                open.write(run.originsOf(slice.day().date()), slice, records, sent(shipments), refused(records)));
        mark(run, slice, records, shipments);
        if (slice.last()) {
            run.delivered(slice.day().date());
        }
    }

    private void mark(ImportRun run, StatusSlice slice, StatusRecords records, List<Shipment> shipments) {
        Marks marks = DayMarks.ofStatuses(records.statuses(), shipments);
        LocalDay day = slice.day();
        if (slice.last()) {
            boolean isOver = run.startedAt().getEpochSecond() >= day.end();
            marks.emptyWithin(day.start(), isOver ? day.end() : marks.end().orElse(day.start()));
        }
        ledger.strips().mark(system, Run.Kind.STATUSES, marks);
    }
}

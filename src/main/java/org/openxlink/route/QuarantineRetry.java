package org.openxlink.route;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.openxlink.config.Installation;
import org.openxlink.config.Target;
import org.openxlink.config.WfmQueue;
import org.openxlink.ledger.Delivery;
import org.openxlink.ledger.Quarantine;
import org.openxlink.ledger.Quarantined;
import org.openxlink.ledger.Run;
import org.openxlink.ledger.StatusDelivery;
import org.openxlink.monitor.Fault;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.monitor.ImportTask;
import org.openxlink.monitor.Progress;

/** Sends what stands in quarantine once more, by the same delivery routes and in turn with the imports. */
final class QuarantineRetry {

    private final Wiring wiring;
    private final Installation installation;
    private final Quarantine quarantine;

    QuarantineRetry(Wiring wiring, Installation installation) {
        this.wiring = wiring;
        this.installation = installation;
        this.quarantine = wiring.quarantine();
    }

    /** Whose import met the refusal. */
    private record Origin(Run.Kind kind, String system) {}

    /** A run per system and kind. */
    List<Run> send(Collection<String> ids) {
        Map<Origin, List<String>> origins = new LinkedHashMap<>();
        for (String id : ids) {
            quarantine.find(id).ifPresent(found -> origins.computeIfAbsent(
                            new Origin(found.kind(), found.system()), any -> new ArrayList<>())
                    .add(id));
        }
        List<Run> runs = new ArrayList<>();
        for (Map.Entry<Origin, List<String>> origin : origins.entrySet()) {
            runs.add(send(origin.getKey(), origin.getValue()));
        }
        return runs;
    }

    private Run send(Origin origin, List<String> ids) {
        ImportRuns runs = runs(origin);
        try {
            return send(origin, ids, runs, runs.begin(new ImportRequest(Optional.empty(), true, Progress.UNSEEN)));
        } catch (RouteReplaced e) {
            return Run.failed(origin.system, origin.kind, List.of(), e.getMessage() + "; try again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Run.failed(origin.system, origin.kind, List.of(), "interrupted");
        }
    }

    private Run send(Origin origin, List<String> ids, ImportRuns runs, ImportRun run) {
        try (ProducerTemplate producer = wiring.context().createProducerTemplate()) {
            for (Shipment shipment : shipments(origin, ids, run)) {
                Exchange sent = producer.send("direct:deliver-" + shipment.key(), exchange -> {
                    exchange.setProperty("run", run);
                    exchange.getMessage().setBody(shipment);
                });
                if (sent.getException() != null) {
                    runs.failed(run, sent.getException());
                }
            }
        } catch (IOException | RuntimeException e) {
            runs.failed(run, e);
        }
        return runs.end(run);
    }

    /** Those of the imports, which run in turn; one that is not configured any more has no imports. */
    private ImportRuns runs(Origin origin) {
        String name = RouteKey.of(origin.kind, origin.system) + "-runs";
        ImportRuns ofImports = wiring.context().getRegistry().lookupByNameAndType(name, ImportRuns.class);
        return ofImports != null
                ? ofImports
                : new ImportRuns(new ImportTask(origin.kind, origin.system), new Turns(), wiring);
    }

    /** An import before may have settled some while this one waited for its turn. */
    private List<Shipment> shipments(Origin origin, List<String> ids, ImportRun run) {
        List<Quarantined> entries =
                ids.stream().map(quarantine::find).flatMap(Optional::stream).toList();
        run.countRecords(entries.size(), 0);
        Map<Target, List<Delivery>> intervals = new LinkedHashMap<>();
        Map<Target, List<StatusDelivery>> statuses = new LinkedHashMap<>();
        for (Quarantined entry : entries) {
            run.delivered(LocalDate.ofInstant(
                    Instant.ofEpochSecond(entry.start()), installation.general().localTimeZone()));
            Optional<Target> target = target(entry);
            if (target.isEmpty()) {
                run.fail(
                        "%s: there is no target %s in config/isps.cfg; xlink quarantine drop takes it out"
                                .formatted(entry.id(), entry.target()),
                        Fault.NONE);
            } else if (entry instanceof Quarantined.Interval interval) {
                again(interval, target.get(), run).ifPresent(delivery -> intervals
                        .computeIfAbsent(target.get(), any -> new ArrayList<>())
                        .add(delivery));
            } else if (entry instanceof Quarantined.Activity activity) {
                statuses.computeIfAbsent(target.get(), any -> new ArrayList<>()).add(activity.again(target.get()));
            }
        }
        List<Shipment> shipments = new ArrayList<>();
        intervals.forEach((target, deliveries) ->
                shipments.add(Shipment.ofContacts(target, wiring.targets().key(target), deliveries)));
        statuses.forEach((target, deliveries) ->
                shipments.add(Shipment.ofStatuses(target, wiring.targets().key(target), origin.system, deliveries)));
        return shipments;
    }

    private Optional<Target> target(Quarantined entry) {
        return installation.targets().stream()
                .filter(target -> target.name().equals(entry.target()))
                .findFirst();
    }

    private Optional<Delivery> again(Quarantined.Interval interval, Target target, ImportRun run) {
        WfmQueue queue = installation.catalogue().queues().get(interval.queue());
        if (queue == null) {
            run.fail(
                    "%s: there is no queue %d in config/queues.ini; xlink quarantine drop takes it out"
                            .formatted(interval.id(), interval.queue()),
                    Fault.NONE);
        }
        return Optional.ofNullable(queue).map(into -> interval.again(target, into));
    }
}

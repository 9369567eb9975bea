package org.openxlink.route;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.openxlink.config.SameButForPlaces;
import org.openxlink.config.Target;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Quarantine;
import org.openxlink.monitor.Observations;

/**
 * The routes {@code deliver:NAME} and {@code request:NAME} of each target. While its configuration changes a target has
 * two of each for a time: imports under way end with the old ones, others begin with the new.
 */
final class TargetRoutes {

    private record Added(String key, String name, RouteSet routes) {}

    private final CamelContext context;
    private final Ledger ledger;
    private final RequestsInFlight requests;
    private final Quarantine quarantine;
    private final Observations observations;
    private final Map<Target, Added> added = new LinkedHashMap<>();
    private final List<Added> superseded = new ArrayList<>();

    TargetRoutes(
            CamelContext context,
            Ledger ledger,
            RequestsInFlight requests,
            Quarantine quarantine,
            Observations observations) {
        this.context = context;
        this.ledger = ledger;
        this.requests = requests;
        this.quarantine = quarantine;
        this.observations = observations;
    }

    /**
     * Adds the routes of those that have none yet.
     *
     * @param all whether all are made anew, because their templates changed
     * @return what can't be delivered to, and why
     */
    synchronized List<String> add(Collection<Target> targets, boolean all) {
        if (all) {
            superseded.addAll(added.values());
            added.clear();
        }
        List<String> failures = new ArrayList<>();
        for (Target target : targets) {
            if (added.keySet().stream().noneMatch(there -> SameButForPlaces.same(there, target))) {
                try {
                    added.put(target, add(target));
                } catch (Exception e) {
                    failures.add("target %s is not in service: %s"
                            .formatted(target.name(), Causes.behind(e).getMessage()));
                }
            }
        }
        return failures;
    }

    /** Removes what nobody uses any more. To be called while no import of a former configuration is under way. */
    synchronized void keepOnly(Collection<Target> used) throws Exception {
        for (Target target : List.copyOf(added.keySet())) {
            if (used.stream().noneMatch(other -> SameButForPlaces.same(other, target))) {
                superseded.add(added.remove(target));
            }
        }
        for (Added each : superseded) {
            each.routes().remove();
        }
        superseded.clear();
    }

    /** Which delivery route takes what is for that target: {@code direct:deliver-KEY}. */
    synchronized String key(Target target) {
        return added.entrySet().stream()
                .filter(entry -> SameButForPlaces.same(entry.getKey(), target))
                .map(entry -> entry.getValue().key())
                .findFirst()
                .orElseThrow();
    }

    private Added add(Target target) throws Exception {
        String name = free(target.name());
        String key = RouteKey.of(name);
        RouteSet routes = new RouteSet(context);
        routes.bind(key + "-http", new TargetHttp(target, requests));
        TargetDelivery delivery = new TargetDelivery(target, ledger, quarantine, observations);
        routes.bind(key + "-delivery", delivery);
        routes.bind(key + "-retry", new RetryRule(target, patience(), backoff(), delivery));
        try {
            routes.add("deliver:" + name, "deliver", key, Map.of());
            routes.add(
                    "request:" + name,
                    "request",
                    key,
                    Map.of("url", target.url().toString()));
            return new Added(key, name, routes);
        } catch (Exception e) {
            routes.remove();
            throw e;
        }
    }

    /** The target's name, with a number while an older version of it goes on. */
    private String free(String name) {
        String free = name;
        for (int version = 2; isTaken(free); version++) {
            free = name + " (" + version + ")";
        }
        return free;
    }

    private boolean isTaken(String name) {
        return Stream.concat(added.values().stream(), superseded.stream())
                .map(Added::name)
                .anyMatch(name::equals);
    }

    /** 15 minutes, unless application.properties says otherwise. */
    private Duration patience() {
        return Duration.ofSeconds(number("{{xlink.retry.seconds:900}}"));
    }

    /** From 1 s to 5 min, unless application.properties says otherwise. */
    private Backoff backoff() {
        return new Backoff(Duration.ofMillis(number("{{xlink.retry.firstDelayMillis:1000}}")), Duration.ofMinutes(5));
    }

    private long number(String property) {
        return Long.parseLong(context.resolvePropertyPlaceholders(property));
    }
}

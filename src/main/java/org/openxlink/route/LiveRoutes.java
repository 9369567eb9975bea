package org.openxlink.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openxlink.config.SystemConfig;
import org.openxlink.config.Target;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.Calculations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The routes of all external systems and targets in service. A changed configuration replaces those whose own part of it
 * changed (Rule: imports, "Hot reload"); no other route stops.
 */
final class LiveRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRoutes.class);

    private final Wiring wiring;
    private final Map<String, LiveSystem> systems = new LinkedHashMap<>();

    LiveRoutes(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Names of external systems by what became of them. */
    record Change(List<String> added, List<String> replaced, List<String> removed, List<String> failures) {

        /** Why some are not in service. */
        Optional<String> failure() {
            return failures.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", failures));
        }

        boolean isNone() {
            return added.isEmpty() && replaced.isEmpty() && removed.isEmpty();
        }
    }

    /** Puts a configuration into service in place of the one that was. */
    synchronized Change change(Calculations next) {
        return change(next, false);
    }

    /**
     * The same.
     *
     * @param all whether all routes are made anew, because their templates changed
     */
    synchronized Change change(Calculations next, boolean all) {
        Change change = new Change(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        next.installation().systems().stream()
                .filter(LiveRoutes::isImported)
                .forEach(system -> wanted.put(system.name(), new Wanted(next, system)));
        change.failures().addAll(wiring.targets().add(next.installation().targets(), all));
        for (LiveSystem system : systems.values()) {
            Optional<Wanted> before = system.wanted();
            if (before.isPresent() && !wanted.containsKey(before.get().name())) {
                change.removed().add(before.get().name());
                replace(system, Optional.empty(), change);
            }
        }
        for (Wanted each : wanted.values()) {
            LiveSystem system = systems.computeIfAbsent(each.name(), this::system);
            Optional<Wanted> before = system.wanted();
            if (before.isEmpty() || all || !before.get().sameAs(each)) {
                (before.isEmpty() ? change.added() : change.replaced()).add(each.name());
                replace(system, Optional.of(each), change);
            }
        }
        tidyUp();
        return change;
    }

    /** One that fails does not hold up the others. */
    private static void replace(LiveSystem system, Optional<Wanted> wanted, Change change) {
        try {
            system.replaceBy(wanted);
        } catch (Exception e) {
            String sentence = "[%s] is not in service: %s"
                    .formatted(system.name(), Causes.behind(e).getMessage());
            LOG.error("{}", sentence, e);
            change.failures().add(sentence);
        }
    }

    private LiveSystem system(String name) {
        return new LiveSystem(wiring, name, this::tidyUp);
    }

    /** Waits until the routes of that external system and kind are in service. */
    void awaitService(Run.Kind kind, String name) throws InterruptedException {
        LiveSystem system;
        synchronized (this) {
            system = systems.get(name);
        }
        if (system == null) {
            throw new IllegalArgumentException("[" + name + "] has no " + kind.word() + " to import");
        }
        system.awaitService(kind);
    }

    /** Lets go of all databases. */
    synchronized void close() throws Exception {
        for (LiveSystem system : systems.values()) {
            system.close();
        }
    }

    private static boolean isImported(SystemConfig system) {
        return system.importsContacts() || system.importsStatuses();
    }

    /** Forgets what is gone, unless imports of a former configuration are still under way. */
    private synchronized void tidyUp() {
        if (systems.values().stream().anyMatch(LiveSystem::isReplacing)) {
            return;
        }
        systems.values().removeIf(system -> system.wanted().isEmpty());
        List<Target> used = systems.values().stream()
                .flatMap(system -> system.wanted().stream())
                .flatMap(wanted -> wanted.targets().stream())
                .distinct()
                .toList();
        try {
            wiring.targets().keepOnly(used);
        } catch (Exception e) {
            LOG.warn(
                    "the routes of a former target could not be removed: {}",
                    Causes.behind(e).getMessage());
        }
    }
}

package org.openxlink.route;

import java.time.Instant;
import java.util.Optional;
import org.openxlink.ledger.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The routes of one external system in service. When others are to take their place, the imports under way end first;
 * what is wanted then counts, so that changes in the meantime are one.
 */
final class LiveSystem {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSystem.class);

    private final Wiring wiring;
    private final String name;
    private final Runnable replaced;
    private Optional<Wanted> wanted = Optional.empty();
    private Optional<SystemRoutes> routes = Optional.empty();
    private boolean replacing;
    private Optional<Instant> retired = Optional.empty();

    /** @param replaced heard after a replacement that had to wait */
    LiveSystem(Wiring wiring, String name, Runnable replaced) {
        this.wiring = wiring;
        this.name = name;
        this.replaced = replaced;
    }

    String name() {
        return name;
    }

    /** What is to be in service, now or when the imports under way have ended. */
    synchronized Optional<Wanted> wanted() {
        return wanted;
    }

    /** Whether an import under way has to end before others take its place. */
    synchronized boolean isReplacing() {
        return replacing;
    }

    /**
     * Puts other routes into service; nothing means none.
     *
     * @throws Exception when they can't be made; nothing is in service then
     */
    synchronized void replaceBy(Optional<Wanted> next) throws Exception {
        wanted = next;
        if (replacing) {
            return;
        }
        routes.ifPresent(this::retire);
        if (routes.filter(SystemRoutes::isBusy).isEmpty()) {
            swap();
        } else {
            replacing = true;
            new Thread(this::swapAtTheEnd, "replace " + name).start();
        }
    }

    /**
     * The routes in service, after the replacement that may be under way.
     *
     * @throws IllegalArgumentException when there are none for that kind
     */
    synchronized void awaitService(Run.Kind kind) throws InterruptedException {
        while (replacing) {
            wait();
        }
        if (routes.filter(there -> there.imports(kind)).isEmpty()) {
            throw new IllegalArgumentException("[" + name + "] has no " + kind.word() + " to import");
        }
    }

    /** Lets go of the database. */
    synchronized void close() throws Exception {
        if (routes.isPresent()) {
            routes.get().close();
        }
    }

    private void swapAtTheEnd() {
        try {
            routes().awaitEnd();
            swapNow();
        } catch (Exception e) {
            LOG.error("[{}] is not in service: {}", name, Causes.behind(e).getMessage());
        }
        replaced.run();
    }

    private synchronized SystemRoutes routes() {
        return routes.orElseThrow();
    }

    private synchronized void swapNow() throws Exception {
        try {
            swap();
        } finally {
            replacing = false;
            notifyAll();
        }
    }

    private void retire(SystemRoutes former) {
        retired = Optional.of(wiring.clock().instant());
        former.retire();
    }

    private void swap() throws Exception {
        if (routes.isPresent()) {
            routes.get().remove();
            routes = Optional.empty();
        }
        if (wanted.isPresent()) {
            SystemRoutes next = new SystemRoutes(
                    wiring, wanted.get().calculations(), wanted.get().system());
            try {
                next.add();
            } catch (Exception e) {
                next.remove();
                throw e;
            }
            routes = Optional.of(next);
            next.fireMissed(retired);
        }
    }
}

package org.openxlink.monitor.jmx;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openxlink.monitor.Facts;
import org.openxlink.monitor.ImportTask;
import org.openxlink.monitor.Operations;
import org.openxlink.monitor.Status.SystemStatus;

/** The facts, at most a second old: tools ask for each of the attributes of hundreds of beans by itself. */
final class Snapshot {

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final Operations operations;
    private final Map<ImportTask, SystemStatus> systems = new HashMap<>();
    private Facts facts;
    private long taken;

    Snapshot(Operations operations) {
        this.operations = operations;
    }

    synchronized Facts facts() {
        if (facts == null || System.nanoTime() - taken > NANOS) {
            facts = operations.facts();
            systems.clear();
            facts.status().systems().forEach(system -> systems.put(system.task(), system));
            taken = System.nanoTime();
        }
        return facts;
    }

    /** Nothing when it has just gone. */
    synchronized Optional<SystemStatus> system(ImportTask task) {
        facts();
        return Optional.ofNullable(systems.get(task));
    }

    /** What was just done is to be seen at once. */
    synchronized void forget() {
        facts = null;
    }
}

package org.openxlink.route;

import java.nio.file.Path;
import java.time.InstantSource;
import org.apache.camel.CamelContext;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Quarantine;
import org.openxlink.monitor.Observations;
import org.openxlink.monitor.Pauses;
import org.openxlink.source.database.Drivers;

/**
 * What the routes of all external systems are connected with, whatever their configuration.
 *
 * @param leavings the home below which rejected rows and refused data are written
 * @param triggers whether imports run by themselves, by the clock and when files come
 */
record Wiring(
        CamelContext context,
        Ledger ledger,
        Path leavings,
        Drivers drivers,
        TargetRoutes targets,
        InstantSource clock,
        Observations observations,
        Pauses pauses,
        boolean triggers) {

    /** What targets refused. */
    Quarantine quarantine() {
        return Quarantine.of(leavings);
    }
}

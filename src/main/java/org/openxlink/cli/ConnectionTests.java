package org.openxlink.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openxlink.config.ConnectionStep;
import org.openxlink.config.ContactSource;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.CsvStatuses;
import org.openxlink.config.Database;
import org.openxlink.config.DatabaseContacts;
import org.openxlink.config.DatabaseStatuses;
import org.openxlink.config.Installation;
import org.openxlink.config.StatusSource;
import org.openxlink.config.SystemConfig;
import org.openxlink.config.Target;
import org.openxlink.route.TargetTest;
import org.openxlink.source.csv.FolderTest;
import org.openxlink.source.database.ConnectionTest;
import org.openxlink.source.database.Drivers;
import org.openxlink.source.database.Probe;

/** Tries the ways to all sources and targets of an installation ({@code xlink validate --connect}), a line per step. */
final class ConnectionTests {

    private final Installation installation;
    private final PrintWriter out;
    private final Drivers drivers;
    private long steps;
    private long failed;

    ConnectionTests(Installation installation, PrintWriter out) {
        this.installation = installation;
        this.out = out;
        this.drivers = Drivers.of(installation.home());
    }

    /** Whether all of them are open. */
    boolean run() {
        for (SystemConfig system : installation.systems()) {
            if (system.enabled()) {
                tell(system.name(), steps(system));
            }
        }
        for (String broken : installation.broken().systems()) {
            tell(broken, List.of(ConnectionStep.failed("not tried, since the section has errors, see above")));
        }
        for (Target target : installation.targets()) {
            tell(target.name(), List.of(TargetTest.of(target)));
        }
        out.printf("%s tried, %d failed%n", Counted.of(steps, "step"), failed);
        out.flush();
        return failed == 0;
    }

    private List<ConnectionStep> steps(SystemConfig system) {
        List<ConnectionStep> found = new ArrayList<>();
        List<Probe> probes = new ArrayList<>();
        Optional<ContactSource> contacts = system.contacts();
        Optional<StatusSource> statuses = system.statuses();
        Optional<Database> database = Optional.empty();
        if (contacts.orElse(null) instanceof CsvContacts csv) {
            found.addAll(FolderTest.of(csv.files()));
        }
        if (statuses.orElse(null) instanceof CsvStatuses csv) {
            found.addAll(FolderTest.of(csv.files()));
        }
        if (contacts.orElse(null) instanceof DatabaseContacts read) {
            database = Optional.of(read.database());
            probes.addAll(Probe.of(read));
        }
        if (statuses.orElse(null) instanceof DatabaseStatuses read) {
            database = Optional.of(read.database());
            probes.addAll(Probe.of(read));
        }
        database.ifPresent(known -> found.addAll(ConnectionTest.of(system.name(), known, probes, drivers)));
        return found;
    }

    private void tell(String name, List<ConnectionStep> tried) {
        for (ConnectionStep step : tried) {
            out.println("[" + name + "] " + (step.passed() ? "ok: " : "failed: ") + step.sentence());
            out.flush(); // the next step may take its time
            steps++;
            failed += step.passed() ? 0 : 1;
        }
    }
}

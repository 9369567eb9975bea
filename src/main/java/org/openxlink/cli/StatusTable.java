package org.openxlink.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openxlink.config.MachineZone;
import org.openxlink.console.RunView;
import org.openxlink.console.StatusView;
import org.openxlink.console.StatusView.SystemView;

/** The status of an instance for people; times are this machine's. */
final class StatusTable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final List<String> HEAD =
            List.of("System", "Kind", "State", "Last import", "Outcome", "Rows", "Sent", "Complete", "Lag", "Next");
    private static final int SHORT_DIGEST = 12;

    private final StatusView status;
    private final ZoneId zone = MachineZone.id();

    StatusTable(StatusView status) {
        this.status = status;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(head());
        lines.addAll(new Columns(HEAD, Set.of())
                .lines(status.systems().stream().map(this::row).toList()));
        status.systems().forEach(system -> details(system, lines));
        status.kept().forEach(name -> lines.add(name + " is in service as it was before, because it is invalid now"));
        lines.addAll(status.problems());
        if (!status.ledgerFault().isEmpty()) {
            lines.add(status.ledgerFault());
        }
        return lines;
    }

    private List<String> head() {
        return List.of(
                "OpenXlink %s runs on %s since %s (process %d)"
                        .formatted(status.version(), status.home(), time(status.since()), status.pid()),
                "Configuration of %s, %s; %s"
                        .formatted(
                                time(status.configuration().modified()),
                                status.configuration().sha256().substring(0, SHORT_DIGEST),
                                Counted.of(status.problems().size(), "problem")));
    }

    private List<String> row(SystemView system) {
        RunView last = system.lastRun();
        return List.of(
                system.system(),
                system.kind(),
                system.state(),
                last == null ? "-" : time(last.ended()),
                last == null ? "-" : last.outcome(),
                last == null ? "-" : Long.toString(last.rowsRead()),
                last == null ? "-" : Long.toString(last.sent()),
                system.completeDay() == null ? "-" : system.completeDay(),
                system.lagSeconds() == null ? "-" : system.lagSeconds() + " s",
                system.nextRun() == null ? "-" : time(system.nextRun()));
    }

    /** What does not fit into a column. */
    private static void details(SystemView system, List<String> lines) {
        String name = "[" + system.system() + "] " + system.kind() + ": ";
        if (!system.reason().isEmpty()) {
            lines.add(name + system.reason());
        }
        if (system.lastRun() != null && !system.lastRun().message().isEmpty()) {
            lines.add(name + system.lastRun().message());
        }
    }

    private String time(String instant) {
        return TIME.format(Instant.parse(instant).atZone(zone));
    }
}

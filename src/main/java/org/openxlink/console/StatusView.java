package org.openxlink.console;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.openxlink.monitor.Status;
import org.openxlink.monitor.Status.SystemStatus;

/**
 * How a running OpenXlink is, in JSON; times in UTC.
 *
 * @param configuration which one is in service
 * @param problems {@code file:line: error: sentence}
 * @param ledgerFault why the ledger can't be used; else empty
 */
public record StatusView(
        String version,
        String home,
        String since,
        long pid,
        Configuration configuration,
        List<String> kept,
        List<String> problems,
        String ledgerFault,
        List<SystemView> systems) {

    /**
     * A state of {@code config/}.
     *
     * @param modified when a file of it was last changed
     * @param sha256 of its files
     */
    public record Configuration(String modified, String sha256) {}

    /** One kind of data of one external system; what is not known is null. */
    public record SystemView(
            String system,
            String kind,
            String state,
            String reason,
            RunView lastRun,
            String nextRun,
            String completeDay,
            Long lagSeconds) {

        static SystemView of(SystemStatus status) {
            return new SystemView(
                    status.system(),
                    status.kind().word(),
                    RunView.word(status.state()),
                    status.reason(),
                    status.lastRun().map(RunView::of).orElse(null),
                    status.nextRun().map(Object::toString).orElse(null),
                    status.complete().map(LocalDate::toString).orElse(null),
                    status.lag().map(Duration::toSeconds).orElse(null));
        }
    }

    static StatusView of(String version, Status status) {
        return new StatusView(
                version,
                status.home().toString(),
                status.since().toString(),
                ProcessHandle.current().pid(),
                new Configuration(
                        status.live().modified().toString(), status.live().sha256()),
                status.kept(),
                status.problems(),
                status.ledgerFault(),
                status.systems().stream().map(SystemView::of).toList());
    }
}

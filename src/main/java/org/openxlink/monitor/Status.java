package org.openxlink.monitor;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openxlink.config.Fingerprint;
import org.openxlink.ledger.Run;

/**
 * How a running OpenXlink is.
 *
 * @param since when it was started
 * @param live which configuration is in service
 * @param kept what is in service as it was before, because it became invalid
 * @param problems what is wrong with the configuration, {@code file:line: error: sentence}
 * @param ledgerFault why the ledger can't be used, and with it what it knows of systems is missing; else empty
 */
public record Status(
        Path home,
        Instant since,
        Fingerprint live,
        List<String> kept,
        List<String> problems,
        String ledgerFault,
        List<SystemStatus> systems) {

    public Status {
        kept = List.copyOf(kept);
        problems = List.copyOf(problems);
        systems = List.copyOf(systems);
    }

    /** What an external system and kind is doing. */
    public enum State {
        IDLE,
        RUNNING,
        /** Running, but the target can't take anything just now. */
        WAITING,
        /** Nothing wakes it until it is resumed. */
        PAUSED,
        /** It is parked, has errors, or is not imported by itself. */
        DISABLED
    }

    /**
     * One kind of data of one external system.
     *
     * @param reason why it waits or is disabled; else empty
     * @param lastRun the last one that had something to do
     * @param nextRun when the clock wakes it
     * @param complete the last local day that was completely delivered
     * @param lag how far what was delivered is behind what there is: from the last import that left nothing to do to the end
     *     of the last closed interval; nothing while no import has ended since the start
     */
    public record SystemStatus(
            String system,
            Run.Kind kind,
            State state,
            String reason,
            Optional<Run> lastRun,
            Optional<Instant> nextRun,
            Optional<LocalDate> complete,
            Optional<Duration> lag) {

        public ImportTask task() {
            return new ImportTask(kind, system);
        }
    }
}

package org.openxlink.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The {@code [General]} section, with defaults filled in.
 *
 * @param protocol whether interface detail is logged
 * @param logMaxFileSize KB per log file before it rotates
 * @param writeAlways whether intervals without data are sent as 0
 * @param localTimeZone zone of the WFM tenant; days are its local days
 * @param catchUpDays days an automatic import repairs after an outage
 * @param lookBackDays days the first run of a day reads again
 * @param lagLimit how far what was delivered may be behind before health says so
 * @param console where the web console listens; nothing when it is set wrongly
 */
public record General(
        boolean protocol,
        Path logDir,
        int logMaxFileSize,
        boolean writeAlways,
        boolean automaticMappingCorrection,
        ZoneId localTimeZone,
        Automatic phoneLink,
        Automatic timeLink,
        int catchUpDays,
        int lookBackDays,
        Optional<Duration> lagLimit,
        Optional<WebConsole> console) {

    /** How far what was delivered may be behind: an hour more than the distance of two runs, unless the ini file says it. */
    public Duration lagLimit(Automatic automatic) {
        return lagLimit.orElseGet(() -> automatic.distance().plusHours(1));
    }

    /** What imports depend on: the same wherever the console listens, and whatever health makes of a lag. */
    public General forImports() {
        return new General(
                protocol,
                logDir,
                logMaxFileSize,
                writeAlways,
                automaticMappingCorrection,
                localTimeZone,
                phoneLink,
                timeLink,
                catchUpDays,
                lookBackDays,
                Optional.empty(),
                Optional.empty());
    }
}

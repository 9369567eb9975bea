package org.openxlink.config;

import java.nio.file.Path;
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
        Optional<WebConsole> console) {

    /** What imports depend on: the same wherever the console listens. */
    public General withoutConsole() {
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
                Optional.empty());
    }
}

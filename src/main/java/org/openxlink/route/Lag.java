package org.openxlink.route;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.openxlink.config.Automatic;

/** How far what was delivered is behind what there is. */
final class Lag {

    private Lag() {}

    /**
     * From the last import that left nothing to do to the end of the last closed interval (mode daily: of yesterday); zero
     * when that import came later.
     */
    static Duration of(Instant upToDate, Instant now, Automatic automatic, ZoneId zone) {
        Duration lag = Duration.between(upToDate, closed(now.atZone(zone), automatic));
        return lag.isNegative() ? Duration.ZERO : lag;
    }

    private static Instant closed(ZonedDateTime now, Automatic automatic) {
        ZonedDateTime midnight = now.truncatedTo(ChronoUnit.DAYS);
        if (automatic.mode() == Automatic.Mode.DAILY) {
            return midnight.toInstant();
        }
        long every = automatic.every().toSeconds();
        long sinceMidnight =
                Duration.between(midnight, now.minus(automatic.reference())).toSeconds();
        return midnight.plusSeconds(Math.floorDiv(sinceMidnight, every) * every).toInstant();
    }
}

package org.openxlink;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** For tests of what depends on the day that it is. */
final class Today {

    private Today() {}

    /** The day there, which stays for some minutes: where midnight is near, it is waited for. */
    static LocalDate in(ZoneId zone) throws Exception {
        ZonedDateTime now = ZonedDateTime.now(zone);
        ZonedDateTime midnight = now.toLocalDate().plusDays(1).atStartOfDay(zone);
        if (Duration.between(now, midnight).compareTo(Await.LONGEST.dividedBy(2)) < 0) {
            Await.until("midnight", () -> !ZonedDateTime.now(zone).isBefore(midnight));
        }
        return LocalDate.now(zone);
    }
}

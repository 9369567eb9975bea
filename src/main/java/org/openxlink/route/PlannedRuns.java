package org.openxlink.route;

import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.openxlink.config.Automatic;
import org.quartz.CronExpression;

/** When the clock wakes imports: what quartz makes of the same expression that the timers get. */
public final class PlannedRuns {

    private PlannedRuns() {}

    /** The first ones after an instant; none in mode NONE. */
    public static List<Instant> of(Automatic automatic, ZoneId zone, Instant since, int most) {
        if (automatic.mode() == Automatic.Mode.NONE) {
            return List.of();
        }
        List<Instant> runs = new ArrayList<>();
        CronExpression cron = cron(automatic, zone);
        Date next = cron.getNextValidTimeAfter(Date.from(since));
        while (next != null && runs.size() < most) {
            runs.add(next.toInstant());
            next = cron.getNextValidTimeAfter(next);
        }
        return runs;
    }

    private static CronExpression cron(Automatic automatic, ZoneId zone) {
        try {
            CronExpression cron = new CronExpression(automatic.cron());
            cron.setTimeZone(TimeZone.getTimeZone(zone));
            return cron;
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}

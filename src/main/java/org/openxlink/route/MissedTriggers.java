package org.openxlink.route;

import java.time.Instant;
import java.time.ZoneId;
import org.apache.camel.CamelContext;
import org.apache.camel.component.quartz.QuartzComponent;
import org.openxlink.config.Automatic;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;

/**
 * Fires a timer once whose time passed while its route was not there: while the process was down, or its routes were being
 * replaced (Rule: imports, "Automatic").
 */
final class MissedTriggers {

    private final CamelContext context;

    MissedTriggers(CamelContext context) {
        this.context = context;
    }

    /** @param key of the import, by which its timer is named */
    void fireIfMissed(String key, Automatic automatic, ZoneId zone, Instant since, Instant now)
            throws SchedulerException {
        if (isMissed(automatic, zone, since, now)) {
            fire(key);
        }
    }

    /** Fires a timer at once; where there is none, nothing happens. */
    void fire(String key) throws SchedulerException {
        Scheduler scheduler =
                context.getComponent("quartz", QuartzComponent.class).getScheduler();
        Trigger timer = scheduler == null ? null : scheduler.getTrigger(TriggerKey.triggerKey(key, "imports"));
        if (timer != null) {
            scheduler.triggerJob(timer.getJobKey());
        }
    }

    static boolean isMissed(Automatic automatic, ZoneId zone, Instant since, Instant now) {
        return PlannedRuns.of(automatic, zone, since, 1).stream().anyMatch(next -> !next.isAfter(now));
    }
}

package org.openxlink.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.camel.CamelContext;
import org.openxlink.config.Installation;
import org.openxlink.monitor.ImportTask;
import org.openxlink.monitor.Pauses;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets imports be woken, or not. */
final class Pausing {

    private static final Logger LOG = LoggerFactory.getLogger(Pausing.class);

    private final Pauses pauses;
    private final MissedTriggers triggers;

    Pausing(Pauses pauses, CamelContext context) {
        this.pauses = pauses;
        this.triggers = new MissedTriggers(context);
    }

    /** @throws IllegalArgumentException when there is nothing of it to import */
    void pause(ImportTask task, Installation live) {
        check(task, live);
        try {
            pauses.pause(task);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.info("[{}] {} paused", task.system(), task.kind().word());
    }

    /**
     * Wakes it at once, too: files that came meanwhile are no longer new to their trigger.
     *
     * @throws IllegalArgumentException when there is nothing of it to import
     */
    void resume(ImportTask task, Installation live) {
        check(task, live);
        try {
            if (pauses.resume(task)) {
                LOG.info("[{}] {} resumed", task.system(), task.kind().word());
                triggers.fire(RouteKey.of(task.kind(), task.system()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(ImportTask task, Installation live) {
        if (!ImportTask.of(live).contains(task)) {
            throw new IllegalArgumentException(
                    "[" + task.system() + "] has no " + task.kind().word() + " to import");
        }
    }
}

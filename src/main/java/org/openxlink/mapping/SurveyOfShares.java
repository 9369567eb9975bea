package org.openxlink.mapping;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.openxlink.interval.DayTotals;
import org.openxlink.interval.LocalDay;

/**
 * The scripts of queues that several external systems feed.
 *
 * @param systems these systems, none when there is no such queue
 */
public record SurveyOfShares(Set<String> systems, List<ScriptedQueue> queues, ScriptTallies tallies) {

    /**
     * Runs the scripts of a day.
     *
     * @param kept what was read of the systems
     * @param now local date and time that scripts are told
     */
    public void run(LocalDay day, Collection<Share> kept, LocalDateTime now) {
        SourceValues values = new SourceValues(DayTotals.ignoring(day), kept);
        Occasion occasion = new Occasion(day, values, now, tallies);
        queues.forEach(queue -> queue.run(occasion, tallies));
    }
}

package org.openxlink.mapping;

import java.time.LocalDateTime;
import java.util.List;
import org.openxlink.config.ContactColumns;
import org.openxlink.interval.DayTotals;

/**
 * The scripts that can be run while one external system is read.
 *
 * @param columns what is wanted of the source
 * @param alone the queues that no other system feeds
 * @param kept the values of the other queues, to be kept until all systems were read
 */
public record SurveyOfSystem(
        ContactColumns columns, List<ScriptedQueue> alone, List<ExternalValue.Own> kept, ScriptTallies tallies) {

    /**
     * Runs the scripts of a day.
     *
     * @param now local date and time that scripts are told
     * @return the system's part in the queues that several systems feed
     */
    public List<Share> run(DayTotals totals, LocalDateTime now) {
        SourceValues values = new SourceValues(totals, List.of());
        Occasion occasion = new Occasion(totals.day(), values, now, tallies);
        alone.forEach(queue -> queue.run(occasion, tallies));
        return values.shares(kept);
    }
}

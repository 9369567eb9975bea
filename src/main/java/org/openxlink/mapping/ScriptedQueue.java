package org.openxlink.mapping;

import java.util.List;
import org.openxlink.config.Mapping;
import org.openxlink.interval.Interval;

/**
 * The scripts of one WFM queue, run for their own sake: each in every interval of which something is known.
 *
 * @param minutes length of its intervals
 * @param sources all that the queue is made up of, by scripts or not
 */
record ScriptedQueue(int minutes, List<ExternalValue> sources, List<Scripted> values) {

    /** A value that a script works out. */
    record Scripted(Mapping mapping, QueueValue value) {}

    void run(Occasion occasion, ScriptTallies tallies) {
        for (Interval interval : occasion.day().intervals(minutes)) {
            if (sources.stream().anyMatch(source -> occasion.values().isKnown(source, interval))) {
                values.forEach(value -> run(value, interval, occasion, tallies));
            }
        }
    }

    private static void run(Scripted scripted, Interval interval, Occasion occasion, ScriptTallies tallies) {
        try {
            scripted.value.in(interval, occasion);
        } catch (ScriptFailed failure) {
            failure.tell(tallies);
        } catch (ArithmeticException tooLarge) {
            tallies.of(scripted.mapping).failed(occasion.day().timeOf(interval), "values too large to be added");
        }
    }
}

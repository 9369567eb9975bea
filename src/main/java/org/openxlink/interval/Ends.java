package org.openxlink.interval;

import java.util.List;

/** Finds out when the activities of one agent end. */
interface Ends {

    /** Nothing is known to follow. */
    long NEVER = Moment.OPEN;

    /**
     * The activities to be sent, by start: those read, and those sent before whose end has become known.
     *
     * @param rows log-offs too, by start and then in the source's order
     * @param after start of the first row behind them, or NEVER
     * @param known what was sent before around these times
     */
    List<Moment> of(List<Moment> rows, long after, List<Moment> known);

    static Ends of(StatusRules rules) {
        return rules.endsWithNext() ? new EndsWithNext(rules) : new EndsOfTheirOwn(rules);
    }
}

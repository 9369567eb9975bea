package org.openxlink.interval;

import java.util.function.Predicate;

/**
 * What is to be done with an external system's activities (Rule: the CSV interface, agent statuses).
 *
 * @param endsWithNext whether an agent's next activity ends one, for lack of an end of its own
 * @param logOff which codes end the activity before them and are not sent themselves
 * @param minimumSeconds shorter activities are left out
 */
public record StatusRules(boolean endsWithNext, Predicate<String> logOff, int minimumSeconds) {

    /** Whether this row may end an activity before it. */
    boolean ends(Moment row) {
        return endsWithNext || logOff.test(row.activity());
    }

    /** Whether an activity of this length is sent; one without any never is. */
    boolean isLongEnough(Moment moment) {
        return moment.isOpen() || moment.end() - moment.start() >= Math.max(1, minimumSeconds);
    }
}

package org.openxlink.route;

import org.openxlink.config.Mapping;
import org.openxlink.interval.Interval;
import org.openxlink.mapping.ScriptCall;

/**
 * What came of one evaluation of a script.
 *
 * @param result the interval value, times 100
 * @param failure why there is no result; empty when there is one
 */
record ScriptOutcome(ScriptCall call, long result, String failure) implements ValueOutcome {

    @Override
    public Mapping mapping() {
        return call.mapping();
    }

    @Override
    public Interval interval() {
        return call.interval();
    }

    /** {@code config/1.bas: Offered of 1002 Sales is 250 / 100 (Para1=5, Para2=2, Weekday=2, Minutes=480)}. */
    @Override
    public String toString() {
        String what = failure.isEmpty() ? "is " + result + " / 100" : "is left out, " + failure;
        return "%s: %s %s (%s)".formatted(call.file(), name(), what, call.parameters());
    }
}

package org.openxlink.mapping;

import org.openxlink.interval.Interval;

/** Works one interval value out of the values of its sources: the sum of them, or whatever a script says. */
@FunctionalInterface
interface Calculation {

    /** What a mapping without a script does. */
    Calculation SUM = (paras, interval, occasion) -> {
        long sum = 0;
        for (long para : paras) {
            sum = Math.addExact(sum, para);
        }
        return IntervalValue.ofMillionths(sum);
    };

    /**
     * The interval value, times 100.
     *
     * @param paras the sources' values in the mapping's order, in millionths
     * @throws ScriptFailed when there is none
     */
    long value(long[] paras, Interval interval, Occasion occasion) throws ScriptFailed;
}

package org.openxlink.mapping;

import org.openxlink.interval.Interval;

/** Works one interval value out of the values of its sources: the sum of them, or whatever a script says. */
sealed interface Calculation permits ScriptCalculation, SumCalculation {

    /**
     * The interval value, times 100.
     *
     * @param paras the sources' values in the mapping's order, in millionths
     * @throws ScriptFailed when there is none
     */
    long value(long[] paras, Interval interval, Occasion occasion) throws ScriptFailed;
}

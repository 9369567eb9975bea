package org.openxlink.mapping;

import org.openxlink.config.Mapping;
import org.openxlink.interval.Interval;

/** What a mapping without a script does. */
record SumCalculation(Mapping mapping) implements Calculation {

    @Override
    public long value(long[] paras, Interval interval, Occasion occasion) {
        long sum = of(paras);
        occasion.events().summed(mapping, interval, paras, sum);
        return sum;
    }

    /** The interval value, times 100. */
    static long of(long[] millionths) {
        long sum = 0;
        for (long one : millionths) {
            sum = Math.addExact(sum, one);
        }
        return IntervalValue.ofMillionths(sum);
    }
}

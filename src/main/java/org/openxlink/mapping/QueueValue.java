package org.openxlink.mapping;

import java.util.List;
import org.openxlink.interval.Interval;

/** One value of a WFM queue: where its numbers are found and what is made of them. */
record QueueValue(List<ExternalValue> sources, Calculation calculation) {

    /** The interval value, times 100. */
    long in(Interval interval, Occasion occasion) throws ScriptFailed {
        long[] paras = new long[sources.size()];
        for (int index = 0; index < paras.length; index++) {
            paras[index] = occasion.values().value(sources.get(index), interval);
        }
        return calculation.value(paras, interval, occasion);
    }
}

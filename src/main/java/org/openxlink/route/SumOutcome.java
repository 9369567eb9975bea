package org.openxlink.route;

import java.util.List;
import java.util.StringJoiner;
import org.openxlink.config.Mapping;
import org.openxlink.interval.Interval;

/**
 * What the sources of a mapping without a script came to.
 *
 * @param millionths the sources' values in the mapping's order
 * @param sum the interval value, times 100
 */
record SumOutcome(Mapping mapping, Interval interval, List<Long> millionths, long sum) implements ValueOutcome {

    /** {@code sum: Offered of 1002 Sales is 500 / 100 (ACD:Sales:Calls=2 + ACD:Service:Calls=3)}. */
    @Override
    public String toString() {
        StringJoiner values = new StringJoiner(" + ");
        for (int index = 0; index < millionths.size(); index++) {
            values.add(mapping.sources().get(index) + "=" + InterfaceLog.number(millionths.get(index)));
        }
        return "sum: %s is %d / 100 (%s)".formatted(name(), sum, values);
    }
}

package org.openxlink.mapping;

import org.openxlink.config.Mapping;
import org.openxlink.interval.Interval;
import org.openxlink.interval.Total;
import org.openxlink.mapping.basic.Parameters;
import org.openxlink.mapping.basic.Script;
import org.openxlink.mapping.basic.ScriptRuntimeException;

/** What a mapping with a script does. */
record ScriptCalculation(Mapping mapping, Script script) implements Calculation {

    @Override
    public long value(long[] paras, Interval interval, Occasion occasion) throws ScriptFailed {
        Parameters parameters = parameters(paras, interval, occasion);
        ScriptCall call = new ScriptCall(mapping, occasion.day(), interval, parameters);
        ScriptEvents events = occasion.events();
        try {
            long result = script.result(parameters, line -> events.said(call, line));
            events.returned(call, result);
            return result;
        } catch (ScriptRuntimeException failure) {
            throw new ScriptFailed(call, failure);
        }
    }

    /** What a script is given. */
    static Parameters parameters(long[] paras, Interval interval, Occasion occasion) {
        return Parameters.of(interval.weekday(), interval.minuteOfDay(), occasion.now(), units(paras));
    }

    private static double[] units(long[] millionths) {
        double[] units = new double[millionths.length];
        for (int index = 0; index < units.length; index++) {
            units[index] = millionths[index] / (double) Total.ONE;
        }
        return units;
    }
}

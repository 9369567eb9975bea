package org.openxlink.mapping;

import org.openxlink.config.Mapping;
import org.openxlink.interval.Interval;
import org.openxlink.mapping.basic.ScriptRuntimeException;

/**
 * Hears what scripts say and what becomes of them, and of sums, while a day is worked out; called often, so it has to be
 * quick.
 */
public interface ScriptEvents {

    /** Hears nothing. */
    ScriptEvents NONE = new ScriptEvents() {};

    /** A line of MsgBox or Print; its text is the script's, so anything may stand in it. */
    default void said(ScriptCall call, String line) {}

    /** The script has no result for that interval, and so the interval no record. */
    default void failed(ScriptCall call, ScriptRuntimeException failure) {}

    /** @param result the interval value, times 100 */
    default void returned(ScriptCall call, long result) {}

    /**
     * A value that no script works out.
     *
     * @param millionths the sources' values in the mapping's order
     * @param sum the interval value, times 100
     */
    default void summed(Mapping mapping, Interval interval, long[] millionths, long sum) {}
}

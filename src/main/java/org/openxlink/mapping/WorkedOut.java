package org.openxlink.mapping;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one value of a WFM queue comes to in one interval.
 *
 * @param paras the values of the sources in the mapping's order, in millionths
 * @param value the interval value, times 100; nothing when no source of the queue has a row of the interval
 * @param failure why there is none
 * @param trail what the script did, if there is one
 * @param record what is sent of the queue's interval
 * @param leftOut why nothing is sent
 */
public record WorkedOut(
        List<Para> paras,
        OptionalLong value,
        Optional<String> failure,
        Optional<ScriptTrail> trail,
        Optional<IntervalRecord> record,
        Optional<String> leftOut) {

    /**
     * The value of a source.
     *
     * @param isKnown whether the source has any row of the interval
     */
    public record Para(long millionths, boolean isKnown) {}

    /** No source of the queue has anything of the interval. */
    static WorkedOut nothing(List<Para> paras) {
        return new WorkedOut(
                paras, OptionalLong.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}

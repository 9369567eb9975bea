package org.openxlink.mapping;

import java.util.List;
import java.util.Optional;

/**
 * What a day of an external system comes to.
 *
 * @param records oldest first within a queue
 * @param fillers of intervals without any row, when they are wanted; oldest first within a queue
 * @param shares the system's part in queues that several systems feed
 * @param leftOut intervals that have a value which can't be sent, or none because a script failed
 */
public record DayRecords(
        List<IntervalRecord> records, List<IntervalRecord> fillers, List<Share> shares, List<LeftOut> leftOut) {

    /** Why intervals were left out, but for those whose script failed. */
    public List<String> sentences() {
        return leftOut.stream().map(LeftOut::sentence).flatMap(Optional::stream).toList();
    }
}

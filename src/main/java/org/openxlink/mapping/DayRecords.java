package org.openxlink.mapping;

import java.util.List;

/**
 * What a day of an external system comes to.
 *
 * @param records oldest first within a queue
 * @param fillers of intervals without any row, when they are wanted; oldest first within a queue
 * @param shares the system's part in queues that several systems feed
 * @param leftOut a sentence per interval that has a value which can't be sent
 */
public record DayRecords(
        List<IntervalRecord> records, List<IntervalRecord> fillers, List<Share> shares, List<String> leftOut) {}

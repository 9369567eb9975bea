package org.openxlink.source.csv;

import org.openxlink.config.DateOrder;
import org.openxlink.config.TimestampFormat;
import org.openxlink.source.SourceTime;

/**
 * Reads when something happened, from one column or from two (Rule: CSV interface, dates and times). Safe for
 * several threads.
 */
public sealed interface TimestampReader permits DetectingStampReader, FormatStampReader {

    /** A reader that recognises every form of date and time, the date's parts in this order. */
    static TimestampReader detecting(DateOrder order) {
        return new DetectingStampReader(order);
    }

    /** A reader that takes this format and nothing else. */
    static TimestampReader ofFormat(TimestampFormat format) {
        return new FormatStampReader(format);
    }

    /**
     * Reads one column that holds date and time.
     *
     * @throws UnreadableValue for anything else, also for a date alone: midnight would be a guess
     */
    SourceTime read(String stamp) throws UnreadableValue;

    /**
     * Reads two columns; with a format in the order of its parts.
     *
     * @throws UnreadableValue when one of them is not what it should be
     */
    SourceTime read(String date, String time) throws UnreadableValue;
}

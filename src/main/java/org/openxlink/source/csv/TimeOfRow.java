package org.openxlink.source.csv;

import java.util.OptionalInt;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.TimeColumns;
import org.openxlink.source.SourceTime;

/** Reads when something happened out of the columns that say it. */
final class TimeOfRow {

    private final int first;
    private final OptionalInt second;
    private final TimestampReader reader;

    private TimeOfRow(int first, OptionalInt second, TimestampReader reader) {
        this.first = first;
        this.second = second;
        this.reader = reader;
    }

    static TimeOfRow of(TimeColumns columns) {
        if (columns instanceof TimeColumns.Stamp stamp) {
            TimestampReader reader = stamp.format()
                    .map(TimestampReader::ofFormat)
                    .orElseGet(() -> TimestampReader.detecting(stamp.order()));
            return new TimeOfRow(stamp.column(), stamp.second(), reader);
        }
        TimeColumns.DateAndTime two = (TimeColumns.DateAndTime) columns;
        return new TimeOfRow(two.date(), OptionalInt.of(two.time()), TimestampReader.detecting(two.order()));
    }

    /** The last of its columns, counted from 1. */
    int lastColumn() {
        return Math.max(first, second.orElse(0));
    }

    /** Whether the row has nothing there. */
    boolean isBlank(CSVRecord row) {
        return row.get(first - 1).isBlank()
                && (second.isEmpty() || row.get(second.getAsInt() - 1).isBlank());
    }

    SourceTime read(CSVRecord row) throws UnreadableValue {
        return second.isEmpty()
                ? reader.read(row.get(first - 1))
                : reader.read(row.get(first - 1), row.get(second.getAsInt() - 1));
    }
}

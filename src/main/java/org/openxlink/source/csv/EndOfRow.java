package org.openxlink.source.csv;

import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.CsvStatuses.Span;
import org.openxlink.source.SourceTime;
import org.openxlink.source.StatusRow;
import org.openxlink.source.StatusRow.End;

/** Reads how a row says that its activity ends (Rule: the CSV interface, {@code ActivityTimeSpanType}). */
interface EndOfRow {

    End read(CSVRecord row, SourceTime start) throws UnreadableValue;

    /** The last of its columns, counted from 1; 0 when it has none. */
    int lastColumn();

    static EndOfRow of(Span span) {
        if (span instanceof Span.Duration duration) {
            return new Duration(duration.column());
        }
        if (span instanceof Span.End end) {
            return new Stamp(TimeOfRow.of(end.columns()));
        }
        return span instanceof Span.EndOfDay end ? new TimeOfDay(end.column()) : new Nothing();
    }

    /** A number of seconds, or hh:mm:ss. */
    record Duration(int lastColumn) implements EndOfRow {

        @Override
        public End read(CSVRecord row, SourceTime start) throws UnreadableValue {
            String text = row.get(lastColumn - 1);
            return text.isBlank() ? StatusRow.OPEN : new End.After(Durations.seconds(text));
        }
    }

    /** Date and time. */
    record Stamp(TimeOfRow time) implements EndOfRow {

        @Override
        public int lastColumn() {
            return time.lastColumn();
        }

        @Override
        public End read(CSVRecord row, SourceTime start) throws UnreadableValue {
            if (time.isBlank(row)) {
                return StatusRow.OPEN;
            }
            SourceTime end = time.read(row);
            if (end.utc() == start.utc() && end.second() < start.second()) {
                throw new UnreadableValue(row.get(lastColumn() - 1), "end, it lies before the start");
            }
            return new End.At(end);
        }
    }

    /** A time of day; one that lies before the start is past midnight. */
    record TimeOfDay(int lastColumn) implements EndOfRow {

        private static final int DAY_SECONDS = 86_400;
        private static final TimeReader TIMES = new TimeReader();

        @Override
        public End read(CSVRecord row, SourceTime start) throws UnreadableValue {
            String text = row.get(lastColumn - 1);
            if (text.isBlank()) {
                return StatusRow.OPEN;
            }
            if (start.utc()) {
                throw new UnreadableValue(
                        text, "end beside a start with Z or an offset; it needs a date and an offset too");
            }
            long second = Math.floorDiv(start.second(), (long) DAY_SECONDS) * DAY_SECONDS + TIMES.secondOfDay(text);
            return new End.At(new SourceTime(second < start.second() ? second + DAY_SECONDS : second, false));
        }
    }

    /** The agent's next activity ends it. */
    record Nothing() implements EndOfRow {

        @Override
        public int lastColumn() {
            return 0;
        }

        @Override
        public End read(CSVRecord row, SourceTime start) {
            return StatusRow.NEXT;
        }
    }
}

package org.openxlink.source.csv;

import org.openxlink.config.DateOrder;
import org.openxlink.source.SourceTime;

/**
 * Date, then T or blanks, then time, then maybe {@code Z} or an offset. What nearly every row of a file has, the date of
 * the row before and a plain time, is read without more ado.
 */
final class DetectingStampReader implements TimestampReader {

    private final DateReader dates;
    private final String expected;

    DetectingStampReader(DateOrder order) {
        this.dates = DateReader.detecting(order);
        this.expected = "date and time (" + order.example() + ", T or a blank, hour:minute:second)";
    }

    @Override
    public SourceTime read(String stamp) throws UnreadableValue {
        DateReader.Known last = dates.last();
        SourceTime usual = last.opens(stamp) ? usual(last, stamp, last.text().length() + 1) : null;
        return usual != null ? usual : inAnyForm(stamp);
    }

    @Override
    public SourceTime read(String date, String time) throws UnreadableValue {
        DateReader.Known last = dates.last();
        SourceTime usual = last.is(date) ? usual(last, time, 0) : null;
        return usual != null ? usual : inAnyForm(date, time);
    }

    // null: the time is in another form
    private static SourceTime usual(DateReader.Known date, String text, int timeFrom) {
        int second = TimeReader.plain(text, timeFrom);
        return second == TimeReader.NONE ? null : Offset.applied(Offset.NONE, date.epochDay(), second);
    }

    private SourceTime inAnyForm(String stamp) throws UnreadableValue {
        Scan whole = new Scan(stamp);
        int end = whole.endOfDate();
        SourceTime time = at(whole.until(end), whole.from(end + 1));
        if (time == null) {
            throw new UnreadableValue(stamp, expected);
        }
        return time;
    }

    private SourceTime inAnyForm(String date, String time) throws UnreadableValue {
        SourceTime both = at(new Scan(date), new Scan(time));
        if (both == null) {
            dates.epochDay(date); // throws when it is the date that can't be read
            throw new UnreadableValue(time, "time (hour:minute:second)");
        }
        return both;
    }

    // null: unreadable
    private SourceTime at(Scan date, Scan timeAndZone) {
        int end = timeAndZone.endOfTime();
        Scan zone = timeAndZone.from(end);
        boolean named = !zone.atEnd();
        int offset = named ? Offset.read(zone) : Offset.NONE;
        int second = TimeReader.read(timeAndZone.until(end));
        int day = dates.read(date);
        boolean readable = day != DateReader.NONE && second != TimeReader.NONE && named == (offset != Offset.NONE);
        return readable ? Offset.applied(offset, day, second) : null;
    }
}

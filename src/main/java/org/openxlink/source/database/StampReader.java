package org.openxlink.source.database;

import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.openxlink.source.SourceTime;
import org.openxlink.source.csv.TimestampReader;
import org.openxlink.source.csv.UnreadableValue;
import org.openxlink.source.database.StampColumn.Form;

/** Makes a time out of what JDBC hands over, whatever type that is. Confined to one thread. */
final class StampReader {

    private static final String SECONDS =
            "number of seconds since 1970 (if these are milliseconds, divide them by 1000 in" + " TimeStampColumn)";
    private static final long MILLIS = 1000;
    private static final long LATEST = 100_000_000_000L; // 5138; what is larger are milliseconds

    private final boolean instants;
    private final boolean seconds;
    private final boolean secondsOfClock;
    private final TimestampReader texts;
    // then a Timestamp's milliseconds are those of the wall clock too
    private final boolean utcMachine = ZoneId.systemDefault().getRules().equals(ZoneOffset.UTC.getRules());

    StampReader(Form form, TimestampReader texts) {
        this.instants = form instanceof Form.Moment;
        this.seconds = form instanceof Form.Seconds;
        this.secondsOfClock = form instanceof Form.Seconds numbers && numbers.ofClock();
        this.texts = texts;
    }

    /**
     * The time.
     *
     * @throws UnreadableValue when there is none, or it can't be read
     */
    SourceTime read(Object value) throws UnreadableValue, SQLException {
        if (value instanceof Timestamp stamp) {
            return ofStamp(stamp);
        }
        if (seconds && value instanceof Number number) {
            return ofSeconds(number);
        }
        if (value instanceof LocalDateTime clock) {
            return new SourceTime(clock.toEpochSecond(ZoneOffset.UTC), false);
        }
        return ofOther(value);
    }

    private SourceTime ofStamp(Timestamp stamp) {
        if (instants || utcMachine) {
            return new SourceTime(Math.floorDiv(stamp.getTime(), MILLIS), instants);
        }
        return new SourceTime(stamp.toLocalDateTime().toEpochSecond(ZoneOffset.UTC), false);
    }

    private SourceTime ofSeconds(Number number) throws UnreadableValue {
        long second = number.longValue();
        if (Math.abs(second) > LATEST) {
            throw new UnreadableValue(number.toString(), SECONDS);
        }
        return new SourceTime(second, !secondsOfClock);
    }

    private SourceTime ofOther(Object value) throws UnreadableValue, SQLException {
        if (value instanceof OffsetDateTime moment) {
            return new SourceTime(moment.toEpochSecond(), true);
        }
        if (value instanceof ZonedDateTime moment) {
            return new SourceTime(moment.toEpochSecond(), true);
        }
        if (value instanceof Instant moment) {
            return new SourceTime(moment.getEpochSecond(), true);
        }
        if (value instanceof Date date) {
            return new SourceTime(date.toLocalDate().toEpochDay() * 86_400, false);
        }
        return texts.read(Texts.of(value));
    }
}

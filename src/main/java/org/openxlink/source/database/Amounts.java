package org.openxlink.source.database;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.sql.Time;
import java.time.Duration;
import java.time.LocalTime;
import org.openxlink.source.ContactRow;
import org.openxlink.source.csv.Numbers;
import org.openxlink.source.csv.UnreadableValue;

/** Values of a database in millionths: what decimals there are more is cut, as in CSV files; null is nothing. */
final class Amounts {

    private static final String FITTING = "number below 9,000,000,000,000";
    private static final long MOST = 9_000_000_000_000L;
    private static final long MILLION = 1_000_000;
    private static final int MILLIONTHS = 6;

    private Amounts() {}

    /**
     * The amount, or {@link ContactRow#NOTHING}; times of day and durations are seconds.
     *
     * @throws UnreadableValue for what is no amount, or too large
     */
    static long micros(Object value) throws UnreadableValue, SQLException {
        if (value instanceof Integer number) {
            return number * MILLION;
        }
        if (value == null) {
            return ContactRow.NOTHING;
        }
        return value instanceof Number number ? ofNumber(number) : ofOther(value);
    }

    private static long ofNumber(Number number) throws UnreadableValue {
        if (number instanceof Long || number instanceof Short || number instanceof Byte) {
            return fitting(number.longValue(), number) * MILLION;
        }
        if (number instanceof BigDecimal exact) {
            return ofDecimal(exact);
        }
        if (number instanceof BigInteger whole) {
            return ofDecimal(new BigDecimal(whole));
        }
        return ofDouble(number);
    }

    private static long ofDecimal(BigDecimal number) throws UnreadableValue {
        if (number.precision() - number.scale() > 13) {
            throw new UnreadableValue(number.toString(), FITTING);
        }
        fitting(number.longValue(), number);
        return number.scaleByPowerOfTen(MILLIONTHS).longValue();
    }

    private static long ofDouble(Number number) throws UnreadableValue {
        double value = number.doubleValue();
        if (!(Math.abs(value) < MOST)) { // also what is no number
            throw new UnreadableValue(number.toString(), FITTING);
        }
        return Math.round(value * MILLION);
    }

    private static long fitting(long whole, Number number) throws UnreadableValue {
        if (whole >= MOST || whole <= -MOST) {
            throw new UnreadableValue(number.toString(), FITTING);
        }
        return whole;
    }

    private static long ofOther(Object value) throws UnreadableValue, SQLException {
        if (value instanceof Boolean truth) {
            return truth ? MILLION : 0;
        }
        if (value instanceof Time time) {
            return time.toLocalTime().toSecondOfDay() * MILLION;
        }
        if (value instanceof LocalTime time) {
            return time.toNanoOfDay() / 1000;
        }
        if (value instanceof Duration duration) {
            return fitting(duration.toSeconds(), duration.toSeconds()) * MILLION + duration.toNanosPart() / 1000;
        }
        String text = Texts.of(value);
        return text.isEmpty() ? ContactRow.NOTHING : Numbers.secondsMicros(text);
    }
}

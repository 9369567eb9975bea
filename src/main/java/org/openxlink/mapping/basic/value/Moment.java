package org.openxlink.mapping.basic.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * A Date: local date and time.
 *
 * @param days since 1899-12-30, decimals are the time of day; before that day the time still counts forward
 */
public record Moment(double days) {

    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
    private static final double EARLIEST = days(LocalDateTime.of(100, 1, 1, 0, 0));
    private static final double LATEST = days(LocalDateTime.of(9999, 12, 31, 23, 59, 59));
    private static final int SECONDS = 86_400;

    public static Moment of(LocalDateTime time) {
        return new Moment(days(time));
    }

    public static double days(LocalDateTime time) {
        long days = ChronoUnit.DAYS.between(FIRST, time.toLocalDate());
        double part = (double) time.toLocalTime().toSecondOfDay() / SECONDS;
        return days < 0 ? days - part : days + part;
    }

    /** The days themselves, if they are within the years 100 to 9999. */
    public static double checked(double days) {
        if (days > EARLIEST - 1 && days < LATEST + 1) {
            return days;
        }
        throw Fault.overflow(days, "Date (years 100 to 9999)");
    }

    /** To the nearest second. */
    public LocalDateTime time() {
        double whole = checked(days) < 0 ? Math.ceil(days) : Math.floor(days);
        long seconds = Math.round(Math.abs(days - whole) * SECONDS);
        return FIRST.plusDays((long) whole).atStartOfDay().plusSeconds(seconds);
    }

    /** Parts out of their range carry over, as in {@code DateSerial(2024, 13, 0)}. */
    public static Moment ofDate(long year, long month, long day) {
        try {
            return of(LocalDate.of((int) fullYear(year), 1, 1)
                    .plusMonths(Math.subtractExact(month, 1))
                    .plusDays(Math.subtractExact(day, 1))
                    .atStartOfDay());
        } catch (DateTimeException | ArithmeticException outOfRange) {
            throw Fault.overflow(year + "-" + month + "-" + day, "Date (years 100 to 9999)");
        }
    }

    /** Two digits: 0 to 29 are 2000 to 2029, 30 to 99 are 1930 to 1999. */
    static long fullYear(long year) {
        if (year < 0 || year > 9999) {
            throw Fault.overflow(year, "Date (years 100 to 9999)");
        }
        return year < 30 ? year + 2000 : year < 100 ? year + 1900 : year;
    }

    public static Moment ofTime(long hour, long minute, long second) {
        double seconds = hour * 3600d + minute * 60d + second;
        return new Moment(checked(seconds / SECONDS));
    }

    /** As ISO 8601 writes it, and only the part that is there: date, time, or both. */
    public String text() {
        LocalDateTime time = time();
        if (time.toLocalDate().equals(FIRST)) {
            return DateText.time(time.toLocalTime());
        }
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toLocalDate() + " " + DateText.time(time.toLocalTime());
    }

    @Override
    public String toString() {
        return text();
    }
}

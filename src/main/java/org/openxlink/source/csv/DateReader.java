package org.openxlink.source.csv;

import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import org.openxlink.config.DateOrder;

/**
 * Reads dates (Rule: CSV interface, dates and times): {@code 23.12.2014 23/12/14 3-1-14 231214 23122014}. Day and month
 * may lack a leading zero when separated, a two-digit year is 20yy, and a first part of four digits is always the year.
 */
public final class DateReader {

    static final int NONE = Integer.MIN_VALUE;

    private final DateOrder order;
    private Known last = new Known("", NONE);

    /** A date that was read before. Immutable, so that threads may share a reader. */
    record Known(String text, int epochDay) {

        boolean is(String date) {
            return epochDay != NONE && text.equals(date);
        }

        /** Whether a time may begin right behind it. */
        boolean opens(String stamp) {
            int end = text.length();
            return epochDay != NONE
                    && stamp.length() > end
                    && stamp.startsWith(text)
                    && Scan.isTimeMark(stamp.charAt(end));
        }
    }

    private DateReader(DateOrder order) {
        this.order = order;
    }

    /** A reader that recognises every form of date, its parts in this order. */
    public static DateReader detecting(DateOrder order) {
        return new DateReader(order);
    }

    /**
     * The days since 1970-01-01.
     *
     * @throws UnreadableValue for anything but a date that exists
     */
    public int epochDay(String text) throws UnreadableValue {
        int day = read(new Scan(text));
        if (day == NONE) {
            throw new UnreadableValue(text, "date (" + order.example() + ")");
        }
        return day;
    }

    /** The days since 1970-01-01, or NONE. */
    int read(Scan scan) {
        String text = scan.toString();
        int day = parsed(scan);
        if (day != NONE) {
            last = new Known(text, day);
        }
        return day;
    }

    /** What was read last: the next row most often has the same date. */
    Known last() {
        return last;
    }

    private int parsed(Scan scan) {
        int first = scan.number();
        int digits = scan.digits();
        return scan.atEnd() ? unseparated(first, digits) : separated(scan, first, digits);
    }

    /** The days since 1970-01-01, or NONE if there is no such date. */
    static int epochDay(int year, int month, int day) {
        boolean exists = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(month, year);
        return exists ? (int) LocalDate.of(year, month, day).toEpochDay() : NONE;
    }

    private int unseparated(int number, int digits) {
        if (digits != 6 && digits != 8) {
            return NONE;
        }
        int yearDigits = digits - 4;
        if (order == DateOrder.YMD) {
            return epochDay(year(number / 10_000, yearDigits), number / 100 % 100, number % 100);
        }
        int yearUnit = yearDigits == 2 ? 100 : 10_000;
        int rest = number / yearUnit;
        return yearLast(rest / 100, rest % 100, year(number % yearUnit, yearDigits));
    }

    private int separated(Scan scan, int first, int firstDigits) {
        char separator = scan.here();
        if (!isSeparator(separator) || !scan.take(separator)) {
            return NONE;
        }
        int second = dayOrMonth(scan.number(), scan.digits());
        if (!scan.take(separator)) {
            return NONE;
        }
        int third = scan.number();
        return scan.atEnd() ? ordered(first, firstDigits, second, third, scan.digits()) : NONE;
    }

    private int ordered(int first, int firstDigits, int second, int third, int thirdDigits) {
        if (firstDigits == 4 || order == DateOrder.YMD) {
            return epochDay(year(first, firstDigits), second, dayOrMonth(third, thirdDigits));
        }
        return yearLast(dayOrMonth(first, firstDigits), second, year(third, thirdDigits));
    }

    private int yearLast(int first, int second, int year) {
        return order == DateOrder.DMY ? epochDay(year, second, first) : epochDay(year, first, second);
    }

    // no date has a negative year here, so that epochDay refuses it
    private static int year(int value, int digits) {
        return digits == 4 ? value : digits == 2 ? 2000 + value : -1;
    }

    // neither a day nor a month is 0, so that epochDay refuses it
    private static int dayOrMonth(int value, int digits) {
        return digits <= 2 ? value : 0;
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '-' || c == '/';
    }

    private static int lengthOf(int month, int year) {
        return Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
    }
}

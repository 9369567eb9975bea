package org.openxlink.source.csv.proposal;

import java.util.regex.Pattern;
import org.openxlink.config.DateOrder;
import org.openxlink.source.csv.DateReader;
import org.openxlink.source.csv.Numbers;
import org.openxlink.source.csv.TimeReader;
import org.openxlink.source.csv.TimestampReader;
import org.openxlink.source.csv.UnreadableValue;

/** What one cell can be, asked of those who read imports. */
final class Cells {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern CLOCK = Pattern.compile("(?i)\\d{1,3}:\\d{2}(:\\d{2}([.,]\\d+)?)?( ?[ap]m)?");
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}([.,]\\d+)?|1\\d{12}");

    private Cells() {}

    /** A reader, and what it may refuse. */
    private interface Reading {
        void read() throws UnreadableValue;
    }

    private static boolean reads(Reading reading) {
        try {
            reading.read();
            return true;
        } catch (UnreadableValue no) {
            return false;
        }
    }

    /** A date, maybe with a time; in digits alone only with all eight of them. */
    static boolean isMoment(String cell) {
        String text = cell.strip();
        for (DateOrder order : DateOrder.values()) {
            if (isDate(text, order) || isStamp(text, order)) {
                return true;
            }
        }
        return isEpoch(text);
    }

    static boolean isDate(String cell, DateOrder order) {
        boolean plain = DIGITS.matcher(cell).matches();
        return (!plain || (cell.length() == 8 && cell.contains("20")))
                && reads(() -> DateReader.detecting(order).epochDay(cell));
    }

    /** The days since 1970, or 0 for what is no date. */
    static int epochDay(String cell, DateOrder order) {
        try {
            String date = cell.split("[T ]", 2)[0];
            return DateReader.detecting(order).epochDay(date);
        } catch (UnreadableValue no) {
            return 0;
        }
    }

    static boolean isStamp(String cell, DateOrder order) {
        return reads(() -> TimestampReader.detecting(order).read(cell));
    }

    /** With a colon: digits alone may be anything. */
    static boolean isClock(String cell) {
        return CLOCK.matcher(cell).matches();
    }

    static boolean isTimeOfDay(String cell) {
        return reads(() -> new TimeReader().secondOfDay(cell));
    }

    /** The second of the day, or -1. */
    static int secondOfDay(String cell) {
        try {
            return new TimeReader().secondOfDay(cell);
        } catch (UnreadableValue no) {
            return -1;
        }
    }

    static boolean isNumber(String cell) {
        return reads(() -> Numbers.micros(cell, true));
    }

    /** Seconds since 1970 of this century. */
    static boolean isEpoch(String cell) {
        return EPOCH.matcher(cell).matches();
    }
}

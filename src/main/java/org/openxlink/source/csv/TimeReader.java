package org.openxlink.source.csv;

/**
 * Reads times of day, each one recognised by itself (Rule: CSV interface, dates and times): {@code 08:48:00 8:48},
 * {@code 9:50 AM}, decimal hours {@code .5 8.5 12,7}, digits only {@code 084800 848 8}. {@code 24:00} is the end of the
 * day, nothing is after it.
 */
public final class TimeReader {

    static final int NONE = -1;

    private static final String EXPECTED = "time of day (such as 8:48, 08:48:00, 9:50 AM, 0848 or 8.5 hours)";
    private static final int END_OF_DAY = 86_400;
    private static final long BILLION = 1_000_000_000L;

    /**
     * The seconds since midnight, 0 to 86400; a fraction of a second is cut, decimal hours are rounded.
     *
     * @throws UnreadableValue for anything but a time of day
     */
    public int secondOfDay(String text) throws UnreadableValue {
        int second = read(new Scan(text));
        if (second == NONE) {
            throw new UnreadableValue(text, EXPECTED);
        }
        return second;
    }

    /**
     * The seconds since midnight of {@code hh:mm} or {@code hh:mm:ss}, the forms that nearly all rows have; NONE for any
     * other.
     *
     * @param from where the time begins that the text ends with
     */
    static int plain(String text, int from) {
        int length = text.length() - from;
        boolean withSeconds = length == 8 && text.charAt(from + 5) == ':';
        if ((length != 5 && !withSeconds) || text.charAt(from + 2) != ':') {
            return NONE;
        }
        int hour = twoDigits(text, from);
        int minute = twoDigits(text, from + 3);
        int second = withSeconds ? twoDigits(text, from + 6) : 0;
        return (hour | minute | second) < 0 ? NONE : secondOfDay(hour, minute, second);
    }

    // or less than 0
    private static int twoDigits(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    /** The seconds since midnight, or NONE. */
    static int read(Scan scan) {
        int number = scan.number();
        int digits = scan.digits();
        if (scan.take(':')) {
            return clock(scan, number, digits);
        }
        return scan.takeDecimalMark() ? decimalHours(scan, number, digits) : digitsOnly(scan, number, digits);
    }

    /** The seconds since midnight, or NONE if a day has no such time. */
    static int secondOfDay(int hour, int minute, int second) {
        int sum = hour * 3600 + minute * 60 + second;
        return minute <= 59 && second <= 59 && sum <= END_OF_DAY ? sum : NONE;
    }

    private static int clock(Scan scan, int hour, int hourDigits) {
        int minute = scan.number();
        boolean readable = (hourDigits == 1 || hourDigits == 2) && scan.digits() == 2;
        if (!scan.take(':')) {
            return readable ? halfOfDay(scan, hour, minute, 0) : NONE;
        }
        int second = scan.number();
        return readable && scan.digits() == 2 && scan.takeFraction() ? halfOfDay(scan, hour, minute, second) : NONE;
    }

    private static int digitsOnly(Scan scan, int number, int digits) {
        return switch (digits) {
            case 1, 2 -> halfOfDay(scan, number, 0, 0);
            case 3, 4 -> halfOfDay(scan, number / 100, number % 100, 0);
            case 5, 6 -> halfOfDay(scan, number / 10_000, number / 100 % 100, number % 100);
            default -> NONE;
        };
    }

    private static int halfOfDay(Scan scan, int hour, int minute, int second) {
        if (scan.atEnd()) {
            return secondOfDay(hour, minute, second);
        }
        scan.takeBlanks();
        boolean afternoon = scan.take('P') || scan.take('p');
        boolean named = afternoon || scan.take('A') || scan.take('a');
        boolean complete = named && (scan.take('M') || scan.take('m')) && scan.atEnd();
        return complete && hour >= 1 && hour <= 12
                ? secondOfDay(hour % 12 + (afternoon ? 12 : 0), minute, second)
                : NONE;
    }

    private static int decimalHours(Scan scan, int hours, int hourDigits) {
        if (hourDigits > 2 || !scan.atDigit()) {
            return NONE;
        }
        long billionths = hours * BILLION;
        for (long unit = BILLION / 10; scan.atDigit(); unit /= 10) {
            billionths += scan.digit() * unit;
        }
        long seconds = (billionths * 3600 + BILLION / 2) / BILLION;
        return scan.atEnd() && seconds <= END_OF_DAY ? (int) seconds : NONE;
    }
}

package org.openxlink.source.csv;

/**
 * Reads amounts in millionths (Rule: CSV interface, contacts): decimal point or comma, no thousands separators, no
 * exponent; an empty text and {@code -} are 0; decimals after the sixth are cut.
 */
public final class Numbers {

    private static final String NUMBER = "number (digits, a decimal point or comma, no thousands separators)";
    private static final String SECONDS = "duration (seconds, or h:mm:ss)";
    private static final long MILLION = 1_000_000;
    private static final long MOST_WHOLE = Long.MAX_VALUE / MILLION;
    private static final long MOST_HOURS = MOST_WHOLE / 3600 - 1;
    private static final long NONE = Long.MIN_VALUE;
    private static final int FEW = 9;

    private Numbers() {}

    /**
     * The number in millionths.
     *
     * @param keepDecimals false: decimals are cut, toward zero
     * @throws UnreadableValue for anything but a number, and above 9,223,372,036,854
     */
    public static long micros(String text, boolean keepDecimals) throws UnreadableValue {
        long few = fewDigits(text);
        return few != NONE ? few : readable(number(new Scan(text), keepDecimals), text, NUMBER);
    }

    /**
     * A duration of so many seconds, or of {@code h:mm:ss} with any number of hour digits, in millionths of a second.
     *
     * @throws UnreadableValue for anything else
     */
    public static long secondsMicros(String text) throws UnreadableValue {
        long few = fewDigits(text);
        if (few != NONE) {
            return few;
        }
        Scan scan = new Scan(text);
        return readable(text.indexOf(':') < 0 ? number(scan, true) : clock(scan), text, SECONDS);
    }

    /** The number of a few digits and nothing else, what nearly all rows have; NONE for all else. */
    private static long fewDigits(String text) {
        int length = text.length();
        if (length == 0 || length > FEW) {
            return NONE;
        }
        int whole = 0;
        for (int at = 0; at < length; at++) {
            char digit = text.charAt(at);
            if (digit < '0' || digit > '9') {
                return NONE;
            }
            whole = whole * 10 + digit - '0';
        }
        return whole * MILLION;
    }

    private static long readable(long micros, String text, String expected) throws UnreadableValue {
        if (micros == NONE) {
            throw new UnreadableValue(text, expected);
        }
        return micros;
    }

    private static long number(Scan scan, boolean keepDecimals) {
        if (scan.atEnd()) {
            return 0;
        }
        boolean negative = scan.take('-');
        if (negative && scan.atEnd()) {
            return 0;
        }
        if (!negative) {
            scan.take('+');
        }
        long amount = amount(scan, keepDecimals);
        return negative && amount != NONE ? -amount : amount;
    }

    private static long amount(Scan scan, boolean keepDecimals) {
        boolean hasDigits = scan.atDigit();
        long whole = whole(scan);
        if (scan.takeDecimalMark()) {
            hasDigits |= scan.atDigit();
        }
        int decimals = decimals(scan);
        return hasDigits && scan.atEnd() ? sum(whole, keepDecimals ? decimals : 0) : NONE;
    }

    private static long clock(Scan scan) {
        boolean hasHours = scan.atDigit();
        long hours = whole(scan);
        int minutes = sixtieth(scan);
        int seconds = sixtieth(scan);
        int decimals = scan.takeDecimalMark() ? decimals(scan) : 0;
        boolean readable = hasHours && minutes >= 0 && seconds >= 0 && scan.atEnd() && hours <= MOST_HOURS;
        return readable ? sum(hours * 3600 + minutes * 60L + seconds, decimals) : NONE;
    }

    // :00 to :59, or -1
    private static int sixtieth(Scan scan) {
        int value = scan.take(':') ? scan.number() : 60;
        return value <= 59 && scan.digits() == 2 ? value : -1;
    }

    private static long sum(long whole, int decimals) {
        boolean fits = whole < MOST_WHOLE || (whole == MOST_WHOLE && decimals <= Long.MAX_VALUE % MILLION);
        return fits ? whole * MILLION + decimals : NONE;
    }

    // stays above the limit once it is above, however many digits follow
    private static long whole(Scan scan) {
        long value = 0;
        while (scan.atDigit()) {
            int digit = scan.digit();
            value = value > MOST_WHOLE ? value : value * 10 + digit;
        }
        return value;
    }

    private static int decimals(Scan scan) {
        int micros = 0;
        for (int unit = 100_000; scan.atDigit(); unit /= 10) {
            micros += scan.digit() * unit;
        }
        return micros;
    }
}

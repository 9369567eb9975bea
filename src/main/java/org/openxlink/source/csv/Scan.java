package org.openxlink.source.csv;

/** A walk over one text from left to right; blanks around the text do not count. */
final class Scan {

    private final String text;
    private final int end;
    private int at;
    private int digits;

    Scan(String text) {
        this(text, 0, text.length());
    }

    private Scan(String text, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isBlank(text.charAt(first))) {
            first++;
        }
        while (first < last && isBlank(text.charAt(last - 1))) {
            last--;
        }
        this.text = text;
        this.at = first;
        this.end = last;
    }

    boolean atEnd() {
        return at == end;
    }

    /** The next character, NUL at the end. */
    char here() {
        return at < end ? text.charAt(at) : '\0';
    }

    boolean atDigit() {
        return isDigit(here());
    }

    /** Steps over the digit that stands here. */
    int digit() {
        return text.charAt(at++) - '0';
    }

    /** Steps over the next character if it is this one. */
    boolean take(char wanted) {
        boolean there = at < end && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    /** Steps over a decimal point or comma. */
    boolean takeDecimalMark() {
        return take('.') || take(',');
    }

    /** Steps over a fraction if there is one; false for a decimal mark that no digit follows. */
    boolean takeFraction() {
        if (!takeDecimalMark()) {
            return true;
        }
        number();
        return digits > 0;
    }

    /** Steps over blanks; false when there is none. */
    boolean takeBlanks() {
        int start = at;
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return at > start;
    }

    /** Steps over all digits that stand here; {@link #digits()} tells how many. Above nine digits the value is void. */
    int number() {
        return number(Integer.MAX_VALUE);
    }

    /** Steps over the digits that stand here, so many at most. */
    int number(int most) {
        int value = 0;
        for (digits = 0; digits < most && atDigit(); digits++) {
            value = value * 10 + digit();
        }
        return value;
    }

    /** How many digits the last number had. */
    int digits() {
        return digits;
    }

    /** Where a date ends and a time may begin: at the first T or blank; at the end if there is none. */
    int endOfDate() {
        int place = at;
        while (place < end && !isTimeMark(text.charAt(place))) {
            place++;
        }
        return place;
    }

    /** Where a time ends and {@code Z} or an offset begins; at the end if there is none. */
    int endOfTime() {
        int place = at;
        while (place < end && !isZoneMark(text.charAt(place))) {
            place++;
        }
        return place;
    }

    /** The walk that ends at this place. */
    Scan until(int place) {
        return new Scan(text, at, place);
    }

    /** The walk that begins at this place. */
    Scan from(int place) {
        return new Scan(text, Math.min(place, end), end);
    }

    /** What is left. */
    @Override
    public String toString() {
        return text.substring(at, end);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    // the no-break blanks stand before AM and PM in what newer systems export
    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u202f';
    }

    static boolean isTimeMark(char c) {
        return c == 'T' || c == 't' || isBlank(c);
    }

    private static boolean isZoneMark(char c) {
        return c == 'Z' || c == 'z' || c == '+' || c == '-';
    }
}

package org.openxlink.mapping.basic.value;

import com.google.errorprone.annotations.FormatMethod;

/** What can go wrong while a script runs, with Visual Basic's number of it; {@code On Error} sees it, except limits. */
public class Fault extends RuntimeException {

    /** The number of a limit, which no script can catch. */
    public static final int LIMIT = 0;

    private final int number;

    protected Fault(int number, String message) {
        super(message, null, false, false);
        this.number = number;
    }

    @FormatMethod
    private static Fault of(int number, String message, Object... values) {
        return new Fault(number, message.formatted(values));
    }

    public int number() {
        return number;
    }

    public boolean isLimit() {
        return number == LIMIT;
    }

    public static Fault raised(long number) {
        return of((int) Math.max(1, Math.min(number, 65_535)), "error %d raised by the script", number);
    }

    public static Fault invalidCall(String why) {
        return of(5, "invalid procedure call: %s", why);
    }

    /** @param limits in words, such as {@code Long (-2147483648 to 2147483647)} */
    public static Fault overflow(Object value, String limits) {
        return of(6, "overflow: %s does not fit into %s", value, limits);
    }

    public static Fault outOfBounds(long index, long lower, long upper) {
        return of(9, "subscript out of range: %d is not within %d to %d", index, lower, upper);
    }

    public static Fault wrongDimensions(int given, int dimensions) {
        return of(9, "subscript out of range: %d given, the array has %d dimensions", given, dimensions);
    }

    public static Fault divisionByZero() {
        return of(11, "division by zero");
    }

    public static Fault mismatch(Object value, String wanted) {
        return of(13, "type mismatch: %s is not %s", Texts.quoted(value), wanted);
    }

    public static Fault resumeWithoutError() {
        return of(20, "Resume without an error");
    }

    public static Fault invalidNull() {
        return of(94, "invalid use of Null");
    }

    @FormatMethod
    public static Fault limit(String message, Object... values) {
        return of(LIMIT, message, values);
    }
}

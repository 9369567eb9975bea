package org.openxlink.mapping;

/** Arithmetic on interval values, which are numbers times 100. */
final class IntervalValue {

    private IntervalValue() {}

    static long ofMillionths(long millionths) {
        return roundedQuotient(millionths, 10_000);
    }

    /** Whole contacts, rounded half up. */
    static long wholeContacts(long value) {
        return roundedQuotient(value, 100);
    }

    /** Seconds as tenths, rounded half up. */
    static long tenths(long value) {
        return roundedQuotient(value, 10);
    }

    private static long roundedQuotient(long value, long divisor) {
        return Math.floorDiv(Math.addExact(value, divisor / 2), divisor);
    }
}

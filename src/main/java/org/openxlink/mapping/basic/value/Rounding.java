package org.openxlink.mapping.basic.value;

/** From doubles to whole numbers, each with the range of the type it is meant for. */
public final class Rounding {

    private static final double TWO_TO_63 = 0x1p63;

    /** From here on, rounding to six decimals gives the next whole number. */
    private static final double NOISE = 0.9999995;

    private Rounding() {}

    /** Half to even, as Visual Basic rounds. */
    public static long halfToEven(double value) {
        return exact(Math.rint(value));
    }

    /** Decimals cut off once binary noise is removed by rounding to six decimals: 459.99999999999994 is 460. */
    public static long cut(double value) {
        long whole = exact(value < 0 ? Math.ceil(value) : Math.floor(value));
        double decimals = Math.abs(value - whole);
        return decimals < NOISE ? whole : whole + (value < 0 ? -1 : 1);
    }

    private static long exact(double whole) {
        if (whole >= -TWO_TO_63 && whole < TWO_TO_63) {
            return (long) whole;
        }
        throw Fault.overflow(whole, "64 bits");
    }

    public static long toByte(long value) {
        return within(value, 0, 255, "Byte (0 to 255)");
    }

    public static long toInteger(long value) {
        return within(value, Short.MIN_VALUE, Short.MAX_VALUE, "Integer (-32768 to 32767)");
    }

    public static long toLong(long value) {
        return within(value, Integer.MIN_VALUE, Integer.MAX_VALUE, "Long (-2147483648 to 2147483647)");
    }

    private static long within(long value, long least, long most, String limits) {
        if (value < least || value > most) {
            throw Fault.overflow(value, limits);
        }
        return value;
    }

    /** The nearest Single; see {@link #ofSingle}. */
    public static double toSingle(double value) {
        float single = (float) value;
        if (Float.isInfinite(single)) {
            throw Fault.overflow(value, "Single");
        }
        return ofSingle(single);
    }

    /** The decimal number that a Single means: 0.29 stays 0.29, where its 24 bits are 0.28999999165534973. */
    static double ofSingle(float single) {
        return single == (int) single ? single : Double.parseDouble(Float.toString(single));
    }

    /** Four decimals. */
    public static double toCurrency(double value) {
        if (Math.abs(value) > 922_337_203_685_477.5) {
            throw Fault.overflow(value, "Currency");
        }
        return Math.rint(value * 10_000) / 10_000;
    }

    /** The value itself, if arithmetic on doubles did not leave their range. */
    public static double finite(double value) {
        if (Math.abs(value) <= Double.MAX_VALUE) {
            return value;
        }
        throw Fault.overflow("the result", "Double");
    }
}

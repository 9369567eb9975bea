package org.openxlink.mapping.basic.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as texts and back, with a decimal point, as Visual Basic writes and reads them. */
public final class NumberText {

    /** Gives nothing back that it took (++), so that a long text that is no number takes no longer than one that is. */
    private static final Pattern NUMBER =
            Pattern.compile("\\s*+([+-]?(?:\\d++\\.?\\d*+|\\.\\d++)(?:[eEdD][+-]?\\d++)?)\\s*+");

    private static final Pattern HEX = Pattern.compile("\\s*+&[hH]([0-9a-fA-F]{1,16})&?\\s*+");
    private static final Pattern OCTAL = Pattern.compile("\\s*+&[oO]([0-7]{1,21})&?\\s*+");

    /** Significant digits of a Double and of a Single. */
    private static final MathContext DOUBLE = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final MathContext SINGLE = new MathContext(7, RoundingMode.HALF_EVEN);

    private NumberText() {}

    public static String of(Number number) {
        if (number instanceof Long whole) {
            return Long.toString(whole);
        }
        return number instanceof Float ? of(number.doubleValue(), SINGLE) : of(number.doubleValue());
    }

    public static String of(double number) {
        boolean isShort = number == Math.rint(number) && Math.abs(number) < 1e15;
        return isShort ? Long.toString((long) number) : of(number, DOUBLE);
    }

    private static String of(double number, MathContext digits) {
        if (number == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(number).round(digits).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        boolean isPlain = exponent >= -4 && exponent < digits.getPrecision();
        return isPlain ? rounded.toPlainString() : scientific(rounded, exponent);
    }

    private static String scientific(BigDecimal number, int exponent) {
        String mantissa = number.scaleByPowerOfTen(-exponent).toPlainString();
        return mantissa + (exponent < 0 ? "E-" : "E+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches()
                || HEX.matcher(text).matches()
                || OCTAL.matcher(text).matches();
    }

    /** The number that the whole text is; anything else is a type mismatch. */
    public static double parse(String text) {
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return Rounding.finite(decimal(number.group(1)));
        }
        Matcher hex = HEX.matcher(text);
        if (hex.matches()) {
            return Radix.HEX.parse(hex.group(1), text.indexOf('&', hex.end(1)) >= 0);
        }
        Matcher octal = OCTAL.matcher(text);
        if (octal.matches()) {
            return Radix.OCTAL.parse(octal.group(1), text.indexOf('&', octal.end(1)) >= 0);
        }
        throw Fault.mismatch(text, "a number");
    }

    private static double decimal(String text) {
        return Double.parseDouble(text.replace('d', 'e').replace('D', 'e'));
    }
}

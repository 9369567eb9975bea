package org.openxlink.mapping.basic.differential;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of the language's operators, written a second time for the programs that are generated as Java: with BigInteger
 * and BigDecimal where the language itself counts bits. Also what such a program has done so far.
 */
public final class Expected {

    /** An error that the language must have too. */
    public static final class Failure extends RuntimeException {
        Failure(String reason) {
            super(reason);
        }
    }

    public int line;
    public final List<Object> printed = new ArrayList<>();

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    /** The value of a call, and the line that goes on behind it. */
    public Object back(Object value, int caller) {
        line = caller;
        return value;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Boolean;
    }

    private static BigInteger whole(Object value) {
        return BigInteger.valueOf(value instanceof Boolean truth ? (truth ? -1 : 0) : (Long) value);
    }

    public static double number(Object value) {
        return isWhole(value) ? whole(value).doubleValue() : (Double) value;
    }

    private static Object fitting(BigInteger exact, double wide) {
        boolean fits = exact.compareTo(LEAST) >= 0 && exact.compareTo(MOST) <= 0;
        return fits ? (Object) exact.longValueExact() : (Object) finite(wide);
    }

    private static double finite(double value) {
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            throw new Failure("overflow");
        }
        return value;
    }

    public static Object plus(Object left, Object right) {
        double wide = number(left) + number(right);
        return isWhole(left) && isWhole(right) ? fitting(whole(left).add(whole(right)), wide) : (Object) finite(wide);
    }

    public static Object minus(Object left, Object right) {
        double wide = number(left) - number(right);
        return isWhole(left) && isWhole(right)
                ? fitting(whole(left).subtract(whole(right)), wide)
                : (Object) finite(wide);
    }

    public static Object times(Object left, Object right) {
        double wide = number(left) * number(right);
        return isWhole(left) && isWhole(right)
                ? fitting(whole(left).multiply(whole(right)), wide)
                : (Object) finite(wide);
    }

    public static Object negative(Object value) {
        return minus(0L, value);
    }

    public static Object divided(Object left, Object right) {
        if (number(right) == 0) {
            throw new Failure("division by zero");
        }
        return finite(number(left) / number(right));
    }

    public static Object power(Object base, Object exponent) {
        if (number(base) == 0 && number(exponent) < 0) {
            throw new Failure("division by zero");
        }
        return finite(Math.pow(number(base), number(exponent)));
    }

    /** Half to even, of 64 bits. */
    public static long rounded(Object value) {
        if (isWhole(value)) {
            return whole(value).longValueExact();
        }
        BigInteger rounded = new BigDecimal((Double) value)
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigIntegerExact();
        if (rounded.compareTo(LEAST) < 0 || rounded.compareTo(MOST) > 0) {
            throw new Failure("overflow");
        }
        return rounded.longValueExact();
    }

    private static BigInteger divisor(Object value) {
        BigInteger divisor = BigInteger.valueOf(rounded(value));
        if (divisor.signum() == 0) {
            throw new Failure("division by zero");
        }
        return divisor;
    }

    public static Object quotient(Object left, Object right) {
        BigInteger dividend = BigInteger.valueOf(rounded(left));
        BigInteger quotient = dividend.divide(divisor(right));
        if (quotient.compareTo(MOST) > 0) {
            throw new Failure("overflow");
        }
        return quotient.longValueExact();
    }

    public static Object remainder(Object left, Object right) {
        BigInteger dividend = BigInteger.valueOf(rounded(left));
        return dividend.remainder(divisor(right)).longValueExact();
    }

    private static int order(Object left, Object right) {
        if (isWhole(left) && isWhole(right)) {
            return whole(left).compareTo(whole(right));
        }
        double first = number(left);
        double second = number(right);
        return first < second ? -1 : first > second ? 1 : 0;
    }

    public static Object compared(String operator, Object left, Object right) {
        int order = order(left, right);
        return switch (operator) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            default -> order >= 0;
        };
    }

    public static Object bits(String operator, Object left, Object right) {
        BigInteger first = BigInteger.valueOf(rounded(left));
        BigInteger second = BigInteger.valueOf(rounded(right));
        BigInteger bits =
                switch (operator) {
                    case "And" -> first.and(second);
                    case "Or" -> first.or(second);
                    case "Xor" -> first.xor(second);
                    case "Eqv" -> first.xor(second).not();
                    default -> first.not().or(second);
                };
        boolean areTruths = left instanceof Boolean && right instanceof Boolean;
        return areTruths ? (Object) (bits.signum() != 0) : (Object) bits.longValueExact();
    }

    public static Object not(Object value) {
        return value instanceof Boolean truth ? (Object) !truth : (Object) ~rounded(value);
    }

    public static boolean truth(Object value) {
        return number(value) != 0;
    }

    public static long toLong(Object value) {
        return within(rounded(value), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public static long toInteger(Object value) {
        return within(rounded(value), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static long within(long value, long least, long most) {
        if (value < least || value > most) {
            throw new Failure("overflow");
        }
        return value;
    }

    /** What Result takes: cut behind six decimals. */
    public static long cut(Object value) {
        if (isWhole(value)) {
            return rounded(value);
        }
        BigInteger cut = new BigDecimal((Double) value)
                .setScale(6, RoundingMode.HALF_EVEN)
                .setScale(0, RoundingMode.DOWN)
                .toBigIntegerExact();
        if (cut.compareTo(LEAST) < 0 || cut.compareTo(MOST) > 0) {
            throw new Failure("overflow");
        }
        return cut.longValueExact();
    }

    /** Whether the text is what Print shows of the value. */
    public static boolean isShownAs(Object value, String text) {
        if (value instanceof Boolean truth) {
            return text.equals(truth ? "True" : "False");
        }
        BigDecimal exact = value instanceof Long whole
                ? new BigDecimal(whole)
                : new BigDecimal((Double) value).round(new MathContext(15, RoundingMode.HALF_EVEN));
        return new BigDecimal(text).compareTo(exact) == 0;
    }
}

package org.openxlink.mapping.basic.value;

/** Operators on numbers: exact on whole ones, checked on doubles. */
public final class Arithmetic {

    private Arithmetic() {}

    public static long add(long left, long right) {
        long sum = left + right;
        if (((left ^ sum) & (right ^ sum)) < 0) {
            throw new Exceeds();
        }
        return sum;
    }

    public static long subtract(long left, long right) {
        long difference = left - right;
        if (((left ^ right) & (left ^ difference)) < 0) {
            throw new Exceeds();
        }
        return difference;
    }

    public static long multiply(long left, long right) {
        long product = left * right;
        if (Math.multiplyHigh(left, right) != product >> 63) {
            throw new Exceeds();
        }
        return product;
    }

    public static long negate(long value) {
        return subtract(0, value);
    }

    public static double divide(double left, double right) {
        if (right == 0) {
            throw Fault.divisionByZero();
        }
        return Rounding.finite(left / right);
    }

    /** The operator {@code \}: towards zero. */
    public static long quotient(long left, long right) {
        if (right == 0) {
            throw Fault.divisionByZero();
        }
        if (right == -1) {
            return negate(left);
        }
        return left / right;
    }

    /** The operator {@code Mod}: with the sign of the left operand. */
    public static long remainder(long left, long right) {
        if (right == 0) {
            throw Fault.divisionByZero();
        }
        return left % right;
    }

    public static double power(double base, double exponent) {
        if (base == 0 && exponent < 0) {
            throw Fault.divisionByZero();
        }
        double power = Math.pow(base, exponent);
        if (Double.isNaN(power)) {
            throw Fault.invalidCall("a negative number to a power that is not whole");
        }
        return Rounding.finite(power);
    }
}

package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Arithmetic;

/** The operators {@code / \ Mod ^}. */
public final class Divisions {

    private Divisions() {}

    public static DoubleExpression divided(Expression left, Expression right) {
        return frame -> Arithmetic.divide(left.number(frame), right.number(frame));
    }

    public static WholeExpression quotient(Expression left, Expression right) {
        return frame -> Arithmetic.quotient(left.integer(frame), right.integer(frame));
    }

    public static WholeExpression remainder(Expression left, Expression right) {
        return frame -> Arithmetic.remainder(left.integer(frame), right.integer(frame));
    }

    public static DoubleExpression power(Expression left, Expression right) {
        return frame -> Arithmetic.power(left.number(frame), right.number(frame));
    }
}

package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Arithmetic;
import org.openxlink.mapping.basic.value.Conversion;
import org.openxlink.mapping.basic.value.Exceeds;
import org.openxlink.mapping.basic.value.Kind;
import org.openxlink.mapping.basic.value.Moment;
import org.openxlink.mapping.basic.value.Rounding;
import org.openxlink.mapping.basic.value.Variants;
import org.openxlink.mapping.basic.value.Variants.Sum;

/** The operators {@code + - *} and the sign. */
public final class Sums {

    private Sums() {}

    /**
     * Exact where both are whole numbers.
     *
     * @param repeatable whether the operands may be worked out twice, as they have no effects
     */
    public static Expression of(Sum operator, Expression left, Expression right, boolean repeatable) {
        if (left.kind() == Kind.VARIANT || right.kind() == Kind.VARIANT) {
            return (VariantExpression) frame -> operator.of(left.value(frame), right.value(frame));
        }
        if (operator == Sum.PLUS && left.kind() == Kind.TEXT && right.kind() == Kind.TEXT) {
            return Joins.of(left, right);
        }
        if (operator != Sum.TIMES && (left.kind() == Kind.MOMENT) != (right.kind() == Kind.MOMENT)) {
            Expression days = ofDoubles(operator, left, right);
            return (MomentExpression) frame -> Moment.checked(days.number(frame));
        }
        boolean isWhole = left.kind().isWhole() && right.kind().isWhole() && repeatable;
        return isWhole
                ? new Exact(ofWholes(operator, left, right), left, right, operator)
                : ofDoubles(operator, left, right);
    }

    private static WholeExpression ofWholes(Sum operator, Expression left, Expression right) {
        return switch (operator) {
            case PLUS -> frame -> Arithmetic.add(left.integer(frame), right.integer(frame));
            case MINUS -> frame -> Arithmetic.subtract(left.integer(frame), right.integer(frame));
            case TIMES -> frame -> Arithmetic.multiply(left.integer(frame), right.integer(frame));
        };
    }

    private static DoubleExpression ofDoubles(Sum operator, Expression left, Expression right) {
        return switch (operator) {
            case PLUS -> frame -> Rounding.finite(left.number(frame) + right.number(frame));
            case MINUS -> frame -> Rounding.finite(left.number(frame) - right.number(frame));
            case TIMES -> frame -> Rounding.finite(left.number(frame) * right.number(frame));
        };
    }

    /** The sign. */
    public static Expression negated(Expression value, boolean repeatable) {
        return switch (value.kind()) {
            case VARIANT -> (VariantExpression) frame -> Variants.negate(value.value(frame));
            case WHOLE, TRUTH -> of(Sum.MINUS, Constants.whole(0), value, repeatable);
            default -> (DoubleExpression) frame -> -value.number(frame);
        };
    }

    /** A whole number, or a Double where 64 bits are not enough and a Double will do. */
    private record Exact(WholeExpression whole, DoubleExpression wide) implements WholeExpression {

        Exact(WholeExpression whole, Expression left, Expression right, Sum operator) {
            this(whole, ofDoubles(operator, left, right));
        }

        @Override
        public long integer(Frame frame) {
            return whole.integer(frame);
        }

        @Override
        public double number(Frame frame) {
            try {
                return whole.integer(frame);
            } catch (Exceeds exceeds) {
                return wide.number(frame);
            }
        }

        @Override
        public boolean truth(Frame frame) {
            return number(frame) != 0;
        }

        @Override
        public Object value(Frame frame) {
            try {
                return whole.integer(frame);
            } catch (Exceeds exceeds) {
                return wide.number(frame);
            }
        }

        @Override
        public String text(Frame frame) {
            return Conversion.toText(value(frame));
        }
    }
}

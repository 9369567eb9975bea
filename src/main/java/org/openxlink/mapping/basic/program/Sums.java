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
        boolean areWhole = left.kind().isWhole() && right.kind().isWhole();
        if (left.kind() == Kind.VARIANT || right.kind() == Kind.VARIANT || (areWhole && !repeatable)) {
            return (VariantExpression) frame -> operator.of(left.value(frame), right.value(frame));
        }
        if (operator == Sum.PLUS && left.kind() == Kind.TEXT && right.kind() == Kind.TEXT) {
            return Joins.of(left, right);
        }
        Expression wide = ofDoubles(operator, left, right);
        if (operator != Sum.TIMES && (left.kind() == Kind.MOMENT) != (right.kind() == Kind.MOMENT)) {
            return (MomentExpression) frame -> Moment.checked(wide.number(frame));
        }
        return areWhole ? new Exact(ofWholes(operator, exact(left), exact(right)), wide) : wide;
    }

    /** The value, or {@link Exceeds} where 64 bits are not enough for it or something in it. */
    static WholeExpression exact(Expression whole) {
        return whole instanceof Exact sum ? sum.whole() : whole::integer;
    }

    /** Whether it is a whole number that may turn out to need more than 64 bits. */
    public static boolean mayExceed(Expression value) {
        return value instanceof Exact;
    }

    private static WholeExpression ofWholes(Sum operator, WholeExpression left, WholeExpression right) {
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
    private record Exact(WholeExpression whole, Expression wide) implements WholeExpression {

        @Override
        public long integer(Frame frame) {
            try {
                return whole.integer(frame);
            } catch (Exceeds exceeds) {
                return wide.integer(frame);
            }
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

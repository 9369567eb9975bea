package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Absent;
import org.openxlink.mapping.basic.value.Conversion;
import org.openxlink.mapping.basic.value.Kind;

/** The operators {@code And Or Xor Eqv Imp}, on bits; on two truths they give a truth. Both sides are always worked out. */
public enum Bits {
    AND,
    OR,
    XOR,
    EQV,
    IMP;

    public Expression of(Expression left, Expression right) {
        if (left.kind() == Kind.VARIANT || right.kind() == Kind.VARIANT) {
            return (VariantExpression) frame -> ofValues(left.value(frame), right.value(frame));
        }
        return left.kind() == Kind.TRUTH && right.kind() == Kind.TRUTH ? ofTruths(left, right) : ofWholes(left, right);
    }

    private TruthExpression ofTruths(Expression left, Expression right) {
        return switch (this) {
            case AND -> frame -> (left.integer(frame) & right.integer(frame)) != 0;
            case OR -> frame -> (left.integer(frame) | right.integer(frame)) != 0;
            case XOR -> frame -> left.truth(frame) ^ right.truth(frame);
            case EQV -> frame -> left.truth(frame) == right.truth(frame);
            case IMP -> frame -> (~left.integer(frame) | right.integer(frame)) != 0;
        };
    }

    private WholeExpression ofWholes(Expression left, Expression right) {
        return switch (this) {
            case AND -> frame -> left.integer(frame) & right.integer(frame);
            case OR -> frame -> left.integer(frame) | right.integer(frame);
            case XOR -> frame -> left.integer(frame) ^ right.integer(frame);
            case EQV -> frame -> ~(left.integer(frame) ^ right.integer(frame));
            case IMP -> frame -> ~left.integer(frame) | right.integer(frame);
        };
    }

    private Object ofValues(Object left, Object right) {
        if (left == Absent.NULL || right == Absent.NULL) {
            return Absent.NULL;
        }
        long bits = ofWholes(Constants.whole(Conversion.toWhole(left)), Constants.whole(Conversion.toWhole(right)))
                .integer(null);
        return left instanceof Boolean && right instanceof Boolean ? (Object) (bits != 0) : (Object) bits;
    }

    public static Expression not(Expression value) {
        return switch (value.kind()) {
            case TRUTH -> (TruthExpression) frame -> !value.truth(frame);
            case VARIANT -> (VariantExpression) frame -> not(value.value(frame));
            default -> (WholeExpression) frame -> ~value.integer(frame);
        };
    }

    private static Object not(Object value) {
        if (value instanceof Boolean truth) {
            return !truth;
        }
        return value == Absent.NULL ? value : (Object) ~Conversion.toWhole(value);
    }
}

package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Absent;
import org.openxlink.mapping.basic.value.Exceeds;
import org.openxlink.mapping.basic.value.Kind;
import org.openxlink.mapping.basic.value.Variants;

/** The operators {@code = <> < > <= >=}; texts are compared by their characters, a text beside a date as a date, all else by number. */
public enum Comparison {
    EQUAL,
    NOT_EQUAL,
    LESS,
    GREATER,
    LESS_OR_EQUAL,
    GREATER_OR_EQUAL;

    /** @param repeatable whether the operands may be worked out twice, as they have no effects */
    public Expression of(Expression left, Expression right, boolean repeatable) {
        boolean areWhole = left.kind().isWhole() && right.kind().isWhole();
        if (left.kind() == Kind.VARIANT || right.kind() == Kind.VARIANT || (areWhole && !repeatable)) {
            return (VariantExpression) frame -> ofValues(left.value(frame), right.value(frame));
        }
        if (left.kind() == Kind.TEXT && right.kind() == Kind.TEXT) {
            return (TruthExpression) frame -> holds(left.text(frame).compareTo(right.text(frame)));
        }
        return areWhole ? ofWholes(left, right) : ofDoubles(beside(right, left), beside(left, right));
    }

    /** The value itself, or the date that a text means beside one. */
    private static Expression beside(Expression other, Expression value) {
        boolean isDate = other.kind() == Kind.MOMENT && value.kind() == Kind.TEXT;
        return isDate ? (MomentExpression) frame -> Types.days(value.text(frame)) : value;
    }

    private Object ofValues(Object left, Object right) {
        return left == Absent.NULL || right == Absent.NULL
                ? Absent.NULL
                : (Object) holds(Variants.compare(left, right));
    }

    private boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case GREATER -> order > 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    private TruthExpression ofDoubles(Expression left, Expression right) {
        return switch (this) {
            case EQUAL -> frame -> left.number(frame) == right.number(frame);
            case NOT_EQUAL -> frame -> left.number(frame) != right.number(frame);
            case LESS -> frame -> left.number(frame) < right.number(frame);
            case GREATER -> frame -> left.number(frame) > right.number(frame);
            case LESS_OR_EQUAL -> frame -> left.number(frame) <= right.number(frame);
            case GREATER_OR_EQUAL -> frame -> left.number(frame) >= right.number(frame);
        };
    }

    private TruthExpression exact(WholeExpression left, WholeExpression right) {
        return switch (this) {
            case EQUAL -> frame -> left.integer(frame) == right.integer(frame);
            case NOT_EQUAL -> frame -> left.integer(frame) != right.integer(frame);
            case LESS -> frame -> left.integer(frame) < right.integer(frame);
            case GREATER -> frame -> left.integer(frame) > right.integer(frame);
            case LESS_OR_EQUAL -> frame -> left.integer(frame) <= right.integer(frame);
            case GREATER_OR_EQUAL -> frame -> left.integer(frame) >= right.integer(frame);
        };
    }

    private TruthExpression ofWholes(Expression left, Expression right) {
        TruthExpression exact = exact(Sums.exact(left), Sums.exact(right));
        TruthExpression wide = ofDoubles(left, right);
        return frame -> {
            try {
                return exact.truth(frame);
            } catch (Exceeds exceeds) {
                return wide.truth(frame);
            }
        };
    }
}

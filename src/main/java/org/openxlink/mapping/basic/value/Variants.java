package org.openxlink.mapping.basic.value;

/** Operators on values whose types are only known now. */
public final class Variants {

    private Variants() {}

    /** An operator, exact on whole numbers and checked on doubles. */
    public enum Sum {
        PLUS {
            @Override
            long of(long left, long right) {
                return Arithmetic.add(left, right);
            }

            @Override
            double of(double left, double right) {
                return left + right;
            }
        },
        MINUS {
            @Override
            long of(long left, long right) {
                return Arithmetic.subtract(left, right);
            }

            @Override
            double of(double left, double right) {
                return left - right;
            }
        },
        TIMES {
            @Override
            long of(long left, long right) {
                return Arithmetic.multiply(left, right);
            }

            @Override
            double of(double left, double right) {
                return left * right;
            }
        };

        abstract long of(long left, long right);

        abstract double of(double left, double right);

        /** Texts on both sides of a plus are joined; a date plus or minus days is a date. */
        public Object of(Object left, Object right) {
            if (left == Absent.NULL || right == Absent.NULL) {
                return Absent.NULL;
            }
            if (this == PLUS && isText(left) && isText(right) && !(left == Absent.EMPTY && right == Absent.EMPTY)) {
                return Texts.joined(Conversion.toText(left), Conversion.toText(right));
            }
            return isWhole(left) && isWhole(right) ? whole(left, right) : fraction(left, right);
        }

        private Object whole(Object left, Object right) {
            try {
                return of(Conversion.toWhole(left), Conversion.toWhole(right));
            } catch (Exceeds exceeds) {
                return of(Conversion.toNumber(left), Conversion.toNumber(right));
            }
        }

        private Object fraction(Object left, Object right) {
            double result = Rounding.finite(of(Conversion.toNumber(left), Conversion.toNumber(right)));
            boolean isMoment = this != TIMES && left instanceof Moment != right instanceof Moment;
            return isMoment ? (Object) new Moment(Moment.checked(result)) : (Object) result;
        }
    }

    private static boolean isText(Object value) {
        return value instanceof String || value == Absent.EMPTY;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Boolean || value == Absent.EMPTY;
    }

    public static Object negate(Object value) {
        return value == Absent.NULL ? value : Sum.MINUS.of((Object) 0L, value);
    }

    /** Less than, equal to or greater than 0; texts by their characters, a text beside a date as one, all else by number. */
    public static int compare(Object left, Object right) {
        if (left instanceof String text) {
            return right instanceof String other ? text.compareTo(other) : ofText(text, right);
        }
        if (right instanceof String text) {
            return -ofText(text, left);
        }
        if (left instanceof Long whole && right instanceof Long other) {
            return Long.compare(whole, other);
        }
        return Double.compare(plusZero(left), plusZero(right));
    }

    private static int ofText(String text, Object other) {
        return other == Absent.EMPTY ? text.compareTo("") : Double.compare(number(text, other) + 0.0, plusZero(other));
    }

    /** What a text means beside a date or a number. */
    private static double number(String text, Object other) {
        return other instanceof Moment ? Conversion.toDays(text) : NumberText.parse(text);
    }

    /** There is one zero only. */
    private static double plusZero(Object value) {
        return Conversion.toNumber(value) + 0.0;
    }
}

package org.openxlink.mapping.basic.value;

/** From a Variant to what an operator or a declared type wants of it. */
public final class Conversion {

    private Conversion() {}

    public static double toNumber(Object value) {
        if (value instanceof Number number) {
            return number instanceof Float single ? Rounding.ofSingle(single) : number.doubleValue();
        }
        if (value instanceof Boolean truth) {
            return truth ? -1 : 0;
        }
        if (value instanceof Moment moment) {
            return moment.days();
        }
        return value instanceof String text ? NumberText.parse(text) : ofAbsent(value);
    }

    private static double ofAbsent(Object value) {
        if (value == Absent.EMPTY) {
            return 0;
        }
        throw value == Absent.NULL ? Fault.invalidNull() : Fault.mismatch(value, "a number");
    }

    /** Half to even; exact where the value is whole. */
    public static long toWhole(Object value) {
        return value instanceof Long whole ? whole : Rounding.halfToEven(toNumber(value));
    }

    public static boolean toTruth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof String text) {
            return TruthText.parse(text);
        }
        return value != Absent.NULL && toNumber(value) != 0;
    }

    public static String toText(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Boolean truth) {
            return TruthText.of(truth);
        }
        if (value instanceof Moment moment) {
            return moment.text();
        }
        return value instanceof Number number ? NumberText.of(number) : textOfAbsent(value);
    }

    private static String textOfAbsent(Object value) {
        if (value == Absent.EMPTY) {
            return "";
        }
        throw value == Absent.NULL ? Fault.invalidNull() : Fault.mismatch(value, "a text");
    }

    /** Days since 1899-12-30. */
    public static double toDays(Object value) {
        return value instanceof String text ? DateText.parse(text).days() : Moment.checked(toNumber(value));
    }

    /** Whether arithmetic may take it for a number. */
    public static boolean isNumeric(Object value) {
        if (value instanceof String text) {
            return NumberText.isNumber(text);
        }
        return value instanceof Number || value instanceof Boolean || value == Absent.EMPTY;
    }
}

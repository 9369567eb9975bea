package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Conversion;
import org.openxlink.mapping.basic.value.Moment;

/** Values that stand in the script. */
public final class Constants {

    private Constants() {}

    public static WholeExpression whole(long value) {
        return frame -> value;
    }

    public static DoubleExpression number(double value) {
        return frame -> value;
    }

    public static TruthExpression truth(boolean value) {
        return frame -> value;
    }

    public static TextExpression text(String value) {
        return frame -> value;
    }

    /** Of the kind that the value has. */
    public static Expression of(Object value) {
        if (value instanceof Long whole) {
            return whole(whole);
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Boolean truth) {
            return truth(truth);
        }
        return value instanceof String text ? text(text) : ofOthers(value);
    }

    private static Expression ofOthers(Object value) {
        if (value instanceof Moment moment) {
            double days = moment.days();
            return (MomentExpression) frame -> days;
        }
        if (value instanceof Float single) {
            double number = Conversion.toNumber(single);
            return (SingleExpression) frame -> number;
        }
        return (VariantExpression) frame -> value;
    }
}

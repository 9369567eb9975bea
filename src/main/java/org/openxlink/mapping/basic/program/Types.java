package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Conversion;
import org.openxlink.mapping.basic.value.Moment;
import org.openxlink.mapping.basic.value.Rounding;
import org.openxlink.mapping.basic.value.Type;

/** Values as a declared type takes them. */
final class Types {

    private Types() {}

    static double days(Object value) {
        return Conversion.toDays(value);
    }

    /** For the elements of arrays and what is passed by reference. */
    static Object taken(Type type, Object value) {
        return switch (type) {
            case BYTE -> Rounding.toByte(Conversion.toWhole(value));
            case INTEGER -> Rounding.toInteger(Conversion.toWhole(value));
            case LONG -> Rounding.toLong(Conversion.toWhole(value));
            case WIDE, WHOLE_RESULT -> Conversion.toWhole(value);
            case BOOLEAN -> Conversion.toTruth(value);
            case SINGLE -> (float) Rounding.toSingle(Conversion.toNumber(value));
            case CURRENCY -> Rounding.toCurrency(Conversion.toNumber(value));
            case DATE -> new Moment(days(value));
            case DOUBLE, RESULT -> Conversion.toNumber(value);
            case STRING -> Conversion.toText(value);
            case NUMBER, VARIANT -> value;
        };
    }
}

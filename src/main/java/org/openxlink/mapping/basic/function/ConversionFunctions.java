package org.openxlink.mapping.basic.function;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openxlink.mapping.basic.program.DoubleExpression;
import org.openxlink.mapping.basic.program.Expression;
import org.openxlink.mapping.basic.program.MomentExpression;
import org.openxlink.mapping.basic.program.SingleExpression;
import org.openxlink.mapping.basic.program.TextExpression;
import org.openxlink.mapping.basic.program.TruthExpression;
import org.openxlink.mapping.basic.program.VariantExpression;
import org.openxlink.mapping.basic.program.WholeExpression;
import org.openxlink.mapping.basic.value.Absent;
import org.openxlink.mapping.basic.value.BasicArray;
import org.openxlink.mapping.basic.value.Conversion;
import org.openxlink.mapping.basic.value.Radix;
import org.openxlink.mapping.basic.value.Rounding;

/** From one type to another, and what a value is. */
final class ConversionFunctions {

    static final List<BuiltIn> ALL = List.of(
            of("cint", value -> (WholeExpression) frame -> Rounding.toInteger(value.integer(frame))),
            of("clng", value -> (WholeExpression) frame -> Rounding.toLong(value.integer(frame))),
            of("cdbl", value -> (DoubleExpression) value::number),
            of("csng", value -> (SingleExpression) frame -> Rounding.toSingle(value.number(frame))),
            of("ccur", value -> (DoubleExpression) frame -> Rounding.toCurrency(value.number(frame))),
            of("cstr", value -> (TextExpression) value::text),
            of("cbool", value -> (TruthExpression) value::truth),
            of("cdate", value -> (MomentExpression) frame -> Conversion.toDays(value.value(frame))),
            of("cvar", value -> (VariantExpression) value::value),
            of("val", value -> (DoubleExpression) frame -> val(value.text(frame))),
            of("str", value -> (TextExpression) frame -> str(value.value(frame))),
            of("hex", value -> (TextExpression) frame -> Radix.HEX.text(value.integer(frame))),
            of("oct", value -> (TextExpression) frame -> Radix.OCTAL.text(value.integer(frame))),
            of("isnumeric", value -> (TruthExpression) frame -> Conversion.isNumeric(value.value(frame))),
            of("isnull", value -> (TruthExpression) frame -> value.value(frame) == Absent.NULL),
            of("isempty", value -> (TruthExpression) frame -> value.value(frame) == Absent.EMPTY),
            of("isarray", value -> (TruthExpression) frame -> value.value(frame) instanceof BasicArray));

    /** A number that a text begins with; blanks do not count. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d++\\.?\\d*+|\\.\\d++)(?:[eEdD][+-]?\\d++)?");

    private static final Pattern HEX = Pattern.compile("&[hH]([0-9a-fA-F]{1,16})(&?).*", Pattern.DOTALL);
    private static final Pattern OCTAL = Pattern.compile("&[oO]([0-7]{1,21})(&?).*", Pattern.DOTALL);

    private interface OfOne {
        Expression of(Expression value);
    }

    private ConversionFunctions() {}

    private static BuiltIn of(String name, OfOne function) {
        return new BuiltIn(name, 1, 1, arguments -> function.of(arguments.get(0)));
    }

    /** Reads as far as it understands; 0 where it understands nothing. */
    private static double val(String text) {
        String dense = text.replaceAll("[ \t\r\n]", "");
        Matcher hex = HEX.matcher(dense);
        if (hex.matches()) {
            return Radix.HEX.parse(hex.group(1), !hex.group(2).isEmpty());
        }
        Matcher octal = OCTAL.matcher(dense);
        if (octal.matches()) {
            return Radix.OCTAL.parse(octal.group(1), !octal.group(2).isEmpty());
        }
        Matcher number = NUMBER.matcher(dense);
        return number.lookingAt() ? Rounding.finite(decimal(number.group())) : 0;
    }

    private static double decimal(String digits) {
        return Double.parseDouble(digits.replace('d', 'e').replace('D', 'e'));
    }

    /** With a blank where a minus could stand, and without a zero before the point. */
    private static String str(Object value) {
        double number = Conversion.toNumber(value);
        String text = Conversion.toText(value instanceof Number ? value : (Object) number);
        String plain = text.replaceFirst("^(-?)0\\.", "$1.");
        return number < 0 ? plain : " " + plain;
    }
}

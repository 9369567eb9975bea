package org.openxlink.mapping.basic.function;

import java.util.List;
import java.util.Locale;
import org.openxlink.mapping.basic.program.Expression;
import org.openxlink.mapping.basic.program.Frame;
import org.openxlink.mapping.basic.program.TextExpression;
import org.openxlink.mapping.basic.value.Absent;
import org.openxlink.mapping.basic.value.Conversion;
import org.openxlink.mapping.basic.value.Moment;
import org.openxlink.mapping.basic.value.Texts;

/** {@code Format(value, pattern)}: the patterns with a name, those for numbers and those for dates. */
final class FormatFunction {

    private static final int PER_STEP = 4;

    private FormatFunction() {}

    static TextExpression of(List<Expression> arguments) {
        Expression value = arguments.get(0);
        return arguments.size() == 1
                ? frame -> Conversion.toText(value.value(frame))
                : frame -> formatted(frame, value, arguments.get(1).text(frame));
    }

    private static String formatted(Frame frame, Expression value, String pattern) {
        frame.run().spend(pattern.length() / PER_STEP);
        String text = formatted(value.value(frame), pattern);
        Texts.checkLength(text.length());
        return text;
    }

    private static String formatted(Object value, String pattern) {
        if (value == Absent.NULL || pattern.isEmpty()) {
            return value == Absent.NULL ? "" : Conversion.toText(value);
        }
        if (value instanceof String text && !Conversion.isNumeric(text)) {
            return DatePattern.isDate(pattern) ? date(value, pattern) : text;
        }
        return named(value, pattern.toLowerCase(Locale.ROOT), pattern);
    }

    private static String named(Object value, String name, String pattern) {
        return switch (name) {
            case "general number" -> Conversion.toText(Conversion.toNumber(value));
            case "fixed" -> number(value, "0.00");
            case "standard", "currency" -> number(value, "#,##0.00");
            case "percent" -> number(value, "0.00%");
            case "scientific" -> number(value, "0.00E+00");
            case "yes/no" -> Conversion.toTruth(value) ? "Yes" : "No";
            case "true/false" -> Conversion.toTruth(value) ? "True" : "False";
            case "on/off" -> Conversion.toTruth(value) ? "On" : "Off";
            case "general date" -> new Moment(Conversion.toDays(value)).text();
            case "short date" -> date(value, "yyyy-mm-dd");
            case "medium date" -> date(value, "dd-mmm-yy");
            case "long date" -> date(value, "dddd, mmmm d, yyyy");
            case "short time" -> date(value, "hh:nn");
            case "medium time" -> date(value, "hh:nn AM/PM");
            case "long time" -> date(value, "hh:nn:ss");
            default -> DatePattern.isDate(pattern) ? date(value, pattern) : number(value, pattern);
        };
    }

    private static String number(Object value, String pattern) {
        return NumberPattern.formatted(Conversion.toNumber(value), pattern);
    }

    private static String date(Object value, String pattern) {
        return DatePattern.formatted(new Moment(Conversion.toDays(value)).time(), pattern);
    }
}

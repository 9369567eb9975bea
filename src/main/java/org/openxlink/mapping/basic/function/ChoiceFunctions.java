package org.openxlink.mapping.basic.function;

import java.util.List;
import org.openxlink.mapping.basic.program.DoubleExpression;
import org.openxlink.mapping.basic.program.Element;
import org.openxlink.mapping.basic.program.Expression;
import org.openxlink.mapping.basic.program.Frame;
import org.openxlink.mapping.basic.program.VariantExpression;
import org.openxlink.mapping.basic.program.WholeExpression;
import org.openxlink.mapping.basic.value.Absent;
import org.openxlink.mapping.basic.value.BasicArray;
import org.openxlink.mapping.basic.value.Fault;
import org.openxlink.mapping.basic.value.Kind;

/** Choosing between values, and arrays. All arguments are worked out, chosen or not, as Visual Basic does. */
final class ChoiceFunctions {

    static final List<BuiltIn> ALL = List.of(
            new BuiltIn("iif", 3, 3, ChoiceFunctions::iif),
            new BuiltIn("choose", 2, BuiltIn.ANY, ChoiceFunctions::choose),
            new BuiltIn("switch", 2, BuiltIn.ANY, ChoiceFunctions::choice),
            new BuiltIn("array", 0, BuiltIn.ANY, ChoiceFunctions::array),
            new BuiltIn("lbound", 1, 2, arguments ->
                    (WholeExpression) frame -> bounds(frame, arguments).lower()),
            new BuiltIn("ubound", 1, 2, arguments ->
                    (WholeExpression) frame -> bounds(frame, arguments).upper()));

    private ChoiceFunctions() {}

    private static Expression iif(List<Expression> arguments) {
        Expression condition = arguments.get(0);
        Expression yes = arguments.get(1);
        Expression no = arguments.get(2);
        return switch (common(yes.kind(), no.kind())) {
            case WHOLE ->
                (WholeExpression) frame -> chosen(condition.truth(frame), yes.integer(frame), no.integer(frame));
            case DOUBLE ->
                (DoubleExpression) frame -> chosen(condition.truth(frame), yes.number(frame), no.number(frame));
            default -> (VariantExpression) frame -> chosen(condition.truth(frame), yes.value(frame), no.value(frame));
        };
    }

    private static long chosen(boolean holds, long yes, long no) {
        return holds ? yes : no;
    }

    private static double chosen(boolean holds, double yes, double no) {
        return holds ? yes : no;
    }

    private static Object chosen(boolean holds, Object yes, Object no) {
        return holds ? yes : no;
    }

    /** What both can be without showing it. */
    private static Kind common(Kind first, Kind second) {
        if (first == second) {
            return first;
        }
        boolean areNumbers =
                (first == Kind.WHOLE || first == Kind.DOUBLE) && (second == Kind.WHOLE || second == Kind.DOUBLE);
        return areNumbers ? Kind.DOUBLE : Kind.VARIANT;
    }

    private static VariantExpression choose(List<Expression> arguments) {
        return frame -> {
            // the index is cut, not rounded
            double index = Math.floor(arguments.get(0).number(frame));
            Object[] values = values(frame, arguments.subList(1, arguments.size()));
            return index >= 1 && index <= values.length ? values[(int) index - 1] : Absent.NULL;
        };
    }

    private static VariantExpression choice(List<Expression> arguments) {
        return frame -> {
            if (arguments.size() % 2 != 0) {
                throw Fault.invalidCall("Switch wants a value for each condition");
            }
            Object chosen = null;
            for (int i = 0; i < arguments.size(); i += 2) {
                boolean holds = arguments.get(i).truth(frame);
                Object value = arguments.get(i + 1).value(frame);
                chosen = holds && chosen == null ? value : chosen;
            }
            return chosen == null ? Absent.NULL : chosen;
        };
    }

    private static VariantExpression array(List<Expression> arguments) {
        return frame -> {
            frame.run().spend(arguments.size() / 4);
            return BasicArray.of(values(frame, arguments), 0);
        };
    }

    private static Object[] values(Frame frame, List<Expression> arguments) {
        Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments.get(i).value(frame);
        }
        return values;
    }

    private static BasicArray.Bounds bounds(Frame frame, List<Expression> arguments) {
        BasicArray array = Element.arrayIn(arguments.get(0).value(frame));
        return array.bounds(arguments.size() == 1 ? 1 : arguments.get(1).integer(frame));
    }
}

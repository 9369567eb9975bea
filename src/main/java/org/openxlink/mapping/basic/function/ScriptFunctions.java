package org.openxlink.mapping.basic.function;

import java.util.List;
import org.openxlink.mapping.basic.program.Expression;
import org.openxlink.mapping.basic.program.TextExpression;
import org.openxlink.mapping.basic.program.VariantExpression;
import org.openxlink.mapping.basic.program.WholeExpression;
import org.openxlink.mapping.basic.value.Absent;
import org.openxlink.mapping.basic.value.Conversion;
import org.openxlink.mapping.basic.value.Fault;

/** What a script says, and what it knows of its errors. */
final class ScriptFunctions {

    /** The button that MsgBox tells of: OK. */
    private static final long OK = 1;

    static final List<BuiltIn> ALL = List.of(
            new BuiltIn("msgbox", 1, 5, ScriptFunctions::msgBox),
            new BuiltIn("beep", 0, 0, arguments -> empty()),
            new BuiltIn("randomize", 0, 1, arguments -> empty()),
            new BuiltIn("doevents", 0, 0, arguments -> empty()),
            new BuiltIn("err", 0, 0, arguments -> number()),
            new BuiltIn("error", 0, 0, arguments -> description()),
            new BuiltIn("err.number", 0, 0, arguments -> number()),
            new BuiltIn("err.description", 0, 0, arguments -> description()),
            new BuiltIn("err.clear", 0, 0, arguments -> clear()),
            new BuiltIn("err.raise", 1, 5, ScriptFunctions::raise));

    private ScriptFunctions() {}

    private static WholeExpression msgBox(List<Expression> arguments) {
        Expression message = arguments.get(0);
        return frame -> {
            Object value = message.value(frame);
            frame.run().say(value == Absent.NULL ? "" : Conversion.toText(value));
            return OK;
        };
    }

    private static VariantExpression empty() {
        return frame -> Absent.EMPTY;
    }

    private static WholeExpression number() {
        return frame -> frame.run().error().number();
    }

    private static TextExpression description() {
        return frame -> frame.run().error().description();
    }

    private static VariantExpression clear() {
        return frame -> {
            frame.run().error().clear();
            return Absent.EMPTY;
        };
    }

    private static VariantExpression raise(List<Expression> arguments) {
        return frame -> {
            throw Fault.raised(arguments.get(0).integer(frame));
        };
    }
}

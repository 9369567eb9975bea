package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Absent;
import org.openxlink.mapping.basic.value.Conversion;
import org.openxlink.mapping.basic.value.Kind;
import org.openxlink.mapping.basic.value.Texts;

/** The operator {@code &}. */
public final class Joins {

    /** Characters that are copied in the time of one step. */
    private static final int PER_STEP = 16;

    private Joins() {}

    public static TextExpression of(Expression left, Expression right) {
        TextExpression first = nullAsEmpty(left);
        TextExpression second = nullAsEmpty(right);
        return frame -> {
            String text = Texts.joined(first.text(frame), second.text(frame));
            frame.run.spend(text.length() / PER_STEP);
            return text;
        };
    }

    /** Null joins as if nothing were there. */
    private static TextExpression nullAsEmpty(Expression part) {
        return part.kind() == Kind.VARIANT ? frame -> text(part.value(frame)) : part::text;
    }

    private static String text(Object value) {
        return value == Absent.NULL ? "" : Conversion.toText(value);
    }
}

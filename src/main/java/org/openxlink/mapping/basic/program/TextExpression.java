package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Conversion;
import org.openxlink.mapping.basic.value.Kind;
import org.openxlink.mapping.basic.value.NumberText;
import org.openxlink.mapping.basic.value.Rounding;

/** A String; taken for a number where one is wanted, if it is one. */
@FunctionalInterface
public non-sealed interface TextExpression extends Expression {

    @Override
    default Kind kind() {
        return Kind.TEXT;
    }

    @Override
    default long integer(Frame frame) {
        return Rounding.halfToEven(number(frame));
    }

    @Override
    default double number(Frame frame) {
        return NumberText.parse(text(frame));
    }

    @Override
    default boolean truth(Frame frame) {
        return Conversion.toTruth(text(frame));
    }

    @Override
    default Object value(Frame frame) {
        return text(frame);
    }
}

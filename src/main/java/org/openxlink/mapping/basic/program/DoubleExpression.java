package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Kind;
import org.openxlink.mapping.basic.value.NumberText;
import org.openxlink.mapping.basic.value.Rounding;

/** A Double. */
@FunctionalInterface
public non-sealed interface DoubleExpression extends Expression {

    @Override
    default Kind kind() {
        return Kind.DOUBLE;
    }

    @Override
    default long integer(Frame frame) {
        return Rounding.halfToEven(number(frame));
    }

    @Override
    default boolean truth(Frame frame) {
        return number(frame) != 0;
    }

    @Override
    default String text(Frame frame) {
        return NumberText.of(number(frame));
    }

    @Override
    default Object value(Frame frame) {
        return number(frame);
    }
}

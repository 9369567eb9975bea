package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Kind;
import org.openxlink.mapping.basic.value.NumberText;
import org.openxlink.mapping.basic.value.Rounding;

/** A Single: shows seven digits. */
@FunctionalInterface
public non-sealed interface SingleExpression extends Expression {

    @Override
    default Kind kind() {
        return Kind.SINGLE;
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
        return NumberText.of((Float) value(frame));
    }

    @Override
    default Object value(Frame frame) {
        return (float) number(frame);
    }
}

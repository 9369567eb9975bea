package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Kind;

/** A whole number of 64 bits. */
@FunctionalInterface
public non-sealed interface WholeExpression extends Expression {

    @Override
    default Kind kind() {
        return Kind.WHOLE;
    }

    @Override
    default double number(Frame frame) {
        return integer(frame);
    }

    @Override
    default boolean truth(Frame frame) {
        return integer(frame) != 0;
    }

    @Override
    default String text(Frame frame) {
        return Long.toString(integer(frame));
    }

    @Override
    default Object value(Frame frame) {
        return integer(frame);
    }
}

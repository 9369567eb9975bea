package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Kind;
import org.openxlink.mapping.basic.value.Moment;
import org.openxlink.mapping.basic.value.Rounding;

/** A Date; its number are the days since 1899-12-30. */
@FunctionalInterface
public non-sealed interface MomentExpression extends Expression {

    @Override
    default Kind kind() {
        return Kind.MOMENT;
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
        return new Moment(number(frame)).text();
    }

    @Override
    default Object value(Frame frame) {
        return new Moment(number(frame));
    }
}

package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Conversion;
import org.openxlink.mapping.basic.value.Kind;

/** True or False; True is -1 in arithmetic. */
@FunctionalInterface
public non-sealed interface TruthExpression extends Expression {

    @Override
    default Kind kind() {
        return Kind.TRUTH;
    }

    @Override
    default long integer(Frame frame) {
        return truth(frame) ? -1 : 0;
    }

    @Override
    default double number(Frame frame) {
        return integer(frame);
    }

    @Override
    default String text(Frame frame) {
        return Conversion.toText(truth(frame));
    }

    @Override
    default Object value(Frame frame) {
        return truth(frame);
    }
}

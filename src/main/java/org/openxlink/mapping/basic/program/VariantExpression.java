package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Conversion;
import org.openxlink.mapping.basic.value.Kind;

/** A value of a kind that is only known when it is there. */
@FunctionalInterface
public non-sealed interface VariantExpression extends Expression {

    @Override
    default Kind kind() {
        return Kind.VARIANT;
    }

    @Override
    default long integer(Frame frame) {
        return Conversion.toWhole(value(frame));
    }

    @Override
    default double number(Frame frame) {
        return Conversion.toNumber(value(frame));
    }

    @Override
    default boolean truth(Frame frame) {
        return Conversion.toTruth(value(frame));
    }

    @Override
    default String text(Frame frame) {
        return Conversion.toText(value(frame));
    }
}

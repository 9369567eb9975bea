package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Absent;

/** A variable that is only ever given numbers: 0 in arithmetic, but an empty text, as long as it is Empty. */
record UndeclaredNumber(Variable variable) implements DoubleExpression {

    @Override
    public double number(Frame frame) {
        double number = variable.raw(frame);
        return Double.isNaN(number) ? 0 : number;
    }

    private boolean isEmpty(Frame frame) {
        return Double.isNaN(variable.raw(frame));
    }

    @Override
    public String text(Frame frame) {
        return isEmpty(frame) ? "" : DoubleExpression.super.text(frame);
    }

    @Override
    public Object value(Frame frame) {
        return isEmpty(frame) ? Absent.EMPTY : DoubleExpression.super.value(frame);
    }
}

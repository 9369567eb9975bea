package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Kind;

/**
 * A value to be worked out. Who needs a number asks for it as such, so that none is wrapped on the way; each kind is an
 * interface of its own with one method to implement.
 */
public sealed interface Expression
        permits WholeExpression,
                DoubleExpression,
                SingleExpression,
                TruthExpression,
                MomentExpression,
                TextExpression,
                VariantExpression {

    Kind kind();

    /** Rounded half to even. */
    long integer(Frame frame);

    double number(Frame frame);

    boolean truth(Frame frame);

    String text(Frame frame);

    Object value(Frame frame);
}

package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Type;

/** A parameter that is passed by reference. */
public record ReferenceVariable(Type type, int slot) implements Place {

    private Reference reference(Frame frame) {
        return (Reference) frame.objects[slot];
    }

    @Override
    public Expression read() {
        return switch (type.kind()) {
            case WHOLE -> (WholeExpression) frame -> passed(frame).integer(caller(frame));
            case TRUTH -> (TruthExpression) frame -> passed(frame).truth(caller(frame));
            case DOUBLE -> (DoubleExpression) frame -> passed(frame).number(caller(frame));
            case SINGLE -> (SingleExpression) frame -> passed(frame).number(caller(frame));
            case MOMENT -> (MomentExpression) frame -> passed(frame).number(caller(frame));
            case TEXT -> (TextExpression) frame -> passed(frame).text(caller(frame));
            case VARIANT -> (VariantExpression) frame -> passed(frame).value(caller(frame));
        };
    }

    private Expression passed(Frame frame) {
        return reference(frame).read();
    }

    private Frame caller(Frame frame) {
        return reference(frame).frame();
    }

    @Override
    public Step assign(Expression source) {
        return (frame, at) -> {
            reference(frame).set(Types.taken(type, source.value(frame)));
            return at + 1;
        };
    }
}

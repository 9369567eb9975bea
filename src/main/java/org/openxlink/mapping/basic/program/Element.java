package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.BasicArray;
import org.openxlink.mapping.basic.value.Conversion;
import org.openxlink.mapping.basic.value.Fault;
import org.openxlink.mapping.basic.value.Moment;
import org.openxlink.mapping.basic.value.Type;

/** An element of an array. */
public final class Element implements Place {

    private final String name;
    private final Expression holder;
    private final Type type;
    private final Expression[] indices;

    /**
     * @param name of the array, for a trace
     * @param holder a variable or a Variant that holds the array
     * @param type of its elements, Variant where it is not known
     */
    public Element(String name, Expression holder, Type type, Expression... indices) {
        this.name = name;
        this.holder = holder;
        this.type = type;
        this.indices = indices;
    }

    private BasicArray array(Frame frame) {
        return arrayIn(holder.value(frame));
    }

    /** Anything else is a type mismatch. */
    public static BasicArray arrayIn(Object value) {
        if (value instanceof BasicArray array) {
            return array;
        }
        throw Fault.mismatch(value, "an array");
    }

    private long[] indices(Frame frame) {
        long[] values = new long[indices.length];
        for (int i = 0; i < indices.length; i++) {
            values[i] = indices[i].integer(frame);
        }
        return values;
    }

    private Object get(Frame frame) {
        BasicArray from = array(frame);
        return from.get(from.position(indices(frame)));
    }

    @Override
    public Expression read() {
        return switch (type.kind()) {
            case WHOLE -> (WholeExpression) frame -> (Long) get(frame);
            case TRUTH -> (TruthExpression) frame -> (Boolean) get(frame);
            case DOUBLE -> (DoubleExpression) frame -> Conversion.toNumber(get(frame));
            case SINGLE -> (SingleExpression) frame -> Conversion.toNumber(get(frame));
            case MOMENT -> (MomentExpression) frame -> ((Moment) get(frame)).days();
            case TEXT -> (TextExpression) frame -> (String) get(frame);
            case VARIANT -> (VariantExpression) this::get;
        };
    }

    @Override
    public Step assign(Expression source) {
        return (frame, at) -> {
            BasicArray to = array(frame);
            long[] place = indices(frame);
            int position = to.position(place);
            Object value = Types.taken(to.type(), source.value(frame));
            to.set(position, value);
            frame.run.elementChanged(name, place, value);
            return at + 1;
        };
    }

    @Override
    public Place settled(Frame frame) {
        BasicArray now = array(frame);
        return new Settled(now, now.position(indices(frame)));
    }

    private record Settled(BasicArray array, int position) implements Place {

        @Override
        public Expression read() {
            return (VariantExpression) frame -> array.get(position);
        }

        @Override
        public Step assign(Expression source) {
            return (frame, at) -> {
                array.set(position, Types.taken(array.type(), source.value(frame)));
                return at + 1;
            };
        }
    }
}

package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Absent;
import org.openxlink.mapping.basic.value.Moment;
import org.openxlink.mapping.basic.value.Rounding;
import org.openxlink.mapping.basic.value.Type;

/**
 * A variable with a place of its own in the frame of its routine.
 *
 * @param name as the script first writes it
 * @param ofModule whether that is the module's frame
 * @param slot by the kind of its type
 */
public record Variable(String name, Type type, boolean ofModule, int slot) implements Place {

    /** Takes a value the way a type does. */
    @FunctionalInterface
    interface Store {
        /**
         * @param home the frame that the variable is in
         * @param frame the one that the source is worked out with
         */
        void store(Frame home, Expression source, Frame frame);
    }

    private Frame home(Frame frame) {
        return ofModule ? frame.module : frame;
    }

    @Override
    public Expression read() {
        return switch (type.kind()) {
            case WHOLE -> (WholeExpression) frame -> home(frame).longs[slot];
            case TRUTH -> (TruthExpression) frame -> home(frame).longs[slot] != 0;
            case DOUBLE -> type == Type.NUMBER ? readNumber() : (DoubleExpression) frame -> home(frame).doubles[slot];
            case SINGLE -> (SingleExpression) frame -> home(frame).doubles[slot];
            case MOMENT -> (MomentExpression) frame -> home(frame).doubles[slot];
            case TEXT -> (TextExpression) frame -> textOf(home(frame).objects[slot]);
            case VARIANT -> (VariantExpression) frame -> valueOf(home(frame).objects[slot]);
        };
    }

    private Expression readNumber() {
        return new UndeclaredNumber(this);
    }

    double raw(Frame frame) {
        return home(frame).doubles[slot];
    }

    private static String textOf(Object stored) {
        return stored == null ? "" : (String) stored;
    }

    private static Object valueOf(Object stored) {
        return stored == null ? Absent.EMPTY : stored;
    }

    @Override
    public Step assign(Expression source) {
        Store store = store(source);
        return (frame, at) -> {
            store.store(home(frame), source, frame);
            return at + 1;
        };
    }

    Store store(Expression source) {
        return switch (type) {
            case BYTE -> (home, from, frame) -> home.longs[slot] = Rounding.toByte(from.integer(frame));
            case INTEGER -> (home, from, frame) -> home.longs[slot] = Rounding.toInteger(from.integer(frame));
            case LONG -> (home, from, frame) -> home.longs[slot] = Rounding.toLong(from.integer(frame));
            case WIDE -> (home, from, frame) -> home.longs[slot] = from.integer(frame);
            case WHOLE_RESULT -> storeResult(source);
            case BOOLEAN -> (home, from, frame) -> home.longs[slot] = from.truth(frame) ? -1 : 0;
            case SINGLE -> (home, from, frame) -> home.doubles[slot] = Rounding.toSingle(from.number(frame));
            case CURRENCY -> (home, from, frame) -> home.doubles[slot] = Rounding.toCurrency(from.number(frame));
            case DATE -> storeDate(source);
            case DOUBLE, NUMBER, RESULT -> (home, from, frame) -> home.doubles[slot] = from.number(frame);
            case STRING -> (home, from, frame) -> home.objects[slot] = from.text(frame);
            case VARIANT -> (home, from, frame) -> home.objects[slot] = from.value(frame);
        };
    }

    private Store storeResult(Expression source) {
        return switch (source.kind()) {
            case WHOLE, TRUTH -> (home, from, frame) -> home.longs[slot] = from.integer(frame);
            case VARIANT -> (home, from, frame) -> home.longs[slot] = Result.whole(from.value(frame), frame.run);
            default -> (home, from, frame) -> home.longs[slot] = Result.whole(from.number(frame), frame.run);
        };
    }

    private Store storeDate(Expression source) {
        return switch (source.kind()) {
            case TEXT, VARIANT -> (home, from, frame) -> home.doubles[slot] = Types.days(from.value(frame));
            default -> (home, from, frame) -> home.doubles[slot] = Moment.checked(from.number(frame));
        };
    }
}

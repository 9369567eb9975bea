package org.openxlink.mapping.basic.program;

/** What a parameter that is passed by reference stands for: a place in a frame, or a value of its own. */
abstract sealed class Reference {

    /** Read with the frame of whoever passed it. */
    abstract Expression read();

    abstract Frame frame();

    abstract void set(Object value);

    /** A variable or an element of the caller. */
    static final class ToPlace extends Reference {

        private final Frame frame;
        private final Place place;
        private final Expression read;

        ToPlace(Frame frame, Place place) {
            this.frame = frame;
            this.place = place.settled(frame);
            this.read = this.place.read();
        }

        @Override
        Expression read() {
            return read;
        }

        @Override
        Frame frame() {
            return frame;
        }

        @Override
        void set(Object value) {
            VariantExpression source = any -> value;
            place.assign(source).execute(frame, 0);
        }
    }

    /** The value of an expression. */
    static final class ToValue extends Reference {

        private Object value;

        ToValue(Object value) {
            this.value = value;
        }

        @Override
        Expression read() {
            return (VariantExpression) any -> value;
        }

        @Override
        Frame frame() {
            return null;
        }

        @Override
        void set(Object other) {
            value = other;
        }
    }
}

package org.openxlink.mapping.basic.value;

import java.util.Arrays;

/** An array with bounds of its own for each dimension; its elements have one declared type. */
public final class BasicArray {

    /** Elements of one array. */
    public static final int MOST = 100_000;

    /** Both inclusive; as many elements as fit between them. */
    public record Bounds(long lower, long upper) {
        long size() {
            return upper - lower + 1;
        }
    }

    private final Type type;
    private final Bounds[] bounds;
    private final Object[] elements;

    private BasicArray(Type type, Bounds[] bounds, Object[] elements) {
        this.type = type;
        this.bounds = bounds;
        this.elements = elements;
    }

    /** With the initial value of its type in each element. */
    public static BasicArray of(Type type, Bounds... bounds) {
        Object[] elements = new Object[size(bounds)];
        Arrays.fill(elements, initial(type));
        return new BasicArray(type, bounds, elements);
    }

    /** What {@code Array(...)} gives: Variants from 0. */
    public static BasicArray of(Object[] values, long base) {
        return new BasicArray(Type.VARIANT, new Bounds[] {new Bounds(base, base + values.length - 1)}, values);
    }

    private static int size(Bounds[] bounds) {
        long size = 1;
        for (Bounds each : bounds) {
            if (each.lower() > each.upper() || each.lower() < -MOST || each.upper() > 2L * MOST) {
                throw Fault.outOfBounds(each.upper(), each.lower(), each.lower() + MOST - 1);
            }
            size *= each.size();
            if (size > MOST) {
                throw Fault.limit("an array of %d elements is over the limit of %d", size, MOST);
            }
        }
        return (int) size;
    }

    private static Object initial(Type type) {
        return switch (type.kind()) {
            case WHOLE -> 0L;
            case DOUBLE -> 0d;
            case SINGLE -> 0f;
            case TRUTH -> false;
            case MOMENT -> new Moment(0);
            case TEXT -> "";
            case VARIANT -> Absent.EMPTY;
        };
    }

    /** Another of the same type, with as much of this one's content as has a place in it. */
    public BasicArray resized(Bounds... wanted) {
        BasicArray other = of(type, wanted);
        boolean isLine = bounds.length == 1 && wanted.length == 1;
        if (!isLine && !Arrays.equals(bounds, wanted)) {
            throw Fault.wrongDimensions(wanted.length, 1);
        }
        long from = Math.max(bounds[0].lower(), wanted[0].lower());
        long to = isLine ? Math.min(bounds[0].upper(), wanted[0].upper()) : bounds[0].lower() + size() - 1;
        for (long i = from; i <= to; i++) {
            other.elements[(int) (i - wanted[0].lower())] = elements[(int) (i - bounds[0].lower())];
        }
        return other;
    }

    public Type type() {
        return type;
    }

    public int size() {
        return elements.length;
    }

    /** @param dimension from 1 */
    public Bounds bounds(long dimension) {
        if (dimension < 1 || dimension > bounds.length) {
            throw Fault.outOfBounds(dimension, 1, bounds.length);
        }
        return bounds[(int) dimension - 1];
    }

    /** The position of the element with these indices, one for each dimension. */
    public int position(long... indices) {
        if (indices.length != bounds.length) {
            throw Fault.wrongDimensions(indices.length, bounds.length);
        }
        long position = 0;
        for (int i = 0; i < indices.length; i++) {
            Bounds each = bounds[i];
            if (indices[i] < each.lower() || indices[i] > each.upper()) {
                throw Fault.outOfBounds(indices[i], each.lower(), each.upper());
            }
            position = position * each.size() + indices[i] - each.lower();
        }
        return (int) position;
    }

    public Object get(int position) {
        return elements[position];
    }

    /** @param value already of the array's type */
    public void set(int position, Object value) {
        elements[position] = value;
    }
}

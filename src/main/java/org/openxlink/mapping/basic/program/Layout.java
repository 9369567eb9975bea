package org.openxlink.mapping.basic.program;

import java.util.Arrays;
import org.openxlink.mapping.basic.value.Type;

/** Where a routine keeps its variables; grows while the routine is compiled. */
public final class Layout {

    /** Stands for a {@link Type#NUMBER} that nothing was assigned to; no arithmetic has this result. */
    static final double EMPTY = Double.NaN;

    private static final double[] NO_DOUBLES = {};
    private static final long[] NO_LONGS = {};
    private static final Object[] NO_OBJECTS = {};

    private int longs;
    private double[] doubles = NO_DOUBLES;
    private int objects;

    /** A place for a variable of that type. */
    public int slot(Type type) {
        return switch (type.kind()) {
            case WHOLE, TRUTH -> longs++;
            case DOUBLE, SINGLE, MOMENT -> doubleSlot(type);
            case TEXT, VARIANT -> objectSlot();
        };
    }

    /** A place for an array or a reference. */
    public int objectSlot() {
        return objects++;
    }

    private int doubleSlot(Type type) {
        doubles = Arrays.copyOf(doubles, doubles.length + 1);
        doubles[doubles.length - 1] = type == Type.NUMBER ? EMPTY : 0;
        return doubles.length - 1;
    }

    long[] newLongs() {
        return longs == 0 ? NO_LONGS : new long[longs];
    }

    double[] newDoubles() {
        return doubles.length == 0 ? NO_DOUBLES : doubles.clone();
    }

    Object[] newObjects() {
        return objects == 0 ? NO_OBJECTS : new Object[objects];
    }
}

package org.openxlink.mapping.basic.program;

/** Visual Basic's {@code Rnd}: the same numbers in each evaluation, so that an import can be repeated. */
public final class RandomNumbers {

    private static final int MASK = 0xFF_FFFF;
    private static final double RANGE = 0x1p24;

    private long state = 0x50000;

    /** At least 0, below 1. */
    public double next() {
        state = (state * 0x43FD43FDL + 0xC39EC3L) & MASK;
        return last();
    }

    public double last() {
        return state / RANGE;
    }

    /** What {@code Rnd} does with a negative number: always the same number for the same one. */
    public double seeded(double seed) {
        long bits = Float.floatToRawIntBits((float) seed) & 0xFFFF_FFFFL;
        state = (bits + (bits >> 24)) & MASK;
        return next();
    }
}

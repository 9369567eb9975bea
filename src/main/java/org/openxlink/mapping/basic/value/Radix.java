package org.openxlink.mapping.basic.value;

import java.util.Locale;

/** Numbers written with {@code &H} and {@code &O}: their bits are those of an Integer or, if longer, of a Long. */
public enum Radix {
    HEX(16),
    OCTAL(8);

    private final int base;

    Radix(int base) {
        this.base = base;
    }

    /**
     * The number that the digits mean: {@code &HFFFF} is -1, {@code &HFFFF&} is 65535.
     *
     * @param digits at most 64 bits of them
     * @param isLong whether a {@code &} follows
     */
    public long parse(String digits, boolean isLong) {
        try {
            return signed(Long.parseUnsignedLong(digits, base), isLong);
        } catch (NumberFormatException tooLong) {
            throw new Exceeds();
        }
    }

    private static long signed(long bits, boolean isLong) {
        if (bits >>> 16 == 0 && !isLong) {
            return (short) bits;
        }
        return bits >>> 32 == 0 ? (int) bits : bits;
    }

    /** Upper case, without sign: a negative number shows the bits of a Long. */
    public String text(long value) {
        long bits = value < 0 && value >= Integer.MIN_VALUE ? value & 0xFFFF_FFFFL : value;
        return Long.toUnsignedString(bits, base).toUpperCase(Locale.ROOT);
    }
}

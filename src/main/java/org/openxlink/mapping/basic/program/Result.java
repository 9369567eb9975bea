package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Conversion;
import org.openxlink.mapping.basic.value.Rounding;

/** What a script's {@code Result} comes to: decimals are cut off, not rounded. */
public final class Result {

    private Result() {}

    static long cut(Object value) {
        return value instanceof Long whole ? whole : Rounding.cut(Conversion.toNumber(value));
    }

    /** The value of the variable when the script has ended. */
    public static long of(Variable result, Frame frame) {
        return result.type().isWholeNumber()
                ? result.read().integer(frame)
                : Rounding.cut(result.read().number(frame));
    }
}

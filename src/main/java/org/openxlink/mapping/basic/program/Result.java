package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Conversion;
import org.openxlink.mapping.basic.value.Rounding;

/** What a script's {@code Result} comes to: decimals are cut off, unless the run is to show what rounding would do. */
public final class Result {

    private Result() {}

    static long whole(Object value, Run run) {
        return value instanceof Long whole ? whole : whole(Conversion.toNumber(value), run);
    }

    static long whole(double value, Run run) {
        return run.rounding() ? Rounding.halfToEven(value) : Rounding.cut(value);
    }

    /** The value of the variable when the script has ended. */
    public static long of(Variable result, Frame frame) {
        return result.type().isWholeNumber()
                ? result.read().integer(frame)
                : whole(result.read().number(frame), frame.run);
    }
}

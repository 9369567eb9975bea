package org.openxlink.cli.script;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What scripts return, as the number that is meant. */
final class Hundredths {

    private Hundredths() {}

    /** {@code Result / 100}, to two decimals. */
    static BigDecimal of(double result) {
        return BigDecimal.valueOf(result).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }
}

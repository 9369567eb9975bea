package org.openxlink.interval;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What several rows come to, kept so that it can still be added to: a sum, or the parts of a mean.
 *
 * @param sum in millionths; for a mean the sum of (mean x weight)
 * @param weight in millionths; 0 for a sum
 */
public record Total(long sum, long weight, boolean mean) {

    /** One, in millionths. */
    public static final long ONE = 1_000_000;

    private static final int MILLIONTHS = 6;

    public static final Total NOTHING = new Total(0, 0, false);

    /** The value in millionths; the mean of nothing is 0. */
    public long value() {
        if (!mean) {
            return sum;
        }
        return weight == 0 ? 0 : quotient(sum, weight);
    }

    /** Both together. */
    public Total plus(Total other) {
        return new Total(Math.addExact(sum, other.sum), Math.addExact(weight, other.weight), mean || other.mean);
    }

    /** Product of two numbers in millionths, cut to millionths: exact as long as it fits. */
    static long product(long left, long right) {
        long whole = Math.multiplyExact(left, right / ONE);
        return Math.addExact(whole, left / ONE * (right % ONE) + left % ONE * (right % ONE) / ONE);
    }

    /** Quotient in millionths, rounded half up. */
    private static long quotient(long sum, long weight) {
        return BigDecimal.valueOf(sum)
                .movePointRight(MILLIONTHS)
                .divide(BigDecimal.valueOf(weight), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}

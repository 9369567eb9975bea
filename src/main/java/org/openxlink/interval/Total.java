package org.openxlink.interval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openxlink.config.Combination;

/**
 * What several rows come to, kept so that it can still be added to.
 *
 * @param sum in millionths; for a mean the sum of (mean x weight), for the least and the greatest that value
 * @param weight in millionths; 0 for a sum, and for all else when there is nothing
 */
public record Total(long sum, long weight, Combination combination) {

    /** One, in millionths. */
    public static final long ONE = 1_000_000;

    private static final int MILLIONTHS = 6;

    public static final Total NOTHING = new Total(0, 0, Combination.SUM);

    /** The value in millionths; the mean of nothing is 0. */
    public long value() {
        return switch (combination) {
            case SUM -> sum;
            case MEAN -> weight == 0 ? 0 : quotient(sum, weight);
            case LEAST, GREATEST -> weight == 0 ? 0 : sum;
        };
    }

    /** Both together. */
    public Total plus(Total other) {
        if (isNothing() || other.isNothing()) {
            return isNothing() ? other : this;
        }
        long both =
                switch (combination) {
                    case SUM, MEAN -> Math.addExact(sum, other.sum);
                    case LEAST -> Math.min(sum, other.sum);
                    case GREATEST -> Math.max(sum, other.sum);
                };
        return new Total(both, Math.addExact(weight, other.weight), combination);
    }

    private boolean isNothing() {
        return weight == 0 && (sum == 0 || combination != Combination.SUM);
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

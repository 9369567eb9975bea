package org.openxlink.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.openxlink.config.Combination;

class TotalPropertiesTest {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    @Property
    void productCutToMillionths(@ForAll long left, @ForAll long right) {
        BigInteger exact =
                BigInteger.valueOf(left).multiply(BigInteger.valueOf(right)).divide(MILLION);
        if (exact.bitLength() < 62) {
            assertThat(Total.product(left, right)).isEqualTo(exact.longValueExact());
        } else if (exact.bitLength() > 64) {
            assertThatThrownBy(() -> Total.product(left, right)).isInstanceOf(ArithmeticException.class);
        }
    }

    @Property
    void meanToTheNearestMillionth(
            @ForAll @LongRange(min = -1_000_000_000_000_000L, max = 1_000_000_000_000_000L) long sum,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000_000L) long weight) {
        BigInteger dividend = BigInteger.valueOf(sum).multiply(MILLION);
        Total mean = new Total(sum, weight, Combination.MEAN);
        if (dividend.divide(BigInteger.valueOf(weight)).bitLength() < 62) {
            BigInteger product = BigInteger.valueOf(mean.value()).multiply(BigInteger.valueOf(weight));
            assertThat(product.subtract(dividend).abs().shiftLeft(1)).isLessThanOrEqualTo(BigInteger.valueOf(weight));
        } else if (dividend.divide(BigInteger.valueOf(weight)).bitLength() > 64) {
            assertThatThrownBy(mean::value).isInstanceOf(ArithmeticException.class);
        }
    }

    @Property
    void sumOfTwo(
            @ForAll @LongRange(min = -1L << 61, max = 1L << 61) long left,
            @ForAll @LongRange(min = -1L << 61, max = 1L << 61) long right) {
        assertThat(new Total(left, 0, Combination.SUM)
                        .plus(new Total(right, 0, Combination.SUM))
                        .value())
                .isEqualTo(left + right);
    }

    @Property
    void meanOfNothing(@ForAll long sum) {
        assertThat(new Total(sum, 0, Combination.MEAN).value()).isZero();
    }
}

package org.openxlink.source.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.sql.Time;
import java.time.Duration;
import java.time.LocalTime;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.openxlink.source.ContactRow;
import org.openxlink.source.csv.UnreadableValue;

/** Values of a database in millionths. */
class AmountsTest {

    private static final long MOST = 9_000_000_000_000L - 1;

    @Property
    void wholeNumbersOfAnyType(@ForAll @LongRange(min = -MOST, max = MOST) long number) throws Exception {
        long micros = number * 1_000_000;
        assertThat(Amounts.micros(number)).isEqualTo(micros);
        assertThat(Amounts.micros(BigDecimal.valueOf(number))).isEqualTo(micros);
        assertThat(Amounts.micros(BigInteger.valueOf(number))).isEqualTo(micros);
        assertThat(Amounts.micros(Long.toString(number))).isEqualTo(micros);
        assertThat(Amounts.micros((int) number)).isEqualTo((int) number * 1_000_000L);
        assertThat(Amounts.micros((short) number)).isEqualTo((short) number * 1_000_000L);
    }

    @Property
    void decimalsAreExactAndCut(@ForAll @Scale(12) BigDecimal number, @ForAll @IntRange(max = 12) int scale)
            throws Exception {
        BigDecimal small = number.remainder(BigDecimal.valueOf(MOST)).setScale(scale, RoundingMode.DOWN);
        long micros = small.movePointRight(6).setScale(0, RoundingMode.DOWN).longValueExact();
        assertThat(Amounts.micros(small)).isEqualTo(micros);
        assertThat(Amounts.micros(small.toPlainString())).isEqualTo(micros);
    }

    @Property
    void floatingNumbersAreRounded(@ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long thousandths)
            throws Exception {
        assertThat(Amounts.micros(thousandths / 1000.0)).isEqualTo(thousandths * 1000);
    }

    @Example
    void nothingAndTruthAndTimes() throws Exception {
        assertThat(Amounts.micros(null)).isEqualTo(ContactRow.NOTHING);
        assertThat(Amounts.micros("  ")).isEqualTo(ContactRow.NOTHING);
        assertThat(Amounts.micros(true)).isEqualTo(1_000_000);
        assertThat(Amounts.micros(Time.valueOf("00:03:05"))).isEqualTo(185_000_000);
        assertThat(Amounts.micros(LocalTime.of(0, 3, 5, 500_000_000))).isEqualTo(185_500_000);
        assertThat(Amounts.micros(Duration.ofMillis(1500))).isEqualTo(1_500_000);
        assertThat(Amounts.micros("0:03:05")).isEqualTo(185_000_000);
        assertThat(Amounts.micros("12,5 ")).isEqualTo(12_500_000);
    }

    @Example
    void whatIsNoAmount() throws SQLException {
        Object[] values = {
            "n/a",
            "1.234,5",
            Double.NaN,
            Double.POSITIVE_INFINITY,
            1e13,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            new BigDecimal("1E+40"),
            new BigDecimal("9000000000000"),
            BigInteger.TWO.pow(100),
            "9300000000000"
        };
        for (Object value : values) {
            assertThatThrownBy(() -> Amounts.micros(value)).as("%s", value).isInstanceOf(UnreadableValue.class);
        }
    }
}

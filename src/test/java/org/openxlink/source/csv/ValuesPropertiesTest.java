package org.openxlink.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openxlink.config.DateOrder;
import org.openxlink.config.TimestampFormat;
import org.openxlink.source.SourceTime;

class ValuesPropertiesTest {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private interface Reading {
        Object of(String text) throws UnreadableValue;
    }

    @Property
    void dateInAnyForm(
            @ForAll @From("dates") LocalDate date,
            @ForAll DateOrder order,
            @ForAll @From("datePatterns") String pattern)
            throws UnreadableValue {
        String text = date.format(formatter(inOrder(pattern, order)));
        assertThat(DateReader.detecting(order).epochDay(text)).isEqualTo((int) date.toEpochDay());
    }

    @Property
    void timeInAnyForm(@ForAll @IntRange(max = 86_399) int second, @ForAll @From("timePatterns") String pattern)
            throws UnreadableValue {
        LocalTime time = LocalTime.ofSecondOfDay(second);
        DateTimeFormatter form = formatter(pattern);
        int told = LocalTime.parse(time.format(form), form).toSecondOfDay();
        assertThat(new TimeReader().secondOfDay(time.format(form))).isEqualTo(told);
    }

    @Property
    void timeAsDecimalHours(@ForAll @IntRange(max = 86_400) int second, @ForAll boolean comma) throws UnreadableValue {
        String hours = BigDecimal.valueOf(second)
                .divide(BigDecimal.valueOf(3600), 8, RoundingMode.HALF_UP)
                .toPlainString();
        assertThat(new TimeReader().secondOfDay(comma ? hours.replace('.', ',') : hours))
                .isEqualTo(second);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void stampInAnyForm(
            @ForAll @From("dates") LocalDate date,
            @ForAll @IntRange(max = 86_399) int second,
            @ForAll DateOrder order,
            @ForAll @From("datePatterns") String datePattern,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offset,
            @ForAll boolean named)
            throws UnreadableValue {
        LocalDateTime local = date.atTime(LocalTime.ofSecondOfDay(second));
        ZoneOffset zone = ZoneOffset.ofTotalSeconds(offset * 60);
        String text = local.format(formatter(inOrder(datePattern, order) + "'T'HH:mm:ss")) + (named ? zone : "");
        SourceTime expected = new SourceTime(local.toEpochSecond(named ? zone : ZoneOffset.UTC), named);
        assertThat(TimestampReader.detecting(order).read(text)).isEqualTo(expected);
    }

    /** A reader remembers the date of the row before; that must not show. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void stampsOneAfterTheOtherLikeEachByItself(
            @ForAll @From("pieces") List<String> dates, @ForAll @From("pieces") List<String> times) {
        TimestampReader used = TimestampReader.detecting(DateOrder.DMY);
        for (String date : dates) {
            for (String time : times) {
                TimestampReader fresh = TimestampReader.detecting(DateOrder.DMY);
                assertThat(result(() -> used.read(date, time))).isEqualTo(result(() -> fresh.read(date, time)));
                for (String between : List.of(" ", "T", "")) {
                    String stamp = date + between + time;
                    assertThat(result(() -> used.read(stamp))).isEqualTo(result(() -> fresh.read(stamp)));
                }
            }
        }
    }

    private static String result(Callable<SourceTime> reading) throws IllegalStateException {
        try {
            return reading.call().toString();
        } catch (UnreadableValue unreadable) {
            return unreadable.getMessage();
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "02.09.2024",
                        "2.9.24",
                        "31.02.2024",
                        "020924",
                        "2024-09-02",
                        " 02.09.2024 ",
                        "",
                        "08:15",
                        "08:15:30",
                        "8:15",
                        "24:00",
                        "24:01",
                        "08:60",
                        "0x:15",
                        "08:15:3x",
                        "08:15 PM",
                        "08:15Z",
                        "08:15:30+02:00",
                        " 08:15")
                .list()
                .ofMaxSize(4);
    }

    @Property
    void stampInItsOwnFormat(
            @ForAll @From("dates") LocalDate date,
            @ForAll @IntRange(max = 86_399) int second,
            @ForAll @From("stampPatterns") String pattern)
            throws UnreadableValue {
        LocalDateTime local = date.atTime(LocalTime.ofSecondOfDay(second));
        TimestampReader reader = TimestampReader.ofFormat(TimestampFormat.parse(pattern));
        assertThat(reader.read(local.format(formatter(pattern))))
                .isEqualTo(new SourceTime(local.toEpochSecond(ZoneOffset.UTC), false));
    }

    @Property(tries = 3000)
    void numberLikeBigDecimal(@ForAll @From("numberTexts") String text, @ForAll boolean keepDecimals) {
        BigDecimal value = bigDecimal(text);
        BigInteger micros = value.setScale(keepDecimals ? 6 : 0, RoundingMode.DOWN)
                .multiply(MILLION)
                .toBigInteger();
        if (micros.bitLength() < Long.SIZE) {
            assertThat(micros(text, keepDecimals)).isEqualTo(micros.longValueExact());
        } else {
            assertThatThrownBy(() -> Numbers.micros(text, keepDecimals)).isInstanceOf(UnreadableValue.class);
        }
    }

    @Property(tries = 5000)
    void anyTextReadOrUnreadable(@ForAll @From("anyTexts") String text, @ForAll DateOrder order) {
        readOrUnreadable(DateReader.detecting(order)::epochDay, text);
        readOrUnreadable(new TimeReader()::secondOfDay, text);
        readOrUnreadable(TimestampReader.detecting(order)::read, text);
        readOrUnreadable(each -> TimestampReader.detecting(order).read(each, each), text);
        readOrUnreadable(TimestampReader.ofFormat(TimestampFormat.parse("d.m.yy H:M:SZ"))::read, text);
        readOrUnreadable(each -> Numbers.micros(each, true), text);
        readOrUnreadable(Numbers::secondsMicros, text);
    }

    @Property(tries = 3000)
    void anyFormatUnderstoodOrRefusedWithASentence(@ForAll @From("anyFormats") String text) {
        try {
            assertThat(TimestampFormat.parse(text).columns()).hasSizeBetween(1, 2);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("The format \"").hasMessageEndingWith(".");
        }
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        long first = LocalDate.of(2000, 1, 1).toEpochDay();
        long last = LocalDate.of(2099, 12, 31).toEpochDay();
        return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> datePatterns() {
        return Arbitraries.of(
                "dd.MM.yyyy",
                "d.M.yyyy",
                "dd-MM-yyyy",
                "d-M-yy",
                "dd/MM/yyyy",
                "d/M/yy",
                "dd.MM.yy",
                "ddMMyyyy",
                "ddMMyy");
    }

    @Provide
    Arbitrary<String> timePatterns() {
        return Arbitraries.of(
                "HH:mm:ss",
                "H:mm:ss",
                "HH:mm",
                "H:mm",
                "HHmmss",
                "Hmmss",
                "HHmm",
                "Hmm",
                "HH",
                "H",
                "h:mm a",
                "hh:mm a",
                "h:mm:ss a",
                "hh:mm:ss a",
                "h:mma",
                "h a");
    }

    @Provide
    Arbitrary<String> stampPatterns() {
        return Arbitraries.of(
                "yyyy-MM-dd HH:mm:ss", "d/M/yyyy H:mm:ss", "M/d/yy H:m:s", "yyyyMMddHHmmss", "HH:mm:ss dd.MM.yy");
    }

    @Provide
    Arbitrary<String> numberTexts() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(16);
        Arbitrary<String> decimals =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(9);
        Arbitrary<String> fraction = decimals.map(text -> "." + text);
        return Combinators.combine(
                        Arbitraries.of("", "-", "+"), digits, Arbitraries.oneOf(Arbitraries.just(""), fraction))
                .as((sign, whole, rest) -> sign + whole + rest)
                .flatMap(text -> Arbitraries.of(text, text.replace('.', ',')));
    }

    @Provide
    Arbitrary<String> anyTexts() {
        Arbitrary<String> likely = Arbitraries.strings()
                .withChars("0123456789.-/,: TZ+APMapm\u00a0\u0000")
                .ofMaxLength(24);
        return Arbitraries.oneOf(likely, Arbitraries.strings().ofMaxLength(12));
    }

    @Provide
    Arbitrary<String> anyFormats() {
        return Arbitraries.of("dd", "d", "mm", "MM", "yyyy", "yy", "HH", "SS", "Z", "T", ";", "/", ":", " ", "'", "x")
                .list()
                .ofMinSize(4)
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    private static void readOrUnreadable(Reading reading, String text) {
        try {
            assertThat(reading.of(text)).isNotNull();
        } catch (UnreadableValue refused) {
            assertThat(refused.text()).contains(text);
        }
    }

    private static long micros(String text, boolean keepDecimals) {
        try {
            return Numbers.micros(text, keepDecimals);
        } catch (UnreadableValue e) {
            throw new AssertionError(e);
        }
    }

    private static BigDecimal bigDecimal(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                .toFormatter(Locale.ROOT);
    }

    // the pattern is written day first
    private static String inOrder(String pattern, DateOrder order) {
        String day = pattern.startsWith("dd") ? "dd" : "d";
        String month = pattern.contains("MM") ? "MM" : "M";
        String year = pattern.contains("yyyy") ? "yyyy" : "yy";
        String separator = pattern.replaceAll("[dMy]", "").replaceAll("(.).*", "$1");
        return switch (order) {
            case DMY -> String.join(separator, day, month, year);
            case MDY -> String.join(separator, month, day, year);
            case YMD -> String.join(separator, year, month, day);
        };
    }
}

package org.openxlink.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openxlink.SpecFile;
import org.openxlink.SpecFile.Case;
import org.openxlink.config.DateOrder;
import org.openxlink.config.TimestampFormat;
import org.openxlink.source.SourceTime;

/** The files under {@code specs} that say how texts of a CSV file are read. */
class ValuesSpecTest {

    private static final String UNREADABLE = "unreadable";

    private interface Reading {
        String of(String text) throws UnreadableValue;
    }

    @TestFactory
    Stream<DynamicTest> dates() {
        return SpecFile.tests("dates.txt", line -> {
            DateReader reader = DateReader.detecting(order(line.cell(0)));
            check(line, text -> LocalDate.ofEpochDay(reader.epochDay(text)).toString());
        });
    }

    @TestFactory
    Stream<DynamicTest> times() {
        TimeReader reader = new TimeReader();
        return SpecFile.tests(
                "times.txt", line -> check(line.cell(0), line.cell(1), text -> clock(reader.secondOfDay(text))));
    }

    @TestFactory
    Stream<DynamicTest> timestamps() {
        return SpecFile.tests("timestamps.txt", line -> {
            TimestampReader reader = TimestampReader.detecting(order(line.cell(0)));
            check(line, text -> stamp(read(reader, text)));
        });
    }

    @TestFactory
    Stream<DynamicTest> timestampFormats() {
        return SpecFile.tests("timestamp-formats.txt", line -> {
            if (line.rule().equals("Formats that are none")) {
                assertThatThrownBy(() -> TimestampFormat.parse(line.cell(0)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(line.cell(2))
                        .hasMessageEndingWith(".");
            } else {
                TimestampReader reader = TimestampReader.ofFormat(TimestampFormat.parse(line.cell(0)));
                check(line, text -> stamp(read(reader, text)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> numbers() {
        return SpecFile.tests("numbers.txt", line -> check(line, text -> amount(line.cell(0), text)));
    }

    private static void check(Case line, Reading reading) throws UnreadableValue {
        check(line.cell(1), line.cell(2), reading);
    }

    private static void check(String text, String expected, Reading reading) throws UnreadableValue {
        if (expected.equals(UNREADABLE)) {
            assertThatThrownBy(() -> reading.of(text)).isInstanceOf(UnreadableValue.class);
        } else {
            assertThat(reading.of(text)).isEqualTo(expected);
        }
    }

    private static SourceTime read(TimestampReader reader, String text) throws UnreadableValue {
        int between = text.indexOf(" + ");
        return between < 0
                ? reader.read(text)
                : reader.read(
                        SpecFile.unquoted(text.substring(0, between)), SpecFile.unquoted(text.substring(between + 3)));
    }

    private static String amount(String kind, String text) throws UnreadableValue {
        long micros =
                kind.equals("seconds") ? Numbers.secondsMicros(text) : Numbers.micros(text, kind.equals("decimal"));
        BigDecimal value = BigDecimal.valueOf(micros, 6).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0).toPlainString() : value.toPlainString();
    }

    private static DateOrder order(String text) {
        return DateOrder.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static String clock(int second) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
    }

    private static String stamp(SourceTime time) {
        LocalDateTime clock = LocalDateTime.ofEpochSecond(time.second(), 0, ZoneOffset.UTC);
        return clock.toLocalDate() + " " + clock(clock.toLocalTime().toSecondOfDay()) + (time.utc() ? " UTC" : "");
    }
}

package org.openxlink.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openxlink.SpecFile;
import org.openxlink.config.SourceZone;
import org.openxlink.source.SourceSpan;
import org.openxlink.source.SourceTime;

/** The files under {@code specs} that say what a source's time is in UTC, and how a local day is cut. */
class ZonesSpecTest {

    @TestFactory
    Stream<DynamicTest> zones() {
        return SpecFile.tests("zones.txt", line -> {
            SourceClock clock = SourceClock.of(SourceZone.parse(line.cell(1)), ZoneId.of(line.cell(2)));
            assertThat(clock.utc(sourceTime(line.cell(0)))).isEqualTo(second(line.cell(3)));
            assertThat(note(clock)).isEqualTo(line.cell(4));
        });
    }

    @TestFactory
    Stream<DynamicTest> timeZoneMistakes() {
        return SpecFile.tests("time-zone-mistakes.txt", line -> assertThatThrownBy(() -> SourceZone.parse(line.cell(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("TimeZone \"" + line.cell(0) + "\" is ")
                .hasMessageContaining(line.cell(1)));
    }

    @TestFactory
    Stream<DynamicTest> days() {
        return SpecFile.tests("days.txt", line -> {
            LocalDay day = LocalDay.of(LocalDate.parse(line.cell(0)), ZoneId.of(line.cell(1)));
            int minutes = Integer.parseInt(line.cell(2));
            BigDecimal hours = new BigDecimal(line.cell(3));
            assertThat(BigDecimal.valueOf(day.end() - day.start()))
                    .isEqualByComparingTo(hours.scaleByPowerOfTen(2).multiply(BigDecimal.valueOf(36)));
            assertThat(day.slots())
                    .isEqualTo(hours.multiply(BigDecimal.valueOf(4)).intValueExact());
            assertThat(day.intervals(minutes)).hasSize(Integer.parseInt(line.cell(4)));
            assertThat(shown(day, minutes)).contains(line.cell(5));
        });
    }

    @TestFactory
    Stream<DynamicTest> spans() {
        return SpecFile.tests("spans.txt", line -> {
            ZoneId local = ZoneId.of(line.cell(1));
            SourceClock clock = SourceClock.of(SourceZone.parse(line.cell(2)), local);
            SourceSpan span = clock.span(LocalDay.of(LocalDate.parse(line.cell(0)), local));
            assertThat(List.of(span.from(), span.to())).isEqualTo(List.of(second(line.cell(3)), second(line.cell(4))));
            assertThat(List.of(span.start(), span.end()))
                    .isEqualTo(List.of(second(line.cell(5)), second(line.cell(6))));
        });
    }

    private static String shown(LocalDay day, int minutes) {
        return day.intervals(minutes).stream().map(ZonesSpecTest::shown).collect(Collectors.joining(", "));
    }

    private static String shown(Interval interval) {
        int minute = interval.minuteOfDay();
        return String.format(Locale.ROOT, "%02d:%02d %d", minute / 60, minute % 60, interval.seconds() / 60);
    }

    private static SourceTime sourceTime(String text) {
        boolean utc = text.endsWith(" UTC");
        return new SourceTime(second(utc ? text.substring(0, text.length() - 4) : text), utc);
    }

    private static long second(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC);
    }

    private static String note(SourceClock clock) {
        return clock.gaps() > 0 ? "gap" : clock.overlaps() > 0 ? "overlap" : "";
    }
}

package org.openxlink.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LocalDaysTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void firstAndLastSecondOfADay() {
        assertThat(dateOf("2024-10-26T22:00:00Z", BERLIN)).isEqualTo("2024-10-27");
        assertThat(dateOf("2024-10-27T22:59:59Z", BERLIN)).isEqualTo("2024-10-27");
        assertThat(dateOf("2024-10-27T23:00:00Z", BERLIN)).isEqualTo("2024-10-28");
    }

    // a minute after midnight the clock went back to 23:01, which the day that had begun keeps
    @Test
    void clockThatGoesBackOverMidnight() {
        ZoneId newfoundland = ZoneId.of("America/St_Johns");
        assertThat(dateOf("2010-11-07T02:29:59Z", newfoundland)).isEqualTo("2010-11-06");
        assertThat(dateOf("2010-11-07T02:30:00Z", newfoundland)).isEqualTo("2010-11-07");
        assertThat(dateOf("2010-11-07T03:00:00Z", newfoundland)).isEqualTo("2010-11-07");
        assertThat(dateOf("2010-11-07T03:30:00Z", newfoundland)).isEqualTo("2010-11-07");
    }

    @Test
    void moreDaysThanAreKept() {
        LocalDays days = new LocalDays(BERLIN);
        for (LocalDate date = LocalDate.of(2015, 1, 1); date.getYear() < 2025; date = date.plusDays(1)) {
            assertThat(days.holding(date.atTime(12, 0).atZone(BERLIN).toEpochSecond())
                            .date())
                    .isEqualTo(date);
        }
    }

    @Test
    void slotsOfADay() {
        LocalDay day = LocalDay.of(LocalDate.of(2024, 1, 31), BERLIN);
        assertThat(day.slotOf(day.start())).isZero();
        assertThat(day.slotOf(day.start() + 899)).isZero();
        assertThat(day.slotOf(day.start() + 900)).isOne();
        assertThat(day.slotOf(day.end() - 1)).isEqualTo(95);
    }

    @Test
    void secondOfAnotherDay() {
        LocalDay day = LocalDay.of(LocalDate.of(2024, 1, 31), BERLIN);
        assertThatThrownBy(() -> day.slotOf(day.start() - 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> day.slotOf(day.end())).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void intervalOfAnotherLength() {
        LocalDay day = LocalDay.of(LocalDate.of(2024, 1, 31), BERLIN);
        assertThatThrownBy(() -> day.intervals(20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An interval has 15, 30 or 60 minutes, not 20.");
    }

    private static String dateOf(String moment, ZoneId zone) {
        return new LocalDays(zone)
                .holding(Instant.parse(moment).getEpochSecond())
                .date()
                .toString();
    }
}

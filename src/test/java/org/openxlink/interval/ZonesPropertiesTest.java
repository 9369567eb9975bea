package org.openxlink.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openxlink.config.SourceZone;
import org.openxlink.source.SourceSpan;
import org.openxlink.source.SourceTime;

class ZonesPropertiesTest {

    private static final int SLOT = 15 * 60;

    @Property(tries = 3000)
    void clockLikeJavaTime(@ForAll @From("moments") Moment moment, @ForAll @From("hours") Duration shift) {
        LocalDateTime shifted = moment.local().plus(shift);
        SourceClock clock = SourceClock.of(new SourceZone.Shift(shift), moment.zone());
        long utc = clock.utc(new SourceTime(moment.local().toEpochSecond(ZoneOffset.UTC), false));
        assertThat(utc).isEqualTo(shifted.atZone(moment.zone()).toEpochSecond());
        int offsets = moment.zone().getRules().getValidOffsets(shifted).size();
        assertThat(List.of(clock.gaps(), clock.overlaps()))
                .isEqualTo(List.of(offsets == 0 ? 1L : 0L, offsets == 2 ? 1L : 0L));
    }

    @Property(tries = 200)
    void clockOfManyRowsLikeJavaTime(@ForAll @From("moments") Moment moment, @ForAll Random random) {
        SourceClock clock = SourceClock.of(new SourceZone.Zone(moment.zone()), moment.zone());
        for (int row = 0; row < 300; row++) {
            LocalDateTime local = moment.local().plusMinutes(random.nextInt(400 * 24 * 60));
            long utc = clock.utc(new SourceTime(local.toEpochSecond(ZoneOffset.UTC), false));
            assertThat(utc).isEqualTo(local.atZone(moment.zone()).toEpochSecond());
        }
    }

    @Property(tries = 300)
    void dayOfManyRows(@ForAll @From("moments") Moment moment, @ForAll Random random) {
        LocalDays days = new LocalDays(moment.zone());
        long from = moment.local().toEpochSecond(ZoneOffset.UTC);
        for (int row = 0; row < 100; row++) {
            long second = from + random.nextInt(1200 * 24 * 3600);
            LocalDay day = days.holding(second);
            assertThat(day.holds(second)).isTrue();
            assertThat(day).isEqualTo(LocalDay.of(day.date(), moment.zone()));
        }
    }

    @Property(tries = 1000)
    void intervalsTileTheDay(@ForAll @From("moments") Moment moment, @ForAll @From("minutes") int minutes) {
        LocalDay day = LocalDay.of(moment.local().toLocalDate(), moment.zone());
        long at = day.start();
        int slot = 0;
        for (Interval interval : day.intervals(minutes)) {
            assertThat(interval.start()).isEqualTo(at);
            assertThat(interval.seconds()).isBetween(1, minutes * 60);
            assertThat(day.firstSlot(interval)).isEqualTo(slot);
            at += interval.seconds();
            slot += interval.slotCount();
        }
        assertThat(at).isEqualTo(day.end());
        assertThat(slot).isEqualTo(day.slots());
    }

    @Property(tries = 1000)
    void slotsOfAnIntervalWithOneTruncatedClock(
            @ForAll @From("moments") Moment moment, @ForAll @From("minutes") int minutes) {
        LocalDay day = LocalDay.of(moment.local().toLocalDate(), moment.zone());
        for (Interval interval : day.intervals(minutes)) {
            LocalDateTime start = clock(interval.start(), moment.zone());
            assertThat(interval.minuteOfDay()).isEqualTo(start.toLocalTime().toSecondOfDay() / 60);
            assertThat(interval.weekday()).isEqualTo(start.getDayOfWeek().getValue() % 7 + 1);
            for (long slot = interval.start(); slot < interval.start() + interval.seconds(); slot += SLOT) {
                assertThat(truncated(clock(slot, moment.zone()), minutes)).isEqualTo(truncated(start, minutes));
            }
        }
    }

    // of the days with a change of offset that does not lie on a quarter of an hour, the slots alone hold
    @Property(tries = 1000)
    void everyMomentWithTheTruncatedClockOfItsInterval(
            @ForAll @From("moments") Moment moment, @ForAll @From("minutes") int minutes, @ForAll Random random) {
        LocalDay day = LocalDay.of(moment.local().toLocalDate(), moment.zone());
        for (Interval interval : changesBetweenSlots(day) ? day.intervals(minutes) : List.<Interval>of()) {
            long second = interval.start() + random.nextInt(interval.seconds());
            LocalDateTime start = clock(interval.start(), moment.zone());
            assertThat(truncated(clock(second, moment.zone()), minutes)).isEqualTo(truncated(start, minutes));
        }
    }

    @Property(tries = 3000)
    void spanWithEveryReadingOfTheDay(
            @ForAll @From("moments") Moment moment,
            @ForAll @From("moments") Moment source,
            @ForAll @From("hours") Duration shift,
            @ForAll boolean inZone,
            @ForAll @IntRange(min = -30 * 60, max = 30 * 60) int minutes) {
        SourceZone zone = inZone ? new SourceZone.Zone(source.zone()) : new SourceZone.Shift(shift);
        SourceClock clock = SourceClock.of(zone, moment.zone());
        LocalDay day = LocalDay.of(moment.local().toLocalDate(), moment.zone());
        SourceSpan span = clock.span(day);
        long reading = span.from() + (span.to() - span.from()) / 2 + minutes * 60L;
        if (day.holds(clock.utc(new SourceTime(reading, false)))) {
            assertThat(reading).isGreaterThanOrEqualTo(span.from()).isLessThan(span.to());
        }
        assertThat(List.of(span.start(), span.end())).isEqualTo(List.of(day.start(), day.end()));
        assertThat(span.to() - span.from()).isLessThanOrEqualTo(day.end() - day.start() + 25 * 3600);
    }

    @Property(tries = 300)
    void spanAsLongAsTheDayWhereNoClockChanges(@ForAll @From("hours") Duration shift, @ForAll Random random) {
        LocalDate date = LocalDate.of(2024, 6, 1).plusDays(random.nextInt(60));
        LocalDay day = LocalDay.of(date, ZoneId.of("Europe/Berlin"));
        SourceSpan span =
                SourceClock.of(new SourceZone.Shift(shift), day.zone()).span(day);
        long midnight = date.atStartOfDay().toEpochSecond(ZoneOffset.UTC) - shift.toSeconds();
        assertThat(span).isEqualTo(new SourceSpan(midnight, midnight + 86_400, day.start(), day.end()));
    }

    record Moment(LocalDateTime local, ZoneId zone) {}

    // every second one near a change of its zone's offset, if there is one
    @Provide
    Arbitrary<Moment> moments() {
        long first = LocalDate.of(1980, 1, 1).toEpochDay() * 24 * 60;
        long last = LocalDate.of(2041, 1, 1).toEpochDay() * 24 * 60;
        Arbitrary<ZoneId> zones =
                Arbitraries.of(new TreeSet<>(ZoneId.getAvailableZoneIds())).map(ZoneId::of);
        Arbitrary<Long> minutes = Arbitraries.longs().between(first, last - 1);
        Arbitrary<Integer> distance = Arbitraries.integers().between(-36 * 60, 36 * 60);
        return Combinators.combine(zones, minutes, distance, Arbitraries.of(true, false))
                .as((zone, minute, away, near) -> {
                    LocalDateTime local = LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC);
                    return new Moment(near ? nearChange(local, zone).plusMinutes(away) : local, zone);
                });
    }

    @Provide
    Arbitrary<Duration> hours() {
        return Arbitraries.integers().between(-48, 48).map(halves -> Duration.ofMinutes(halves * 30L));
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.of(15, 30, 60);
    }

    private static LocalDateTime nearChange(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().nextTransition(local.toInstant(ZoneOffset.UTC));
        return change == null ? local : change.getDateTimeBefore();
    }

    private static boolean changesBetweenSlots(LocalDay day) {
        ZoneOffsetTransition change = day.zone().getRules().nextTransition(Instant.ofEpochSecond(day.start()));
        return change == null
                || change.toEpochSecond() >= day.end()
                || (change.toEpochSecond() - day.start()) % SLOT == 0;
    }

    private static LocalDateTime clock(long second, ZoneId zone) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(second), zone);
    }

    private static LocalDateTime truncated(LocalDateTime clock, int minutes) {
        int second = clock.toLocalTime().toSecondOfDay();
        return clock.toLocalDate().atTime(LocalTime.ofSecondOfDay(second - second % (minutes * 60)));
    }
}

package org.openxlink.mapping.basic.function;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static java.time.temporal.ChronoUnit.WEEKS;
import static java.time.temporal.ChronoUnit.YEARS;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.openxlink.mapping.basic.value.Fault;
import org.openxlink.mapping.basic.value.Moment;
import org.openxlink.mapping.basic.value.Texts;

/** What DateAdd and DateDiff count in. */
enum DateInterval {
    YEAR("yyyy", YEARS, 1),
    QUARTER("q", MONTHS, 3),
    MONTH("m", MONTHS, 1),
    DAY_OF_YEAR("y", DAYS, 1),
    DAY("d", DAYS, 1),
    WEEKDAY("w", DAYS, 1),
    WEEK("ww", WEEKS, 1),
    HOUR("h", HOURS, 1),
    MINUTE("n", MINUTES, 1),
    SECOND("s", SECONDS, 1);

    private final String name;
    private final ChronoUnit unit;
    private final int units;

    DateInterval(String name, ChronoUnit unit, int units) {
        this.name = name;
        this.unit = unit;
        this.units = units;
    }

    static DateInterval named(String name) {
        for (DateInterval interval : values()) {
            if (interval.name.equals(name.toLowerCase(Locale.ROOT))) {
                return interval;
            }
        }
        throw Fault.invalidCall(Texts.quoted(name) + " is not one of yyyy, q, m, y, d, w, ww, h, n, s");
    }

    /** What {@code DatePart} tells: what Format shows of it. */
    long part(LocalDateTime time) {
        return Long.parseLong(DatePattern.formatted(time, name));
    }

    Moment added(Moment moment, long count) {
        try {
            return Moment.of(moment.time().plus(Math.multiplyExact(count, units), unit));
        } catch (DateTimeException | ArithmeticException outOfRange) {
            throw Fault.overflow(count + " " + name, "Date (years 100 to 9999)");
        }
    }

    /** How many boundaries of the interval lie between both, as DateDiff counts them. */
    long between(LocalDateTime from, LocalDateTime to) {
        return switch (this) {
            case YEAR -> to.getYear() - from.getYear();
            case QUARTER -> quarters(to) - quarters(from);
            case MONTH -> months(to) - months(from);
            case DAY, DAY_OF_YEAR -> DAYS.between(from.toLocalDate(), to.toLocalDate());
            case WEEKDAY -> DAYS.between(from.toLocalDate(), to.toLocalDate()) / 7;
            case WEEK -> WEEKS.between(sunday(from), sunday(to));
            case HOUR, MINUTE, SECOND -> unit.between(from.truncatedTo(unit), to.truncatedTo(unit));
        };
    }

    private static long quarters(LocalDateTime time) {
        return Math.floorDiv(months(time) - 1, 3);
    }

    private static long months(LocalDateTime time) {
        return time.getYear() * 12L + time.getMonthValue();
    }

    private static LocalDate sunday(LocalDateTime time) {
        return time.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }
}

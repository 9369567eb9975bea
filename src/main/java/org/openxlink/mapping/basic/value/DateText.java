package org.openxlink.mapping.basic.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as texts: 2024-01-31, 31.01.2024 and 1/31/2024, each with or without a time. */
public final class DateText {

    private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s*([AaPp][Mm]))?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T]+" + TIME + ")?");
    private static final Pattern GERMAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2,4})(?: +" + TIME + ")?");
    private static final Pattern AMERICAN =
            Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{2,4})(?: +" + TIME + ")?");
    private static final Pattern TIME_ALONE = Pattern.compile(TIME);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private DateText() {}

    static String time(LocalTime time) {
        return CLOCK.format(time.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Whether the text is a date, a time or both; a number alone is none. */
    public static boolean isDate(String text) {
        try {
            read(text.strip());
            return !NumberText.isNumber(text);
        } catch (DateTimeException | Fault none) {
            return false;
        }
    }

    /** Anything that is neither a date nor a number of days is a type mismatch. */
    public static Moment parse(String text) {
        try {
            return read(text.strip());
        } catch (DateTimeException notInCalendar) {
            throw Fault.mismatch(text, "a date");
        }
    }

    private static Moment read(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return moment(number(iso, 1), number(iso, 2), number(iso, 3), iso, 4);
        }
        Matcher german = GERMAN.matcher(text);
        if (german.matches()) {
            return moment(number(german, 3), number(german, 2), number(german, 1), german, 4);
        }
        Matcher american = AMERICAN.matcher(text);
        if (american.matches()) {
            return moment(number(american, 3), number(american, 1), number(american, 2), american, 4);
        }
        Matcher time = TIME_ALONE.matcher(text);
        return time.matches() ? new Moment(dayPart(time, 1)) : ofDays(text);
    }

    private static Moment ofDays(String text) {
        if (!NumberText.isNumber(text)) {
            throw Fault.mismatch(text, "a date");
        }
        return new Moment(Moment.checked(NumberText.parse(text)));
    }

    private static Moment moment(int year, int month, int day, Matcher text, int time) {
        LocalDate date = LocalDate.of((int) Moment.fullYear(year), month, day);
        double days = Moment.days(date.atStartOfDay());
        double part = text.group(time) == null ? 0 : dayPart(text, time);
        return new Moment(days < 0 ? days - part : days + part);
    }

    private static double dayPart(Matcher text, int first) {
        int second = text.group(first + 2) == null ? 0 : number(text, first + 2);
        LocalTime time = LocalTime.of(hour(text, first), number(text, first + 1), second);
        return time.toSecondOfDay() / 86_400d;
    }

    private static int hour(Matcher text, int first) {
        int hour = number(text, first);
        String half = text.group(first + 3);
        if (half == null) {
            return hour;
        }
        return hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
    }

    private static int number(Matcher text, int group) {
        return Integer.parseInt(text.group(group));
    }
}

package org.openxlink.interval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Understands the text of a {@code TimeZone} key (Rule: CSV interface, {@code TimeZone}). */
final class TimeZoneText {

    private static final Pattern CLOCK = Pattern.compile("([+-]?)(\\d{1,2}):([0-5]\\d)");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,2}([.,]\\d{1,4})?");
    private static final Duration MOST = Duration.ofHours(24);
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
    private static final int SUGGESTED = 3;

    private TimeZoneText() {}

    /** The hours to add, zero for an empty text, nothing if it is no number of hours. */
    static Optional<Duration> hours(String text) {
        if (text.isEmpty()) {
            return Optional.of(Duration.ZERO);
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return Optional.of(withinADay(text, ofClock(clock)));
        }
        return DECIMAL.matcher(text).matches() ? Optional.of(withinADay(text, ofDecimal(text))) : Optional.empty();
    }

    /** The zone of this name, in any case of letters. */
    static ZoneId zone(String text) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .map(ZoneId::of)
                .orElseThrow(() -> unknown(text));
    }

    private static Duration ofClock(Matcher clock) {
        Duration hours = Duration.ofHours(Long.parseLong(clock.group(2))).plusMinutes(Long.parseLong(clock.group(3)));
        return clock.group(1).equals("-") ? hours.negated() : hours;
    }

    private static Duration ofDecimal(String text) {
        BigDecimal seconds = new BigDecimal(text.replace(',', '.')).multiply(HOUR);
        return Duration.ofSeconds(seconds.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static Duration withinADay(String text, Duration hours) {
        if (hours.abs().compareTo(MOST) > 0) {
            throw new IllegalArgumentException("TimeZone \"" + text + "\" is more than 24 hours.");
        }
        return hours;
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException("TimeZone \"" + text
                + "\" is neither a number of hours (-2, 3.5, 06:30) nor a known zone; the nearest zones are "
                + String.join(", ", nearest(text)) + ".");
    }

    private static List<String> nearest(String text) {
        return ZoneId.getAvailableZoneIds().stream()
                .sorted(Comparator.comparingInt((String id) -> distance(text, id))
                        .thenComparing(id -> id))
                .limit(SUGGESTED)
                .collect(Collectors.toList());
    }

    // people leave the continent out: "Berlin" is as near to Europe/Berlin as that zone's whole name
    private static int distance(String text, String id) {
        String wanted = lettersOf(text);
        String city = id.substring(id.lastIndexOf('/') + 1);
        return Math.min(changes(wanted, lettersOf(id)), changes(wanted, lettersOf(city)));
    }

    private static String lettersOf(String text) {
        return text.toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    // Levenshtein's distance, row by row
    private static int changes(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            above = nextRow(left.charAt(row - 1), right, above, row);
        }
        return above[right.length()];
    }

    private static int[] nextRow(char letter, String word, int[] above, int row) {
        int[] current = new int[above.length];
        current[0] = row;
        for (int column = 1; column < above.length; column++) {
            int replaced = above[column - 1] + (letter == word.charAt(column - 1) ? 0 : 1);
            current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
        }
        return current;
    }
}

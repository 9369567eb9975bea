package org.openxlink.config;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time zones as they are written in ini files. */
final class Zones {

    private static final Pattern CLOCK = Pattern.compile("([+-]?)(\\d{1,2}):([0-5]\\d)");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,2}([.,]\\d{1,4})?");
    private static final Duration MOST = Duration.ofHours(24);
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    private Zones() {}

    /** The zone of that id, whatever its case. */
    static Optional<ZoneId> find(String id) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(known -> known.equalsIgnoreCase(id))
                .findFirst()
                .map(ZoneId::of);
    }

    /** People leave the continent out and write blanks: {@code Berlin}, {@code New York}. */
    static String suggestion(String text) {
        String id = text.strip().replace(' ', '_');
        Set<String> known = ZoneId.getAvailableZoneIds();
        return known.stream()
                .filter(zone -> zone.regionMatches(true, zone.lastIndexOf('/') + 1, id, 0, Math.max(3, id.length())))
                .filter(zone -> zone.length() == zone.lastIndexOf('/') + 1 + id.length())
                .min(String::compareTo)
                .map(zone -> "; did you mean \"" + zone + "\"?")
                .orElseGet(() -> Nearest.suggestion(id, known));
    }

    /** The number of hours, if the text is one. */
    static Optional<Duration> hours(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return Optional.of(withinADay(text, ofClock(clock)));
        }
        return DECIMAL.matcher(text).matches() ? Optional.of(withinADay(text, ofDecimal(text))) : Optional.empty();
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
            throw new IllegalArgumentException("TimeZone \"" + text + "\" is more than 24 hours");
        }
        return hours;
    }
}

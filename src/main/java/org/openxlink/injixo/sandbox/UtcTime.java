package org.openxlink.injixo.sandbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads {@code 2021-12-06T10:34:22Z}, with up to nine digits of fraction, and nothing else. The JDK's own parser takes
 * offsets and hour 24 as well, and costs more than all the rest of reading an event.
 */
final class UtcTime {

    private static final String PATTERN = "0000-00-00T00:00:00";
    private static final int NANOSECOND_DIGITS = 9;

    private final char[] text;
    private final int offset;

    private UtcTime(char[] text, int offset) {
        this.text = text;
        this.offset = offset;
    }

    static Optional<Instant> parse(char[] text, int offset, int length) {
        UtcTime time = new UtcTime(text, offset);
        return time.isWellFormed(length) ? time.instant(length) : Optional.empty();
    }

    private boolean isWellFormed(int length) {
        return length > PATTERN.length()
                && text[offset + length - 1] == 'Z'
                && followsPattern()
                && isFraction(PATTERN.length(), length - 1);
    }

    private boolean followsPattern() {
        for (int i = 0; i < PATTERN.length(); i++) {
            char expected = PATTERN.charAt(i);
            if (expected == '0' ? !isDigit(i) : text[offset + i] != expected) {
                return false;
            }
        }
        return true;
    }

    private boolean isFraction(int from, int to) {
        if (from == to) {
            return true;
        }
        int digits = to - from - 1;
        if (text[offset + from] != '.' || digits < 1 || digits > NANOSECOND_DIGITS) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (!isDigit(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isDigit(int place) {
        char c = text[offset + place];
        return c >= '0' && c <= '9';
    }

    private Optional<Instant> instant(int length) {
        try {
            LocalDate date = LocalDate.of(number(0, 4), number(5, 7), number(8, 10));
            LocalTime time = LocalTime.of(number(11, 13), number(14, 16), number(17, 19), nanoseconds(length - 1));
            return Optional.of(LocalDateTime.of(date, time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private int nanoseconds(int to) {
        int nanoseconds = 0;
        for (int digit = 0; digit < NANOSECOND_DIGITS; digit++) {
            int place = PATTERN.length() + 1 + digit;
            nanoseconds = nanoseconds * 10 + (place < to ? number(place, place + 1) : 0);
        }
        return nanoseconds;
    }

    private int number(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text[offset + i] - '0';
        }
        return number;
    }
}

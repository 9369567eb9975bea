package org.openxlink.source.database;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openxlink.source.SourceSpan;
import org.openxlink.source.SourceTime;
import org.openxlink.source.csv.TimestampReader;
import org.openxlink.source.csv.UnreadableValue;

/**
 * Times written so that they sort as texts: year, month, day, hour, minute and maybe second, each with all its digits.
 *
 * @param form such a time with 0 for every digit
 * @param digits 12, or 14 with seconds
 * @param utc whether they end with Z
 */
record SortableText(String form, int digits, boolean utc) {

    private static final int MINUTES = 12;
    private static final int SECONDS = 14;
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    /** The form that all these texts have; nothing when they differ, don't sort, or there are none. */
    static Optional<SortableText> of(List<String> samples, TimestampReader reader) {
        Set<Optional<SortableText>> forms =
                samples.stream().map(text -> of(text, reader)).collect(Collectors.toSet());
        return forms.size() == 1 ? forms.iterator().next() : Optional.empty();
    }

    private static Optional<SortableText> of(String text, TimestampReader reader) {
        try {
            SourceTime time = reader.read(text);
            return form(text.stripTrailing(), digits(time.second()), time.utc());
        } catch (UnreadableValue unreadable) {
            return Optional.empty(); // its row is rejected when it is read
        }
    }

    private static Optional<SortableText> form(String text, String time, boolean utc) {
        String digits = text.replaceAll("\\D", "");
        int used = digits.length() == MINUTES ? MINUTES : SECONDS;
        int end = endOfDigits(text, used);
        boolean sorts = digits.startsWith(time.substring(0, used))
                && text.substring(end).matches(utc ? "([.,]\\d+)?Z" : "([.,]\\d+)?");
        String form = text.substring(0, end).replaceAll("\\d", "0");
        return sorts ? Optional.of(new SortableText(form, used, utc)) : Optional.empty();
    }

    // the place behind so many digits, or the end
    private static int endOfDigits(String text, int count) {
        int found = 0;
        for (int at = 0; at < text.length(); at++) {
            found += Character.isDigit(text.charAt(at)) ? 1 : 0;
            if (found == count) {
                return at + 1;
            }
        }
        return text.length();
    }

    /** The last text that is not after the beginning of the span. */
    String from(SourceSpan span) {
        return at(utc ? span.start() : span.from());
    }

    /** The first text that is not before the end of the span. */
    String to(SourceSpan span) {
        long end = utc ? span.end() : span.to();
        return at(digits == MINUTES ? end + 59 : end);
    }

    private String at(long second) {
        StringBuilder text = new StringBuilder(form);
        String digits = digits(second);
        int next = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '0') {
                text.setCharAt(at, digits.charAt(next++));
            }
        }
        return text.toString();
    }

    private static String digits(long second) {
        return DIGITS.format(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
    }
}

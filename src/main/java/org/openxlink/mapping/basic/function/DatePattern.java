package org.openxlink.mapping.basic.function;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern such as {@code dd.mm.yyyy hh:nn}; an {@code m} next to an hour means minutes. English names. */
final class DatePattern {

    private static final Pattern WORD = Pattern.compile(
            "\"([^\"]*)\"?|\\\\(.)|(AM/PM|am/pm|A/P|a/p)|(d{1,4}|m{1,4}|y{4}|yy|y|h{1,2}|n{1,2}|s{1,2}|q|ww|w)|(.)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What only a date has; literal texts do not count. */
    private static final Pattern DATE = Pattern.compile("[dmyhnswq]|AM/PM", Pattern.CASE_INSENSITIVE);

    private DatePattern() {}

    static boolean isDate(String pattern) {
        String bare = pattern.replaceAll("\"[^\"]*\"?|\\\\.", "");
        return !bare.matches("(?s).*[0#].*") && DATE.matcher(bare).find();
    }

    static String formatted(LocalDateTime time, String pattern) {
        StringBuilder text = new StringBuilder();
        boolean halfDays = pattern.toLowerCase(Locale.ROOT).matches("(?s).*(am/pm|a/p).*");
        boolean afterHour = false;
        Matcher words = WORD.matcher(pattern);
        while (words.find()) {
            String word = words.group(4) == null ? "" : words.group(4).toLowerCase(Locale.ROOT);
            boolean isMinute = afterHour && (word.equals("m") || word.equals("mm"));
            text.append(
                    word.isEmpty()
                            ? literal(words, time)
                            : part(isMinute ? word.replace('m', 'n') : word, time, halfDays));
            afterHour = word.isEmpty() ? afterHour : word.startsWith("h");
        }
        return text.toString();
    }

    private static String literal(Matcher words, LocalDateTime time) {
        if (words.group(3) != null) {
            return half(words.group(3), time.getHour() >= 12);
        }
        for (int group : new int[] {1, 2, 5}) {
            if (words.group(group) != null) {
                return words.group(group);
            }
        }
        return "";
    }

    private static String half(String pattern, boolean afternoon) {
        String both = pattern.substring(0, pattern.indexOf('/'));
        String other = pattern.substring(pattern.indexOf('/') + 1);
        return afternoon ? other : both;
    }

    private static String part(String word, LocalDateTime time, boolean halfDays) {
        return switch (word.charAt(0)) {
            case 'd' -> day(word, time);
            case 'm' -> month(word, time);
            case 'y' -> year(word, time);
            case 'h' -> number(word, halfDays ? (time.getHour() + 11) % 12 + 1 : time.getHour());
            case 'n' -> number(word, time.getMinute());
            case 's' -> number(word, time.getSecond());
            case 'q' -> Integer.toString((time.getMonthValue() + 2) / 3);
            default -> week(word, time);
        };
    }

    private static String number(String word, int value) {
        return word.length() == 2 && value < 10 ? "0" + value : Integer.toString(value);
    }

    private static String day(String word, LocalDateTime time) {
        return switch (word.length()) {
            case 4 -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 3 -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            default -> number(word, time.getDayOfMonth());
        };
    }

    private static String month(String word, LocalDateTime time) {
        return switch (word.length()) {
            case 4 -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 3 -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            default -> number(word, time.getMonthValue());
        };
    }

    private static String year(String word, LocalDateTime time) {
        return switch (word.length()) {
            case 4 -> Integer.toString(time.getYear());
            case 2 -> number(word, time.getYear() % 100);
            default -> Integer.toString(time.getDayOfYear());
        };
    }

    /** {@code w} is 1 for Sunday; {@code ww} counts weeks that start on Sunday, the first holds January 1. */
    private static String week(String word, LocalDateTime time) {
        int weekday = time.getDayOfWeek().getValue() % 7;
        if (word.length() == 1) {
            return Integer.toString(weekday + 1);
        }
        int firstWeekday = Math.floorMod(weekday - (time.getDayOfYear() - 1), 7);
        return Integer.toString((time.getDayOfYear() - 1 + firstWeekday) / 7 + 1);
    }
}

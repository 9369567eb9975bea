package org.openxlink.mapping.basic.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern such as {@code #,##0.00;-0;"none"}: for positive numbers, negative ones and zero. Rounds half away from zero,
 * as Format does, with the digits that the number shows.
 */
record NumberPattern(List<Part> parts) {

    /** A character of a pattern; what is quoted stands for itself. */
    private record Part(char character, boolean quoted) {
        boolean isDigit() {
            return !quoted && (character == '0' || character == '#');
        }

        boolean is(char wanted) {
            return !quoted && character == wanted;
        }
    }

    static String formatted(double number, String pattern) {
        List<List<Part>> sections = sections(pattern);
        boolean hasNegative = sections.size() > 1 && !sections.get(1).isEmpty();
        if (number < 0 && hasNegative) {
            return new NumberPattern(sections.get(1)).text(-number);
        }
        boolean hasZero = sections.size() > 2 && !sections.get(2).isEmpty();
        NumberPattern chosen = new NumberPattern(sections.get(number == 0 && hasZero ? 2 : 0));
        String text = chosen.text(Math.abs(number));
        return number < 0 && text.chars().anyMatch(digit -> digit >= '1' && digit <= '9') ? "-" + text : text;
    }

    private static List<List<Part>> sections(String pattern) {
        List<List<Part>> sections = new ArrayList<>(List.of(new ArrayList<>()));
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char character = pattern.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == '\\' && !quoted && i + 1 < pattern.length()) {
                sections.get(sections.size() - 1).add(new Part(pattern.charAt(++i), true));
            } else if (character == ';' && !quoted) {
                sections.add(new ArrayList<>());
            } else {
                sections.get(sections.size() - 1).add(new Part(character, quoted));
            }
        }
        return sections;
    }

    private long digits(int from, int to) {
        return parts.subList(from, to).stream().filter(Part::isDigit).count();
    }

    private int first(char wanted, int otherwise) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).is(wanted)) {
                return i;
            }
        }
        return otherwise;
    }

    private String text(double number) {
        int exponent = first('E', -1);
        if (exponent > 0
                && exponent + 1 < parts.size()
                && "+-".indexOf(parts.get(exponent + 1).character()) >= 0) {
            return scientific(number, exponent);
        }
        BigDecimal shown = new BigDecimal(Double.toString(number));
        return plain(first('%', -1) >= 0 ? shown.movePointRight(2) : shown);
    }

    private String plain(BigDecimal number) {
        int point = first('.', parts.size());
        int decimals = (int) digits(point, parts.size());
        String[] digits =
                number.setScale(decimals, RoundingMode.HALF_UP).toPlainString().split("\\.", -1);
        String whole = digits[0].equals("0") ? "" : digits[0];
        return whole(whole, point) + fraction(decimals == 0 ? "" : digits[1], point);
    }

    /** Before the point: what has no place in the pattern stands at its first digit. */
    private String whole(String digits, int point) {
        StringBuilder text = new StringBuilder();
        boolean groups = first(',', point) < point;
        int left = (int) digits(0, point);
        int missing = left - digits.length();
        int next = 0;
        for (Part part : parts.subList(0, point)) {
            if (part.isDigit()) {
                int until = Math.max(0, digits.length() - left + 1);
                if (until == 0 && missing > 0 && part.is('0')) {
                    text.append(group('0', left, groups));
                }
                while (next < until) {
                    text.append(group(digits.charAt(next), digits.length() - next, groups));
                    next++;
                }
                left--;
            } else if (!part.is(',')) {
                text.append(part.character());
            }
        }
        return text.toString();
    }

    /** @param place of the digit, 1 is the last one before the point */
    private static String group(char digit, int place, boolean groups) {
        return groups && place % 3 == 1 && place > 1 ? digit + "," : String.valueOf(digit);
    }

    private String fraction(String digits, int point) {
        StringBuilder text = new StringBuilder();
        int needed = needed(digits, point);
        int next = 0;
        for (Part part : parts.subList(point, parts.size())) {
            if (!part.isDigit()) {
                text.append(part.character());
            } else if (next < needed) {
                text.append(digits.charAt(next));
                next++;
            }
        }
        return text.toString();
    }

    /** Zeros at the end stand only where the pattern has a 0. */
    private int needed(String digits, int point) {
        int needed = digits.replaceFirst("0+$", "").length();
        int place = 0;
        for (Part part : parts.subList(point, parts.size())) {
            if (part.isDigit()) {
                place++;
                needed = part.is('0') ? Math.max(needed, place) : needed;
            }
        }
        return needed;
    }

    private String scientific(double number, int exponent) {
        BigDecimal value = new BigDecimal(Double.toString(number));
        int power = value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
        NumberPattern mantissa = new NumberPattern(parts.subList(0, exponent));
        int digits = (int) Math.max(1, digits(exponent, parts.size()));
        boolean hasSign = power < 0 || parts.get(exponent + 1).is('+');
        String sign = power < 0 ? "-" : hasSign ? "+" : "";
        String places = Integer.toString(Math.abs(power));
        return mantissa.plain(value.movePointLeft(power)) + "E" + sign
                + "0".repeat(Math.max(0, digits - places.length())) + places;
    }
}

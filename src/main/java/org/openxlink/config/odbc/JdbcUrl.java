package org.openxlink.config.odbc;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A JDBC URL in two halves.
 *
 * @param base everything before the parameters
 */
record JdbcUrl(Family family, String base, List<Parameter> parameters) {

    private static final Pattern SEMICOLON_OUTSIDE_BRACES = Pattern.compile(";(?![^{}]*})");
    private static final Pattern AMPERSAND = Pattern.compile("&");
    private static final Pattern INFORMIX_PARAMETERS = Pattern.compile(":(?=\\w+=)");

    /** A parameter as it is written; flags have an empty value. */
    record Parameter(String name, String value) {

        static Parameter of(String text) {
            String[] parts = text.split("=", 2);
            return new Parameter(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "");
        }

        boolean is(String... names) {
            return Arrays.stream(names).anyMatch(name::equalsIgnoreCase);
        }

        @Override
        public String toString() {
            return value.isEmpty() ? name : name + "=" + value;
        }
    }

    JdbcUrl {
        parameters = List.copyOf(parameters);
    }

    static JdbcUrl parse(String text) {
        Family family = Family.ofUrl(text);
        int start = start(text, family);
        return new JdbcUrl(family, text.substring(0, start), parameters(text.substring(start)));
    }

    private static int start(String text, Family family) {
        if (family == Family.INFORMIX) {
            Matcher parameters = INFORMIX_PARAMETERS.matcher(text);
            return parameters.find() ? parameters.start() : text.length();
        }
        int start = text.indexOf(isAfterQuestionMark(text, family) ? '?' : ';');
        return start < 0 ? text.length() : start;
    }

    private static boolean isAfterQuestionMark(String text, Family family) {
        return switch (family) {
            case SQL_SERVER, ACCESS, H2, INFORMIX -> false;
            case SYBASE -> !text.toLowerCase(Locale.ROOT).startsWith("jdbc:jtds:");
            default -> true;
        };
    }

    /** The parameters of a text that begins with the sign before the first one. */
    private static List<Parameter> parameters(String tail) {
        Pattern separator = tail.startsWith("?") ? AMPERSAND : SEMICOLON_OUTSIDE_BRACES;
        return separator
                .splitAsStream(tail.isEmpty() ? "" : tail.substring(1))
                .filter(part -> !part.isBlank())
                .map(Parameter::of)
                .toList();
    }

    Optional<String> value(String... names) {
        return parameters.stream()
                .filter(parameter -> parameter.is(names))
                .map(Parameter::value)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    JdbcUrl withBase(String other) {
        return new JdbcUrl(family, other, parameters);
    }

    JdbcUrl without(Predicate<Parameter> unwanted) {
        return new JdbcUrl(
                family, base, parameters.stream().filter(unwanted.negate()).toList());
    }

    @Override
    public String toString() {
        if (parameters.isEmpty()) {
            return base;
        }
        boolean question = isAfterQuestionMark(base, family);
        String first = question ? "?" : family == Family.INFORMIX ? ":" : ";";
        return parameters.stream()
                .map(Parameter::toString)
                .collect(Collectors.joining(question ? "&" : ";", base + first, ""));
    }
}

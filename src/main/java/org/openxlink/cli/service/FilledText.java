package org.openxlink.cli.service;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in which {@code @NAME@} stands for something. */
final class FilledText {

    private static final Pattern PLACE = Pattern.compile("@([A-Z]+)@");

    private FilledText() {}

    /** @throws IllegalArgumentException for a name without a value */
    static String of(String template, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values)));
    }

    private static String value(String name, Map<String, String> values) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("@" + name + "@ stands for nothing; known are " + values.keySet());
        }
        return values.get(name);
    }
}

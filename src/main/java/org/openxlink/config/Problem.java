package org.openxlink.config;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is wrong with the configuration; an error takes what it concerns out of service, a warning does not.
 *
 * @param excerpt lines that show the place to people, such as a line of a script with a caret below; mostly none
 */
public record Problem(Place place, Severity severity, String text, List<String> excerpt) {

    public enum Severity {
        ERROR,
        WARNING
    }

    public Problem {
        text = text.replaceAll("\\p{Cc}", " "); // what a terminal would obey, or a line break
        excerpt = List.copyOf(excerpt);
    }

    public Problem(Place place, Severity severity, String text) {
        this(place, severity, text, List.of());
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The sentence, and the excerpt indented below it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(toString()));
        excerpt.forEach(line -> lines.add("  " + line));
        return lines;
    }

    /** {@code config/isps_ul.ini:14: error: what is wrong, what was expected, what to do}. */
    @Override
    public String toString() {
        return place + ": " + (isError() ? "error" : "warning") + ": " + text;
    }
}

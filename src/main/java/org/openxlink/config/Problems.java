package org.openxlink.config;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong while files are read, so that all of it can be told together. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private long errors;

    @FormatMethod
    void error(Place place, @FormatString String text, Object... values) {
        found.add(new Problem(place, Problem.Severity.ERROR, String.format(text, values)));
        errors++;
    }

    @FormatMethod
    void warning(Place place, @FormatString String text, Object... values) {
        found.add(new Problem(place, Problem.Severity.WARNING, String.format(text, values)));
    }

    /** Number of errors so far: a reader compares it before and after to know whether its own part is sound. */
    long errors() {
        return errors;
    }

    /** Whether a file as a whole is wrong: missing, or without any section. */
    boolean ofWholeFiles() {
        return found.stream()
                .anyMatch(problem -> problem.isError() && problem.place().line() == 0);
    }

    List<Problem> sorted() {
        // two sections may share a preset
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::place))
                .toList();
    }
}

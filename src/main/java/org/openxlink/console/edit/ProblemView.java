package org.openxlink.console.edit;

import java.util.List;
import org.openxlink.config.Problem;

/**
 * Something that is wrong.
 *
 * @param line from 1; 0 means the file as a whole
 * @param column from 1; 0 means the line as a whole
 * @param severity {@code error} or {@code warning}
 */
public record ProblemView(String file, int line, int column, String severity, String text, List<String> excerpt) {

    static ProblemView of(Problem problem) {
        return new ProblemView(
                problem.place().file(),
                problem.place().line(),
                problem.place().column(),
                problem.isError() ? "error" : "warning",
                problem.text(),
                problem.excerpt());
    }

    static List<ProblemView> of(List<Problem> problems) {
        return problems.stream().map(ProblemView::of).toList();
    }
}

package org.openxlink.mapping.basic;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.openxlink.mapping.basic.syntax.SyntaxProblem;

/** A script that can't be compiled; the message shows each problem with its line and a caret. */
public final class ScriptSyntaxException extends Exception {

    private final transient List<SyntaxProblem> problems;

    ScriptSyntaxException(Collection<SyntaxProblem> problems) {
        super(problems.stream().map(SyntaxProblem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** In the order of their lines, at least one. */
    public List<SyntaxProblem> problems() {
        return problems;
    }
}

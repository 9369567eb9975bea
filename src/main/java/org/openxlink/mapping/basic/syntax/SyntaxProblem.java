package org.openxlink.mapping.basic.syntax;

import java.util.List;

/**
 * A mistake in a script.
 *
 * @param script the script's name, as it was given
 * @param line of the script, from 1
 * @param column of the line, from 1, in characters
 * @param message what was found and what was expected
 * @param source the line itself
 */
public record SyntaxProblem(String script, int line, int column, String message, String source) {

    /** {@code file:line:column: message}, the line, and a caret below the place. */
    @Override
    public String toString() {
        return "%s:%d:%d: %s%n  %s"
                .formatted(script, line, column, message, String.join("%n  ".formatted(), excerpt()));
    }

    /** The line, and a line with a caret below the place. */
    public List<String> excerpt() {
        return List.of(source, indent() + "^");
    }

    /** As wide as what stands before the place: tabs stay tabs. */
    private String indent() {
        String before = source.substring(0, Math.min(column - 1, source.length()));
        return before.replaceAll("[^\t]", " ");
    }
}

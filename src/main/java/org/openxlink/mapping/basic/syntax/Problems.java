package org.openxlink.mapping.basic.syntax;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.antlr.v4.runtime.Token;

/** Collects what is wrong with one script: the first mistake of each line, since others mostly follow from it. */
public final class Problems {

    private static final int MOST = 50;

    private final String script;
    private final List<String> lines;
    private final TreeMap<Integer, SyntaxProblem> byLine = new TreeMap<>();

    public Problems(String script, String source) {
        this.script = script;
        this.lines = SourceLines.of(source);
    }

    public void add(Token place, String message) {
        if (byLine.size() < MOST) {
            byLine.putIfAbsent(place.getLine(), problem(place, message));
        }
    }

    private SyntaxProblem problem(Token place, String message) {
        String line = SourceLines.line(lines, place.getLine());
        int column = Math.min(place.getCharPositionInLine(), line.length()) + 1;
        return new SyntaxProblem(script, place.getLine(), column, message, line);
    }

    public boolean isEmpty() {
        return byLine.isEmpty();
    }

    /** In the order of their lines. */
    public Collection<SyntaxProblem> all() {
        return byLine.values();
    }
}

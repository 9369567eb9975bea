package org.openxlink.cli.script;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openxlink.mapping.basic.Script;
import org.openxlink.mapping.basic.ScriptSyntaxException;
import org.openxlink.mapping.basic.syntax.SyntaxProblem;

/**
 * What checking a script brings to light.
 *
 * @param script nothing when there are errors
 * @param lines for people
 */
public record CheckedScript(Optional<Script> script, List<String> lines, int errors, int warnings) {

    private static final int WIDEST = 160;
    private static final int BEFORE_PLACE = 100;

    /** Reads and compiles it; what can't be read is an error of that script. */
    public static CheckedScript of(ScriptFile file) {
        String name = Printable.of(file.name());
        try {
            Script script = Script.compile(name, file.source());
            return script.setsResult() ? sound(script) : idle(script);
        } catch (ScriptSyntaxException wrong) {
            List<String> lines =
                    wrong.problems().stream().flatMap(CheckedScript::shown).toList();
            return new CheckedScript(Optional.empty(), lines, wrong.problems().size(), 0);
        } catch (IOException unreadable) {
            String line = name + ": error: it can't be read: " + Printable.of(reason(unreadable));
            return new CheckedScript(Optional.empty(), List.of(line), 1, 0);
        }
    }

    private static CheckedScript sound(Script script) {
        String line = script.name() + ": ok, uses " + paras(script);
        return new CheckedScript(Optional.of(script), List.of(line), 0, 0);
    }

    private static CheckedScript idle(Script script) {
        String line = script.name() + ": warning: Result is never set, so that every value is 0; is it misspelt?";
        return new CheckedScript(Optional.of(script), List.of(line), 0, 1);
    }

    private static String reason(IOException unreadable) {
        return unreadable instanceof AccessDeniedException ? "access is denied" : unreadable.getMessage();
    }

    private static String paras(Script script) {
        return script.usedParas().isEmpty()
                ? "no Para"
                : script.usedParas().stream().map(number -> "Para" + number).collect(Collectors.joining(", "));
    }

    private static Stream<String> shown(SyntaxProblem problem) {
        String message = problem.script() + ":" + problem.line() + ":" + problem.column() + ": error: "
                + Printable.of(problem.message());
        if (problem.source().isBlank()) {
            return Stream.of(message);
        }
        int[] line = problem.source().codePoints().toArray();
        int at = Math.min(problem.column() - 1, line.length);
        int from = line.length <= WIDEST ? 0 : Math.max(0, at - BEFORE_PLACE);
        String source = new String(line, from, Math.min(line.length - from, WIDEST));
        String indent = new String(line, from, at - from).replaceAll("[^\t]", " ");
        return Stream.of(message, "  " + Printable.of(source), "  " + indent + "^");
    }
}

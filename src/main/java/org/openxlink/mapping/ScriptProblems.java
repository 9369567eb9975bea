package org.openxlink.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openxlink.config.Mapping;
import org.openxlink.config.MappingScript;
import org.openxlink.config.Place;
import org.openxlink.config.Problem;
import org.openxlink.mapping.basic.Script;
import org.openxlink.mapping.basic.ScriptSyntaxException;
import org.openxlink.mapping.basic.syntax.SyntaxProblem;

/** What is wrong with scripts, in the words of the configuration. */
final class ScriptProblems {

    private static final int LONGEST_EXCERPT = 200;

    private ScriptProblems() {}

    /** The mistakes of a script; the first one says which mappings it costs. */
    static List<Problem> of(ScriptSyntaxException wrong, List<Mapping> mappings) {
        List<Problem> problems = new ArrayList<>();
        for (SyntaxProblem mistake : wrong.problems()) {
            String consequence = problems.isEmpty() ? leftOut(mappings) : "";
            problems.add(new Problem(
                    Place.of(mistake.script()).at(mistake.line(), mistake.column()),
                    Problem.Severity.ERROR,
                    mistake.message() + consequence,
                    excerpt(mistake)));
        }
        return problems;
    }

    private static String leftOut(List<Mapping> mappings) {
        Place first = script(mappings.get(0)).place();
        return mappings.size() == 1
                ? "; the value of " + first + " is left out"
                : "; %d values are left out, the first that of %s".formatted(mappings.size(), first);
    }

    private static List<String> excerpt(SyntaxProblem mistake) {
        return mistake.source().length() > LONGEST_EXCERPT
                ? List.of()
                : mistake.excerpt().stream()
                        .map(line -> line.replaceAll("[\\p{Cc}\\p{Cs}&&[^\t]]", "?"))
                        .toList();
    }

    /** A warning where a script wants more sources than its mapping has. */
    static Optional<Problem> tooFewSources(Mapping mapping, Script script) {
        int sources = mapping.sources().size();
        if (script.paras() <= sources) {
            return Optional.empty();
        }
        String text = "script %s uses Para%d, but this value has %d source%s; what is missing counts as 0"
                .formatted(script.name(), script.paras(), sources, sources == 1 ? "" : "s");
        return Optional.of(new Problem(script(mapping).place(), Problem.Severity.WARNING, text));
    }

    private static MappingScript script(Mapping mapping) {
        return mapping.script().orElseThrow();
    }
}

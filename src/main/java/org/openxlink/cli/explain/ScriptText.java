package org.openxlink.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openxlink.monitor.Explanation.ScriptRun;
import org.openxlink.monitor.Explanation.Step;

/** A script at work, for a terminal. */
record ScriptText(ScriptRun script) {

    private static final int MOST_STEPS = 40;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%-11s%s, with Weekday=%d, Minutes=%d"
                .formatted("Script", script.file(), script.weekday(), script.minutes()));
        script.steps().stream().limit(MOST_STEPS).map(ScriptText::line).forEach(lines::add);
        if (script.cut() || script.steps().size() > MOST_STEPS) {
            lines.add("  (more steps are not shown)");
        }
        return lines;
    }

    private static String line(Step step) {
        if (step.line() == 0) {
            return "  says: " + step.text();
        }
        String changed = step.changed().entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .collect(Collectors.joining(", "));
        return "%5d: %-50s  %s"
                .formatted(step.line(), step.text().replace("\t", "    "), changed)
                .stripTrailing();
    }
}

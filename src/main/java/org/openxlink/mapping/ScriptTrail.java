package org.openxlink.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openxlink.mapping.basic.ScriptListener;

/** What a script does and says in one evaluation, as far as somebody would read it. */
public final class ScriptTrail implements ScriptListener {

    private static final int MOST_STEPS = 200;
    private static final int LONGEST = 500;

    private final List<Step> steps = new ArrayList<>();
    private boolean cut;

    /**
     * A statement that was executed.
     *
     * @param line 0 for something said
     * @param changed variables that have another value now
     */
    public record Step(int line, String text, Map<String, String> changed) {}

    @Override
    public boolean watches() {
        return true;
    }

    @Override
    public void said(String text) {
        add(0, text, Map.of());
    }

    @Override
    public void executed(int line, String source, Map<String, String> changed) {
        add(line, source, changed);
    }

    private void add(int line, String text, Map<String, String> changed) {
        cut = steps.size() == MOST_STEPS;
        if (!cut) {
            Map<String, String> bounded = new LinkedHashMap<>();
            changed.forEach((variable, value) -> bounded.put(bounded(variable), bounded(value)));
            steps.add(new Step(line, bounded(text), bounded));
        }
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Whether there were more. */
    public boolean isCut() {
        return cut;
    }
}

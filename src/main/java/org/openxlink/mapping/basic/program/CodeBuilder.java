package org.openxlink.mapping.basic.program;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Takes the steps of a routine in their order. */
public final class CodeBuilder {

    private final List<Step> steps = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final BitSet starts = new BitSet();
    private int line;

    /** What follows belongs to a statement that starts in that line. */
    public void statement(int atLine) {
        line = atLine;
        starts.set(steps.size());
    }

    public void add(Step step) {
        steps.add(step);
        lines.add(line);
    }

    /** The target is what follows. */
    public void here(Target target) {
        target.is(steps.size());
    }

    public void jump(Target target) {
        add((frame, at) -> target.step());
    }

    /** Goes on behind this step where the condition holds, to the target where it does not. */
    public void jumpUnless(Expression condition, Target target) {
        add((frame, at) -> condition.truth(frame) ? at + 1 : target.step());
    }

    public void jumpIf(Expression condition, Target target) {
        add((frame, at) -> condition.truth(frame) ? target.step() : at + 1);
    }

    Code built(List<Watched> visible) {
        boolean[] startsStatement = new boolean[steps.size()];
        starts.stream().filter(step -> step < startsStatement.length).forEach(step -> startsStatement[step] = true);
        int[] lineOfStep = lines.stream().mapToInt(Integer::intValue).toArray();
        return new Code(steps.toArray(Step[]::new), lineOfStep, startsStatement, List.copyOf(visible));
    }
}

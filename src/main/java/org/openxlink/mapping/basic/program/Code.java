package org.openxlink.mapping.basic.program;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openxlink.mapping.basic.value.Fault;

/** The steps of a routine. */
final class Code {

    private final Step[] steps;
    private final int[] lines;
    private final boolean[] starts;
    private final List<Watched> visible;

    /**
     * @param lines of the script, for each step
     * @param starts whether a statement starts with the step: there an error is resumed
     * @param visible what a trace looks at
     */
    Code(Step[] steps, int[] lines, boolean[] starts, List<Watched> visible) {
        this.steps = steps;
        this.lines = lines;
        this.starts = starts;
        this.visible = visible;
    }

    /** @return a step that ends the routine, wherever it stands */
    static int end() {
        return Integer.MAX_VALUE;
    }

    void run(Frame frame) {
        int at = 0;
        while (at < steps.length) {
            try {
                at = frame.run.trace() == null ? execute(frame, at) : traced(frame, at);
            } catch (Fault fault) {
                at = handled(frame, fault);
            }
        }
    }

    private int execute(Frame frame, int first) {
        int at = first;
        while (at < steps.length) {
            frame.at = at;
            frame.run.step();
            at = steps[at].execute(frame, at);
        }
        return at;
    }

    private int handled(Frame frame, Fault fault) {
        Run run = frame.run;
        if (fault.isLimit() || frame.handler == null || frame.faultAt >= 0) {
            run.error().passed(lines[frame.at]);
            throw fault;
        }
        run.error().caught(fault);
        if (frame.handler == Target.NEXT_STATEMENT) {
            return nextStatement(frame.at);
        }
        frame.faultAt = frame.at;
        return frame.handler.step();
    }

    /** The first step of the statement behind a step. */
    int nextStatement(int at) {
        int next = at + 1;
        while (next < steps.length && !starts[next]) {
            next++;
        }
        return next;
    }

    /** The first step of the statement that a step belongs to. */
    int statement(int at) {
        int first = at;
        while (first > 0 && !starts[first]) {
            first--;
        }
        return first;
    }

    private int traced(Frame frame, int first) {
        int at = first;
        while (at < steps.length) {
            Map<String, Object> before = values(frame);
            int line = lines[at];
            try {
                at = executeStatement(frame, at);
            } catch (Fault | Ended stopped) {
                tell(frame, line, before, stopped instanceof Fault ? Map.of("Err", stopped.getMessage()) : Map.of());
                throw stopped;
            }
            tell(frame, line, before, Map.of());
        }
        return at;
    }

    /** @return the step that the next statement starts with */
    private int executeStatement(Frame frame, int first) {
        int at = first;
        do {
            frame.at = at;
            frame.run.step();
            at = steps[at].execute(frame, at);
        } while (at < steps.length && !starts[at]);
        return at;
    }

    private Map<String, Object> values(Frame frame) {
        Map<String, Object> values = new LinkedHashMap<>();
        visible.forEach(variable -> values.put(variable.name(), variable.value().value(frame)));
        return values;
    }

    /** Steps before the first line give the parameters their values. */
    private void tell(Frame frame, int line, Map<String, Object> before, Map<String, Object> more) {
        Map<String, Object> changed = values(frame);
        changed.entrySet().removeIf(now -> Objects.equals(before.get(now.getKey()), now.getValue()));
        changed.putAll(frame.run.changedElements());
        changed.putAll(more);
        if (line > 0) {
            frame.run.trace().executed(line, changed);
        }
    }
}

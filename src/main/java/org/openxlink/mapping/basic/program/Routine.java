package org.openxlink.mapping.basic.program;

import java.util.List;
import org.openxlink.mapping.basic.value.Fault;

/** A compiled Sub or Function, or the module with its Main. Made before its steps are, since it may call itself. */
public final class Routine {

    /** What a call needs of a thread's stack besides its expressions, in expressions. */
    private static final int OWN_HEIGHT = 6;

    private final Layout layout;
    private Code code;
    private int height;

    public Routine(Layout layout) {
        this.layout = layout;
    }

    /**
     * @param visible what a trace looks at
     * @param expressions at most within each other
     */
    public void complete(CodeBuilder steps, List<Watched> visible, int expressions) {
        code = steps.built(visible);
        height = OWN_HEIGHT + expressions;
    }

    /** Runs the module. */
    public void run(Frame frame) {
        code.run(frame);
    }

    Frame call(Frame caller, Passing[] passed) {
        Frame frame = new Frame(layout, caller);
        for (Passing each : passed) {
            each.pass(caller, frame);
        }
        caller.run.enter(height);
        try {
            code.run(frame);
        } finally {
            caller.run.leave(height);
        }
        return frame;
    }

    /** {@code Resume}: the statement with the error once more. */
    public Step resume() {
        return (frame, at) -> code.statement(settledFault(frame));
    }

    public Step resumeNext() {
        return (frame, at) -> code.nextStatement(settledFault(frame));
    }

    public static Step resumeAt(Target target) {
        return (frame, at) -> {
            settledFault(frame);
            return target.step();
        };
    }

    private static int settledFault(Frame frame) {
        if (frame.faultAt < 0) {
            throw Fault.resumeWithoutError();
        }
        int fault = frame.faultAt;
        frame.faultAt = -1;
        frame.run.error().clear();
        return fault;
    }

    /** {@code On Error}; null hands errors to the caller again. */
    public static Step onError(Target handler) {
        return (frame, at) -> {
            frame.handler = handler;
            frame.run.error().clear();
            return at + 1;
        };
    }

    /** {@code Exit Sub} and the like. */
    public static Step exit() {
        return (frame, at) -> Code.end();
    }

    /** {@code End}: ends the script, not just the routine. */
    public static Step endScript() {
        return (frame, at) -> {
            throw new Ended();
        };
    }
}

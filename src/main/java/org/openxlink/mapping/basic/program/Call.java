package org.openxlink.mapping.basic.program;

import java.util.List;

/** A call of a routine of the script's own. */
public final class Call {

    private final Routine routine;
    private final Passing[] passed;

    private Call(Routine routine, Passing[] passed) {
        this.routine = routine;
        this.passed = passed;
    }

    public static Call of(Routine routine, List<Passing> passed) {
        return new Call(routine, passed.toArray(Passing[]::new));
    }

    private Frame run(Frame caller) {
        return routine.call(caller, passed);
    }

    public Step step() {
        return (frame, at) -> {
            run(frame);
            return at + 1;
        };
    }

    /** @param result the function's variable of its own name */
    public Expression value(Variable result) {
        Expression read = result.read();
        return switch (read.kind()) {
            case WHOLE -> (WholeExpression) frame -> read.integer(run(frame));
            case TRUTH -> (TruthExpression) frame -> read.truth(run(frame));
            case DOUBLE -> (DoubleExpression) frame -> read.number(run(frame));
            case SINGLE -> (SingleExpression) frame -> read.number(run(frame));
            case MOMENT -> (MomentExpression) frame -> read.number(run(frame));
            case TEXT -> (TextExpression) frame -> read.text(run(frame));
            case VARIANT -> (VariantExpression) frame -> read.value(run(frame));
        };
    }
}

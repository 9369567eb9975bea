package org.openxlink.mapping.basic.program;

/** A step to go on with: known once all steps of the routine are. */
public final class Target {

    /** {@code On Error Resume Next}. */
    public static final Target NEXT_STATEMENT = new Target();

    private int step = -1;

    public void is(int step) {
        this.step = step;
    }

    int step() {
        return step;
    }
}

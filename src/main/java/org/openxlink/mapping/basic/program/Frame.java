package org.openxlink.mapping.basic.program;

/** The variables of one call of a routine, and its way to handle errors. */
public final class Frame {

    final long[] longs;
    final double[] doubles;
    final Object[] objects;
    final Frame module;
    final Run run;

    /** The step that is executed. */
    int at;

    /** Where {@code On Error} goes to; null for the caller's way. */
    Target handler;

    /** The step whose error is being handled; -1 while none is. */
    int faultAt = -1;

    /** That of the module itself. */
    public Frame(Layout layout, Run run) {
        this.longs = layout.newLongs();
        this.doubles = layout.newDoubles();
        this.objects = layout.newObjects();
        this.module = this;
        this.run = run;
    }

    Frame(Layout layout, Frame caller) {
        this.longs = layout.newLongs();
        this.doubles = layout.newDoubles();
        this.objects = layout.newObjects();
        this.module = caller.module;
        this.run = caller.run;
    }

    public Run run() {
        return run;
    }
}

package org.openxlink.mapping.basic.program;

/** Does something; statements are made of one or several. */
@FunctionalInterface
public interface Step {

    /**
     * @param at the number of this step
     * @return the number of the step to go on with
     */
    int execute(Frame frame, int at);
}

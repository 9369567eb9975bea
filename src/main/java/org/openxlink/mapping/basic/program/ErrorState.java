package org.openxlink.mapping.basic.program;

import org.openxlink.mapping.basic.value.Fault;

/** What {@code Err} tells, and where the error was that ended the script. */
public final class ErrorState {

    private int number;
    private String description = "";
    private int line;

    public long number() {
        return number;
    }

    public String description() {
        return description;
    }

    public void clear() {
        number = 0;
        description = "";
        line = 0;
    }

    void caught(Fault fault) {
        number = fault.number();
        description = fault.getMessage();
        line = 0;
    }

    /** The innermost line counts: those of its callers come later. */
    void passed(int atLine) {
        if (line == 0) {
            line = atLine;
        }
    }

    /** Of the script, from 1. */
    public int line() {
        return line;
    }
}

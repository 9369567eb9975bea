package org.openxlink.mapping.basic.program;

/** The script said {@code End}. */
public final class Ended extends RuntimeException {

    Ended() {
        super("End", null, false, false);
    }
}

package org.openxlink.mapping.basic.value;

/**
 * Whole numbers whose exact result needs more than 64 bits: caught where the result may as well be a Double, otherwise an
 * overflow like any other.
 */
public final class Exceeds extends Fault {

    public Exceeds() {
        super(6, "overflow: the result needs more than 64 bits");
    }
}

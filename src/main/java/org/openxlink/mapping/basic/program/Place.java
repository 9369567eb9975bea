package org.openxlink.mapping.basic.program;

/** What can be assigned to. */
public interface Place {

    Expression read();

    Step assign(Expression source);

    /** The same place later on, whatever happens to the variables that it is worked out with. */
    default Place settled(Frame frame) {
        return this;
    }
}

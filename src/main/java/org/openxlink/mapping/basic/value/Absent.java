package org.openxlink.mapping.basic.value;

/** A Variant without a value: never assigned, or known to be nothing. */
public enum Absent {
    EMPTY,
    NULL
}

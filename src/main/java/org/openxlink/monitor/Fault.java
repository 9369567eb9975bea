package org.openxlink.monitor;

/** What made an import fail. */
public enum Fault {
    /** Nothing, or nothing that another import would meet again: somebody stopped it. */
    NONE,
    SOURCE,
    TARGET,
    LEDGER
}

package org.openxlink.ledger;

/**
 * Names an interval of a queue of a target.
 *
 * @param start UTC epoch second
 */
public record IntervalKey(String target, int queue, long start) {}

package org.openxlink.ledger;

/**
 * Names an activity of an agent of an external system.
 *
 * @param start UTC epoch second
 */
public record StatusKey(String agent, long start) {}

package org.openxlink.ledger;

/**
 * A stretch of an agent's time.
 *
 * @param first UTC epoch second
 * @param last UTC epoch second
 */
public record StatusPeriod(String agent, long first, long last) {}

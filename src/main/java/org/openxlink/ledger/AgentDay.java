package org.openxlink.ledger;

/**
 * What there is of an agent on a day.
 *
 * @param statuses how many began
 * @param first UTC epoch second of the first one's start
 * @param last UTC epoch second of the last one's start
 */
public record AgentDay(String agent, long statuses, long first, long last) {}

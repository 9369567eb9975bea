package org.openxlink.interval;

/**
 * From an agent's first activity that an import read to the last one.
 *
 * @param first UTC epoch second of the first one's start
 * @param last UTC epoch second of the last one's start
 */
public record AgentPeriod(String agent, long first, long last) {}

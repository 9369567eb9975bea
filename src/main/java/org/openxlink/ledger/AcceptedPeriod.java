package org.openxlink.ledger;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * An activity of an agent as a target last accepted it.
 *
 * @param start UTC epoch second
 * @param end UTC epoch second; empty while it goes on
 * @param run number of the import that sent it
 */
public record AcceptedPeriod(String agent, String activity, long start, OptionalLong end, Instant accepted, long run) {}

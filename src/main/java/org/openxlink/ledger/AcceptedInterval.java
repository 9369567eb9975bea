package org.openxlink.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * An interval of a queue as its target last accepted it.
 *
 * @param start UTC epoch second
 * @param digest of everything the target saw; empty when nobody knows whether the target has a later state
 * @param run number of the import that sent it
 * @param values nothing where an older version of the ledger wrote it down
 */
public record AcceptedInterval(long start, String digest, Instant accepted, long run, Optional<Values> values) {

    /**
     * What was accepted.
     *
     * @param seconds length of the interval
     * @param duration handling time of all handled contacts together, in tenths of a second
     */
    public record Values(int seconds, long offered, long handled, long duration) {}

    /** Whether the request that was to change it got no answer. */
    public boolean isInDoubt() {
        return digest.isEmpty();
    }
}

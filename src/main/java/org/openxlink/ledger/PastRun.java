package org.openxlink.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * A run as the ledger knows it.
 *
 * @param latest whether none of its system and kind came after it
 * @param report how it ended; nothing when it still runs or was cut off
 */
public record PastRun(
        long number, String system, Run.Kind kind, Instant started, boolean latest, Optional<Run> report) {}

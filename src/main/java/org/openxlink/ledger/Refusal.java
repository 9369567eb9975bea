package org.openxlink.ledger;

import java.time.Instant;

/**
 * Why a target did not take something.
 *
 * @param status of its answer
 * @param answer the body of its answer
 * @param reason in a sentence
 * @param run the import that met it
 */
public record Refusal(int status, String answer, String reason, Instant when, long run) {}

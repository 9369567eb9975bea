package org.openxlink.ledger;

/**
 * When something in quarantine begins.
 *
 * @param queue number of the WFM queue; 0 for statuses
 * @param system the external system whose import met the refusal; empty for contacts, whose queue tells it
 * @param start UTC epoch second
 */
public record RefusedSlot(Run.Kind kind, int queue, String system, long start) {}

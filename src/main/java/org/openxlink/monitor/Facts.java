package org.openxlink.monitor;

import org.openxlink.config.Installation;

/**
 * Everything that is known of a running OpenXlink at one moment; nobody was asked for it just now but the ledger.
 *
 * @param serving whether its routes are there to be woken
 * @param heard of imports and targets since the start
 * @param quarantined how many intervals and statuses stand in quarantine
 */
public record Facts(
        boolean serving, Installation installation, Status status, Observations.Heard heard, int quarantined) {}

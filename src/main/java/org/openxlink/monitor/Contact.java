package org.openxlink.monitor;

import java.time.Instant;

/**
 * The last time that somebody was asked for something, and how it went.
 *
 * @param fault what kept it from going well, a sentence; empty when nothing did
 */
public record Contact(Instant when, String fault) {

    public boolean isFine() {
        return fault.isEmpty();
    }
}

package org.openxlink.injixo.sandbox;

import java.time.Instant;

/**
 * By what a fault may know a post that it waits for.
 *
 * @param member what of it: {@code queue} or {@code agent}
 * @param name identifier of the queue or agent
 * @param time start of the 15-minute interval, or of the activity
 */
record Mark(String member, String name, Instant time) {

    static final String QUEUE = "queue";
    static final String AGENT = "agent";
}

package org.openxlink.injixo.sandbox;

import java.time.Instant;

/**
 * What the sandbox holds of a queue in one 15-minute interval.
 *
 * @param start start of the interval
 * @param meanDuration total duration per handled contact in seconds; 0 where none was handled
 * @param totalDuration sum of all durations in seconds, exact to 0.1 s
 * @param posts how many requests set this interval; above 1 it was sent again
 */
public record IntervalView(
        String queueIdentifier,
        String queueName,
        String channel,
        Instant start,
        int offered,
        int handled,
        double meanDuration,
        double totalDuration,
        int posts) {}

package org.openxlink.mapping;

import org.openxlink.config.Target;
import org.openxlink.config.WfmQueue;

/**
 * What one WFM queue had in one interval, in the units that are sent.
 *
 * @param start UTC epoch second
 * @param seconds length of the interval
 * @param offered contacts
 * @param handled contacts
 * @param duration handling time of all handled contacts together, in tenths of a second
 */
public record IntervalRecord(
        Target target, WfmQueue queue, long start, int seconds, long offered, long handled, long duration) {}

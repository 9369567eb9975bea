package org.openxlink.injixo.sandbox;

import java.time.Instant;

/**
 * What a queue had in one 15-minute interval.
 *
 * @param queueName the name given last
 * @param tenths sum of all durations in tenths of a second
 * @param posts by how many requests the interval was set
 */
record Interval(String queueName, String channel, int offered, int handled, long tenths, int posts) {

    static Interval of(ContactEvent event) {
        return new Interval(
                event.queueName(),
                event.channel(),
                event.offered() ? 1 : 0,
                event.handled() ? 1 : 0,
                event.tenths(),
                1);
    }

    /** The sum of two parts of the same request. */
    Interval plus(Interval later) {
        return new Interval(
                later.queueName,
                later.channel,
                offered + later.offered,
                handled + later.handled,
                tenths + later.tenths,
                posts);
    }

    /** The later request's values, with the posts of both. */
    Interval replacedBy(Interval later) {
        return new Interval(
                later.queueName, later.channel, later.offered, later.handled, later.tenths, posts + later.posts);
    }

    IntervalView view(String queueIdentifier, long slot) {
        double seconds = tenths / 10.0;
        double mean = handled == 0 ? 0 : Math.round(seconds / handled * 1000) / 1000.0; // no binary noise
        return new IntervalView(
                queueIdentifier,
                queueName,
                channel,
                Instant.ofEpochSecond(slot),
                offered,
                handled,
                mean,
                seconds,
                posts);
    }
}

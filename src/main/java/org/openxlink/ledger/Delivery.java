package org.openxlink.ledger;

import org.openxlink.config.Target;
import org.openxlink.config.WfmQueue;
import org.openxlink.mapping.IntervalRecord;

/**
 * An interval on its way to a target.
 *
 * @param start UTC epoch second
 * @param seconds length of the interval
 * @param offered contacts
 * @param handled contacts
 * @param duration handling time of all handled contacts together, in tenths of a second
 * @param digest of everything the target would see, by which the ledger knows the interval again: another name, channel
 *     or integration is another one
 */
public record Delivery(
        Target target,
        WfmQueue queue,
        long start,
        int seconds,
        long offered,
        long handled,
        long duration,
        String digest) {

    public static Delivery of(IntervalRecord record) {
        return new Delivery(
                record.target(),
                record.queue(),
                record.start(),
                record.seconds(),
                record.offered(),
                record.handled(),
                record.duration(),
                digest(record));
    }

    /** Which interval of which queue of which target it is. */
    public IntervalKey key() {
        return new IntervalKey(target.name(), queue.number(), start);
    }

    private static String digest(IntervalRecord record) {
        Target target = record.target();
        WfmQueue queue = record.queue();
        return Digest.of(
                target.url().toString(),
                Long.toString(target.integrationConfigurationId()),
                queue.name(),
                queue.channel().word(),
                Integer.toString(record.seconds()),
                Long.toString(record.offered()),
                Long.toString(record.handled()),
                Long.toString(record.duration()));
    }
}

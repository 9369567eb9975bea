package org.openxlink.ledger;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openxlink.config.Channel;
import org.openxlink.config.Place;
import org.openxlink.config.Secret;
import org.openxlink.config.Target;
import org.openxlink.config.WfmQueue;
import org.openxlink.mapping.IntervalRecord;

/** Records and deliveries to write into a ledger. */
final class Receipts {

    static final long START = 1_700_000_100;

    private static final Set<Integer> FIRST_QUEUES =
            IntStream.range(0, 100).boxed().collect(Collectors.toSet());

    private Receipts() {}

    static Delivery delivery(String target, int queue, long start, long offered) {
        return Delivery.of(record(target, queue, start, offered));
    }

    /** What WFM accepted of its first queues. */
    static Map<IntervalKey, String> accepted(Ledger ledger, long from, long to) {
        return ledger.contacts().accepted("WFM", FIRST_QUEUES, from, to);
    }

    static Map<IntervalKey, String> accepted(Ledger ledger) {
        return accepted(ledger, 0, Long.MAX_VALUE);
    }

    static IntervalRecord record(String target, int queue, long start, long offered) {
        return new IntervalRecord(
                target(target, "https://wfm", 1), queue(queue, "Sales", Channel.CALLS), start, 900, offered, 0, 0);
    }

    static Target target(String name, String url, long integration) {
        Place place = new Place("config/isps_ul.ini", 2);
        return new Target(
                name, URI.create(url), integration, Optional.empty(), new Secret("geheim"), place, 1000, false);
    }

    static WfmQueue queue(int number, String name, Channel channel) {
        return new WfmQueue(number, name, 0, channel, 15, true);
    }
}

package org.openxlink.injixo;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openxlink.config.Channel;
import org.openxlink.config.Place;
import org.openxlink.config.Secret;
import org.openxlink.config.Target;
import org.openxlink.config.WfmQueue;
import org.openxlink.ledger.Delivery;
import org.openxlink.mapping.IntervalRecord;

/** Any records on their way to a target. */
final class Shipments {

    private Shipments() {}

    static Target target(String url, int batchSize, boolean compress) {
        Place place = new Place("config/isps_ul.ini", 2);
        return new Target(
                "WFM", URI.create(url), 1234, Optional.empty(), new Secret("geheim"), place, batchSize, compress);
    }

    /** Intervals of a queue that follow each other; several queues one after the other. */
    static Arbitrary<List<Delivery>> deliveries(Target target, int queues, int intervals, int contacts) {
        return Arbitraries.integers()
                .between(1, queues)
                .flatMap(number ->
                        records(target, number, contacts).list().ofMinSize(1).ofMaxSize(intervals))
                .map(Shipments::oneAfterTheOther);
    }

    static Arbitrary<IntervalRecord> records(Target target, int number, long contacts) {
        Arbitrary<String> names = Arbitraries.strings()
                .withCharRange(' ', '\uD7FF')
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(name -> !name.isBlank());
        Arbitrary<WfmQueue> queues = Combinators.combine(
                        names, Arbitraries.of(Channel.class), Arbitraries.of(15, 30, 60))
                .as((name, channel, minutes) -> new WfmQueue(number, name, 0, channel, minutes, true));
        Arbitrary<Long> starts = Arbitraries.longs().between(400_000, 500_000).map(hour -> hour * 3600);
        Arbitrary<Long> counts = Arbitraries.longs().between(0, contacts);
        Arbitrary<Long> tenths = Arbitraries.longs().between(0, contacts * 36_000);
        return Combinators.combine(queues, starts, counts, counts, tenths)
                .as((queue, start, offered, handled, duration) -> new IntervalRecord(
                        target, queue, start, queue.interval() * 60, offered, handled, handled == 0 ? 0 : duration));
    }

    private static List<Delivery> oneAfterTheOther(List<IntervalRecord> records) {
        IntervalRecord first = records.get(0);
        List<Delivery> deliveries = new java.util.ArrayList<>();
        for (IntervalRecord record : records) {
            long start = first.start() + deliveries.size() * 3600L;
            deliveries.add(Delivery.of(new IntervalRecord(
                    record.target(),
                    first.queue(),
                    start,
                    first.seconds(),
                    record.offered(),
                    record.handled(),
                    record.duration())));
        }
        return deliveries;
    }
}

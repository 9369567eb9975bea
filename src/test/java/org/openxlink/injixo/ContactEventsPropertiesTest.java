package org.openxlink.injixo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openxlink.config.Target;
import org.openxlink.ledger.Delivery;
import org.openxlink.mapping.IntervalRecord;

class ContactEventsPropertiesTest {

    private static final Target TARGET = Shipments.target("https://wfm", 1000, false);

    @Property(edgeCases = EdgeCasesMode.NONE)
    void sumsOfTheRecordExactly(@ForAll @From("records") IntervalRecord record) {
        List<ContactEvent> events = events(record);
        assertThat(events.stream().filter(ContactEvent::offered)).hasSize((int) record.offered());
        assertThat(events.stream().filter(ContactEvent::handled)).hasSize((int) record.handled());
        assertThat(events.stream().mapToLong(ContactEvent::duration).sum()).isEqualTo(record.duration());
        assertThat(events).hasSize((int) ContactEvents.count(Delivery.of(record)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void noEventOutsideItsIntervalOrOutOfOrder(@ForAll @From("records") IntervalRecord record) {
        List<Long> seconds = events(record).stream().map(ContactEvent::second).toList();
        assertThat(seconds).isSorted();
        assertThat(seconds.get(0)).isEqualTo(record.start());
        assertThat(seconds.get(seconds.size() - 1)).isLessThan(record.start() + record.seconds());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void handlingTimesNearlyTheSameAndNeverNegative(@ForAll @From("records") IntervalRecord record) {
        List<ContactEvent> events = events(record);
        assertThat(events.stream().filter(event -> !event.handled())).allMatch(event -> event.duration() == 0);
        List<Long> durations = events.stream()
                .filter(ContactEvent::handled)
                .map(ContactEvent::duration)
                .toList();
        assertThat(durations).allMatch(duration -> duration >= 0);
        assertThat(durations.stream().limit(Math.max(0, record.handled() - 1)).distinct())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void batchesOfWholeIntervalsInTheirOrderWithinTheSize(
            @ForAll @From("deliveries") List<Delivery> deliveries, @ForAll @IntRange(min = 1, max = 200) int size) {
        List<Batch> batches = Batch.of(Shipments.target("https://wfm", size, false), deliveries);
        List<Delivery> all = new ArrayList<>();
        batches.forEach(batch -> all.addAll(batch.deliveries()));
        assertThat(all).isEqualTo(deliveries);
        assertThat(batches).allMatch(batch -> batch.deliveries().size() == 1 || events(batch) <= size);
        for (int next = 1; next < batches.size(); next++) {
            long together = events(batches.get(next - 1))
                    + ContactEvents.count(batches.get(next).deliveries().get(0));
            assertThat(together).as("as few requests as possible").isGreaterThan(size);
        }
    }

    private static long events(Batch batch) {
        return batch.deliveries().stream()
                .mapToLong(delivery -> ContactEvents.count(delivery))
                .sum();
    }

    private static List<ContactEvent> events(IntervalRecord record) {
        List<ContactEvent> events = new ArrayList<>();
        ContactEvents.each(Delivery.of(record), events::add);
        return events;
    }

    @Provide
    Arbitrary<IntervalRecord> records() {
        return Arbitraries.oneOf(Shipments.records(TARGET, 1, 5), Shipments.records(TARGET, 1, 2000));
    }

    @Provide
    Arbitrary<List<Delivery>> deliveries() {
        return Shipments.deliveries(TARGET, 1, 30, 50);
    }
}

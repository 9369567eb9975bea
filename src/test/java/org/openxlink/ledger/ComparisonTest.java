package org.openxlink.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openxlink.config.Channel;
import org.openxlink.config.Secret;
import org.openxlink.config.Target;
import org.openxlink.config.WfmQueue;
import org.openxlink.mapping.IntervalRecord;

class ComparisonTest {

    private static final IntervalRecord FIRST = Receipts.record("WFM", 1, Receipts.START, 1);
    private static final IntervalRecord SECOND = Receipts.record("WFM", 1, Receipts.START + 900, 2);
    private static final IntervalRecord THIRD = Receipts.record("WFM", 2, Receipts.START, 3);
    private static final List<IntervalRecord> ALL = List.of(FIRST, SECOND, THIRD);

    @Test
    void everythingNewInItsOrder() {
        Comparison comparison = Comparison.of(ALL, Map.of(), Map.of(), false);
        assertThat(comparison.toSend())
                .containsExactlyElementsOf(ALL.stream().map(Delivery::of).toList());
        assertThat(comparison.unchanged()).isZero();
    }

    @Test
    void onlyWhatChanged() {
        IntervalRecord changed = Receipts.record("WFM", 1, Receipts.START + 900, 5);
        Comparison comparison = Comparison.of(List.of(FIRST, changed, THIRD), accepted(), Map.of(), false);
        assertThat(comparison.toSend()).containsExactly(Delivery.of(changed));
        assertThat(comparison.unchanged()).isEqualTo(2);
    }

    @Test
    void whatWasRefusedAsItIs() {
        Map<IntervalKey, String> refused = Map.of(
                Delivery.of(FIRST).key(),
                Delivery.of(FIRST).digest(),
                Delivery.of(SECOND).key(),
                "of an earlier state");
        Comparison comparison = Comparison.of(ALL, Map.of(), refused, false);
        assertThat(comparison.toSend()).containsExactly(Delivery.of(SECOND), Delivery.of(THIRD));
        assertThat(comparison.quarantined()).isEqualTo(1);
        assertThat(comparison.unchanged()).isZero();
        assertThat(Comparison.of(ALL, Map.of(), refused, true).toSend()).hasSize(3);
    }

    @Test
    void whatIsAgainAsItWasBeforeTheRefusal() {
        IntervalKey key = Delivery.of(SECOND).key();
        Comparison comparison = Comparison.of(ALL, accepted(), Map.of(key, "of another state"), false);
        assertThat(comparison.toSend()).isEmpty();
        assertThat(comparison.unchanged()).isEqualTo(3);
        assertThat(comparison.settled()).containsExactly(key);
    }

    @Test
    void everythingByForce() {
        Comparison comparison = Comparison.of(ALL, accepted(), Map.of(), true);
        assertThat(comparison.toSend()).hasSize(3);
        assertThat(comparison.unchanged()).isZero();
    }

    @Test
    void sameNumbersOfAnotherQueueAndTarget() {
        IntervalRecord otherQueue = Receipts.record("WFM", 3, Receipts.START, 1);
        IntervalRecord otherTarget = Receipts.record("Test", 1, Receipts.START, 1);
        assertThat(Comparison.of(List.of(otherQueue, otherTarget), accepted(), Map.of(), false)
                        .toSend())
                .hasSize(2);
    }

    @Test
    void digestOfEverythingTheTargetSees() {
        Target target = FIRST.target();
        WfmQueue queue = FIRST.queue();
        Map<String, IntervalRecord> variants = new LinkedHashMap<>();
        variants.put("offered", new IntervalRecord(target, queue, FIRST.start(), 900, 2, 0, 0));
        variants.put("handled", new IntervalRecord(target, queue, FIRST.start(), 900, 1, 1, 0));
        variants.put("duration", new IntervalRecord(target, queue, FIRST.start(), 900, 1, 1, 1));
        variants.put("length", new IntervalRecord(target, queue, FIRST.start(), 1800, 1, 0, 0));
        variants.put("name", of(target, Receipts.queue(1, "sales", Channel.CALLS)));
        variants.put("channel", of(target, Receipts.queue(1, "Sales", Channel.CHATS)));
        variants.put("integration", of(Receipts.target("WFM", "https://wfm", 2), queue));
        variants.put("address", of(Receipts.target("WFM", "https://wfm2", 1), queue));
        variants.put("as it was", FIRST);
        assertThat(variants.values())
                .extracting(record -> Delivery.of(record).digest())
                .doesNotHaveDuplicates();
    }

    @Test
    void digestOfNothingElse() {
        Target rekeyed = new Target(
                "WFM",
                FIRST.target().url(),
                1,
                FIRST.target().proxy(),
                new Secret("new"),
                FIRST.target().place(),
                5,
                true);
        WfmQueue moved = new WfmQueue(1, "Sales", 77, Channel.CALLS, 30, true);
        assertThat(Delivery.of(of(rekeyed, moved)).digest())
                .isEqualTo(Delivery.of(FIRST).digest());
    }

    private static IntervalRecord of(Target target, WfmQueue queue) {
        return new IntervalRecord(target, queue, FIRST.start(), 900, 1, 0, 0);
    }

    private static Map<IntervalKey, String> accepted() {
        Map<IntervalKey, String> digests = new LinkedHashMap<>();
        ALL.forEach(record ->
                digests.put(Delivery.of(record).key(), Delivery.of(record).digest()));
        return digests;
    }
}

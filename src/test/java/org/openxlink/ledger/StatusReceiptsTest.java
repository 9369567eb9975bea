package org.openxlink.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.config.Target;
import org.openxlink.mapping.AgentStatus;

class StatusReceiptsTest {

    private static final long START = 1_700_000_000;
    private static final Target TARGET = Receipts.target("WFM", "https://wfm", 1);
    private static final Target OTHER = Receipts.target("Test", "https://wfm", 1);

    @TempDir
    private Path home;

    @Test
    void receiptsThatOutliveTheProcess() {
        AgentStatus ended = status("anna", START, 60);
        AgentStatus open = open("anna", START + 60);
        StatusDelivery delivery = StatusDelivery.of(TARGET, ended);
        try (Ledger ledger = Ledger.open(home)) {
            accept(ledger, TARGET, ended, open);
        }
        try (Ledger ledger = Ledger.open(home)) {
            assertThat(ledger.statuses().accepted("WFM", "ACD", List.of(ended, open, status("ben", START, 5))))
                    .isEqualTo(Map.of(
                            new StatusKey("anna", START),
                            new AcceptedStatus("Talk", OptionalLong.of(START + 60), delivery.digest()),
                            new StatusKey("anna", START + 60),
                            new AcceptedStatus(
                                    "Talk",
                                    OptionalLong.empty(),
                                    StatusDelivery.of(TARGET, open).digest())));
        }
    }

    @Test
    void laterReceiptForTheSameStart() {
        try (Ledger ledger = Ledger.open(home)) {
            accept(ledger, TARGET, open("anna", START));
            accept(ledger, TARGET, status("anna", START, 30));
            assertThat(ledger.statuses()
                            .accepted("WFM", "ACD", List.of(open("anna", START)))
                            .values())
                    .singleElement()
                    .returns(OptionalLong.of(START + 30), AcceptedStatus::end);
        }
    }

    @Test
    void receiptsOfOtherTargetsAndSystemsApart() {
        try (Ledger ledger = Ledger.open(home)) {
            accept(ledger, TARGET, open("anna", START));
            assertThat(ledger.statuses().accepted("Test", "ACD", List.of(open("anna", START))))
                    .isEmpty();
            assertThat(ledger.statuses().accepted("WFM", "Chats", List.of(open("anna", START))))
                    .isEmpty();
        }
    }

    @Test
    void whatLiesAroundAPeriod() {
        try (Ledger ledger = Ledger.open(home)) {
            accept(
                    ledger,
                    TARGET,
                    status("anna", START, 10),
                    status("anna", START + 10, 10),
                    status("anna", START + 20, 5));
            accept(ledger, TARGET, status("anna", START + 30, 10), status("anna", START + 40, 10));
            accept(ledger, TARGET, status("anna", START + 50, 10), status("anna", START + 60, 10));
            accept(ledger, TARGET, status("ben", START + 15, 10));
            assertThat(around(ledger, List.of("WFM"), new StatusPeriod("anna", START + 15, START + 45)))
                    .containsExactly(START + 10, START + 40, START + 50);
            assertThat(around(ledger, List.of("Test"), new StatusPeriod("anna", START + 15, START + 45)))
                    .isEmpty();
            assertThat(around(ledger, List.of("WFM"), new StatusPeriod("anna", START - 9, START - 8)))
                    .containsExactly(START);
        }
    }

    @Test
    void whatGoesOnHoweverLongAgoItBegan() {
        try (Ledger ledger = Ledger.open(home)) {
            accept(ledger, TARGET, open("anna", START), status("anna", START + 100, 5), open("anna", START + 900));
            accept(ledger, OTHER, open("anna", START + 1));
            assertThat(around(ledger, List.of("WFM", "Test"), new StatusPeriod("anna", START + 500, START + 600)))
                    .containsExactly(START, START + 1, START + 100, START + 900);
        }
    }

    @Test
    void aSourceThatNeverTellsAnEnd() {
        try (Ledger ledger = Ledger.open(home)) {
            accept(
                    ledger,
                    TARGET,
                    LongStream.range(0, 1000)
                            .mapToObj(second -> open("anna", START + second))
                            .toArray(AgentStatus[]::new));
            assertThat(around(ledger, List.of("WFM"), new StatusPeriod("anna", START + 2000, START + 3000)))
                    .hasSizeLessThan(50)
                    .contains(START + 999);
        }
    }

    private static List<Long> around(Ledger ledger, List<String> targets, StatusPeriod period) {
        return ledger.statuses().around(targets, "ACD", List.of(period)).stream()
                .map(AgentStatus::start)
                .sorted()
                .toList();
    }

    private static void accept(Ledger ledger, Target target, AgentStatus... statuses) {
        ledger.statuses()
                .accept(
                        1,
                        List.of(statuses).stream()
                                .map(status -> StatusDelivery.of(target, status))
                                .toList());
    }

    private static AgentStatus status(String agent, long start, int seconds) {
        return open(agent, start).endingAt(start + seconds);
    }

    private static AgentStatus open(String agent, long start) {
        return new AgentStatus("ACD", agent, "Talk", start, OptionalLong.empty());
    }
}

package org.openxlink.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.openxlink.config.Target;
import org.openxlink.mapping.AgentStatus;

class StatusComparisonTest {

    private static final Target TARGET = Receipts.target("WFM", "https://wfm", 1);
    private static final AgentStatus OPEN = new AgentStatus("ACD", "anna", "Talk", 1000, OptionalLong.empty());
    private static final AgentStatus ENDED = OPEN.endingAt(1060);

    @Test
    void newOnesInTheirOrder() {
        AgentStatus other = new AgentStatus("ACD", "ben", "Talk", 900, OptionalLong.empty());
        StatusComparison comparison = StatusComparison.of(TARGET, List.of(OPEN, other), Map.of(), Map.of(), false);
        assertThat(comparison.toSend())
                .containsExactly(StatusDelivery.of(TARGET, OPEN), StatusDelivery.of(TARGET, other));
        assertThat(comparison.unchanged()).isZero();
    }

    @Test
    void whatTheTargetHasAlready() {
        StatusComparison comparison = compare(ENDED, TARGET, ENDED, false);
        assertThat(comparison.toSend()).isEmpty();
        assertThat(comparison.unchanged()).isEqualTo(1);
        assertThat(compare(ENDED, TARGET, ENDED, true).toSend()).hasSize(1);
    }

    @Test
    void anEndThatBecameKnownOrAnother() {
        assertThat(compare(ENDED, TARGET, OPEN, false).toSend()).containsExactly(StatusDelivery.of(TARGET, ENDED));
        AgentStatus longer = OPEN.endingAt(1061);
        assertThat(compare(longer, TARGET, ENDED, false).toSend()).containsExactly(StatusDelivery.of(TARGET, longer));
    }

    @Test
    void anEndThatIsNotForgotten() {
        assertThat(compare(OPEN, TARGET, ENDED, false).toSend()).isEmpty();
        assertThat(compare(OPEN, TARGET, ENDED, true).toSend()).containsExactly(StatusDelivery.of(TARGET, ENDED));
    }

    @Test
    void anotherActivityWithTheSameStartThatGoesOn() {
        AgentStatus other = new AgentStatus("ACD", "anna", "Break", 1000, OptionalLong.empty());
        assertThat(compare(other, TARGET, ENDED, false).toSend()).containsExactly(StatusDelivery.of(TARGET, other));
    }

    @Test
    void anotherIntegrationThatHasNothingYet() {
        Target moved = Receipts.target("WFM", "https://wfm", 2);
        assertThat(compare(ENDED, moved, ENDED, false).toSend()).hasSize(1);
        assertThat(compare(ENDED, Receipts.target("WFM", "https://other", 1), ENDED, false)
                        .toSend())
                .hasSize(1);
    }

    private static StatusComparison compare(AgentStatus status, Target target, AgentStatus accepted, boolean force) {
        AcceptedStatus known = new AcceptedStatus(
                accepted.activity(),
                accepted.end(),
                StatusDelivery.of(TARGET, accepted).digest());
        return StatusComparison.of(
                target,
                List.of(status),
                Map.of(new StatusKey(accepted.agent(), accepted.start()), known),
                Map.of(),
                force);
    }
}

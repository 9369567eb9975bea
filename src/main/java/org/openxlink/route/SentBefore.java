package org.openxlink.route;

import java.util.List;
import org.openxlink.config.Target;
import org.openxlink.interval.AgentPeriod;
import org.openxlink.interval.StatusSpan;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.StatusPeriod;
import org.openxlink.mapping.StatusMapping;

/** What earlier imports of an external system sent, as far as it matters for the ends of activities. */
record SentBefore(String system, List<Target> targets, Ledger ledger) {

    List<StatusSpan> around(List<AgentPeriod> periods) {
        List<String> names = targets.stream().map(Target::name).toList();
        List<StatusPeriod> asked = periods.stream()
                .map(period -> new StatusPeriod(period.agent(), period.first(), period.last()))
                .toList();
        return StatusMapping.known(ledger.statuses().around(names, system, asked));
    }
}

package org.openxlink.route;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openxlink.config.Target;
import org.openxlink.interval.AgentPeriod;
import org.openxlink.interval.StatusSpan;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Quarantine;
import org.openxlink.ledger.StatusPeriod;
import org.openxlink.mapping.AgentStatus;
import org.openxlink.mapping.StatusMapping;

/**
 * What earlier imports of an external system sent, as far as it matters for the ends of activities; also what was refused
 * while it went on, so that it is sent again with its end.
 */
record SentBefore(String system, List<Target> targets, Ledger ledger, Quarantine quarantine) {

    List<StatusSpan> around(List<AgentPeriod> periods) {
        List<String> names = targets.stream().map(Target::name).toList();
        List<StatusPeriod> asked = periods.stream()
                .map(period -> new StatusPeriod(period.agent(), period.first(), period.last()))
                .toList();
        Set<AgentStatus> sent = new LinkedHashSet<>(ledger.statuses().around(names, system, asked));
        sent.addAll(quarantine.goingOn(names, system));
        return StatusMapping.known(sent);
    }
}

package org.openxlink.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openxlink.config.StatusSource;
import org.openxlink.interval.StatusRules;
import org.openxlink.interval.StatusSpan;

/** From activities by the source's codes to what is sent of them, and back. Immutable. */
public final class StatusMapping {

    private final String system;
    private final ActivityNames names;
    private final StatusRules rules;

    public StatusMapping(String system, StatusSource source, ActivityNames names) {
        this.system = system;
        this.names = names;
        this.rules = new StatusRules(
                source.endsWithNext(), names::isLogOff, source.activities().minimumSeconds());
    }

    /** How rows of this system become activities. */
    public StatusRules rules() {
        return rules;
    }

    /** What is sent of a slice. */
    public StatusRecords records(Collection<StatusSpan> spans) {
        Map<String, Long> unknown = new TreeMap<>();
        for (StatusSpan span : spans) {
            if (!span.known() && names.isUnknown(span.activity())) {
                unknown.merge(span.activity(), 1L, Long::sum);
            }
        }
        return new StatusRecords(spans.stream().map(this::status).toList(), unknown);
    }

    private AgentStatus status(StatusSpan span) {
        String activity = span.known() ? span.activity() : names.of(span.activity());
        return new AgentStatus(system, span.agent(), activity, span.start(), span.end());
    }

    /** What earlier imports sent, as activities. */
    public static List<StatusSpan> known(Collection<AgentStatus> sent) {
        return sent.stream()
                .map(status -> StatusSpan.known(status.agent(), status.activity(), status.start(), status.end()))
                .toList();
    }
}

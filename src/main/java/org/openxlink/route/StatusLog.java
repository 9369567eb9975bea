package org.openxlink.route;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openxlink.interval.StatusSlice;
import org.openxlink.ledger.StatusKey;
import org.openxlink.mapping.AgentStatus;
import org.openxlink.mapping.StatusRecords;

/** The interface log of an external system's statuses ({@code Protocol=1}): {@code <system>_agent_import.log}. */
final class StatusLog {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx");

    private final String system;
    private final ZoneId zone;

    StatusLog(String system, ZoneId zone) {
        this.system = system;
        this.zone = zone;
    }

    /**
     * Writes down what was delivered.
     *
     * @param refused what is in quarantine, since now or before
     */
    void write(
            List<Origin> origins,
            StatusSlice slice,
            StatusRecords records,
            Set<StatusKey> sent,
            Set<StatusKey> refused) {
        String from = origins.stream().map(Origin::text).collect(Collectors.joining("; "));
        String head = "[%s] statuses of %s, read from %s"
                .formatted(system, slice.day().date(), from);
        List<String> lines = records.statuses().stream()
                .map(status -> line(status, fate(new StatusKey(status.agent(), status.start()), sent, refused)))
                .toList();
        InterfaceFile.ofStatuses(system).write(head, lines);
    }

    private static String fate(StatusKey key, Set<StatusKey> sent, Set<StatusKey> refused) {
        if (refused.contains(key)) {
            return "refused, in quarantine";
        }
        return sent.contains(key) ? "accepted" : "unchanged, so not sent";
    }

    private String line(AgentStatus status, String fate) {
        return "%s  %s  %s until %s, %s"
                .formatted(
                        time(status.start()),
                        status.agent(),
                        status.activity(),
                        status.end().isPresent() ? time(status.end().getAsLong()) : "(goes on)",
                        fate);
    }

    private String time(long second) {
        return TIME.format(Instant.ofEpochSecond(second).atZone(zone));
    }
}

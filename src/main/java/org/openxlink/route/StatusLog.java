package org.openxlink.route;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openxlink.injixo.StatusBatch;
import org.openxlink.interval.StatusSlice;
import org.openxlink.ledger.StatusDelivery;
import org.openxlink.ledger.StatusKey;
import org.openxlink.mapping.AgentStatus;
import org.openxlink.mapping.StatusRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The interface log of an external system's statuses ({@code Protocol=1}): {@code <system>_agent_import.log}. */
final class StatusLog {

    private static final Logger LOG = LoggerFactory.getLogger("interface");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx");

    private final String system;
    private final ZoneId zone;

    StatusLog(String system, ZoneId zone) {
        this.system = system;
        this.zone = zone;
    }

    /** Writes down what was delivered. */
    void write(List<String> origins, StatusSlice slice, StatusRecords records, List<Shipment> shipments) {
        Set<StatusKey> sent = sent(shipments);
        try (MDC.MDCCloseable file = MDC.putCloseable("interface", InterfaceLog.fileName(system, "agent_import"))) {
            LOG.info("read {} from {}", slice.day().date(), String.join(", ", origins));
            for (AgentStatus status : records.statuses()) {
                String line = "%s  %s  %s until %s, %s"
                        .formatted(
                                time(status.start()),
                                status.agent(),
                                status.activity(),
                                status.end().isPresent() ? time(status.end().getAsLong()) : "(goes on)",
                                sent.contains(new StatusKey(status.agent(), status.start())) ? "sent" : "unchanged");
                LOG.info("  {}", Untrusted.line(line));
            }
        }
    }

    private static Set<StatusKey> sent(List<Shipment> shipments) {
        return shipments.stream()
                .flatMap(shipment -> shipment.requests().stream())
                .map(StatusBatch.class::cast)
                .flatMap(batch -> batch.deliveries().stream())
                .map(StatusDelivery::key)
                .collect(Collectors.toSet());
    }

    private String time(long second) {
        return TIME.format(Instant.ofEpochSecond(second).atZone(zone));
    }
}

package org.openxlink.route;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.openxlink.config.ContactColumns;
import org.openxlink.injixo.Batch;
import org.openxlink.interval.DayTotals;
import org.openxlink.ledger.Delivery;
import org.openxlink.ledger.IntervalKey;
import org.openxlink.mapping.ContactMapping;
import org.openxlink.mapping.DayRecords;
import org.openxlink.mapping.IntervalRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The interface log of each mapped queue ({@code Protocol=1}): what was read of it, quarter by quarter of an hour, and what
 * came of it at WFM. One file per queue of the external system, {@code <system>_<queue>.log}.
 */
final class InterfaceLog {

    private static final Logger LOG = LoggerFactory.getLogger("interface");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xx");
    private static final double MILLION = 1_000_000;

    private final String system;
    private final ContactMapping mapping;
    private final ZoneId zone;

    InterfaceLog(String system, ContactMapping mapping, ZoneId zone) {
        this.system = system;
        this.mapping = mapping;
        this.zone = zone;
    }

    /** Writes down a day that was delivered. */
    void write(
            List<String> origins,
            DayTotals totals,
            DayRecords records,
            List<Shipment> shipments,
            List<ScriptOutcome> scripts) {
        Set<IntervalKey> sent = sent(shipments);
        Map<Integer, List<ScriptOutcome>> byQueue =
                scripts.stream().collect(Collectors.groupingBy(ScriptOutcome::queue));
        List<List<String>> groups = mapping.columns().groups();
        for (int group = 0; group < groups.size(); group++) {
            List<String> names = groups.get(group);
            try (MDC.MDCCloseable file = MDC.putCloseable("interface", fileName(system, String.join("_", names)))) {
                LOG.info("read {} from {}", totals.day().date(), String.join(", ", origins));
                logRows(group, totals);
                Set<Integer> queues = mapping.queuesFedBy(names);
                queues.forEach(queue -> logScripts(byQueue.getOrDefault(queue, List.of())));
                logRecords(queues, records, sent);
            }
        }
    }

    private static Set<IntervalKey> sent(List<Shipment> shipments) {
        return shipments.stream()
                .flatMap(shipment -> shipment.requests().stream())
                .map(Batch.class::cast)
                .flatMap(batch -> batch.deliveries().stream())
                .map(Delivery::key)
                .collect(Collectors.toSet());
    }

    /** A name for the file, without characters that no file system takes. */
    static String fileName(String system, String rest) {
        return (system + "_" + rest).replaceAll("[\\\\/:*?\"<>|%${}\\p{Cntrl}]", "_");
    }

    private void logRows(int group, DayTotals totals) {
        ContactColumns columns = mapping.columns();
        for (int slot = 0; slot < totals.day().slots(); slot++) {
            if (totals.hasRows(group, slot, 1)) {
                StringJoiner values = new StringJoiner(", ");
                for (int value = 0; value < columns.values().size(); value++) {
                    double number = totals.total(group, value, slot, 1).value() / MILLION;
                    values.add(columns.values().get(value).name() + " "
                            + String.format(Locale.ROOT, "%s", number).replaceAll("\\.0$", ""));
                }
                LOG.info("  {}  {}", time(totals.day().startOf(slot)), values);
            }
        }
    }

    private void logScripts(List<ScriptOutcome> scripts) {
        for (ScriptOutcome script : scripts) {
            LOG.info("  {}  {}", time(script.call().interval().start()), Untrusted.line(script.toString()));
        }
    }

    private void logRecords(Set<Integer> queues, DayRecords records, Set<IntervalKey> sent) {
        List<IntervalRecord> own = records.records().stream()
                .filter(record -> queues.contains(record.queue().number()))
                .collect(Collectors.toList());
        for (IntervalRecord record : own) {
            LOG.info(
                    "  {}  -> {} {}: offered {}, handled {}, duration {} s, {}",
                    time(record.start()),
                    record.queue().number(),
                    record.queue().name(),
                    record.offered(),
                    record.handled(),
                    record.duration() / 10.0,
                    sent.contains(new IntervalKey(
                                    record.target().name(), record.queue().number(), record.start()))
                            ? "sent"
                            : "unchanged");
        }
    }

    private String time(long second) {
        return TIME.format(Instant.ofEpochSecond(second).atZone(zone));
    }
}

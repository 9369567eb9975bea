package org.openxlink.route;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import org.openxlink.config.ContactColumns;
import org.openxlink.interval.DayTotals;
import org.openxlink.interval.LocalDay;
import org.openxlink.ledger.Delivery;
import org.openxlink.mapping.ContactMapping;
import org.openxlink.mapping.IntervalRecord;

/**
 * The interface log of each mapped queue ({@code Protocol=1}), one file per queue of the external system: what was read of
 * it, what its sums and scripts made of that, what is to be sent, what the target has accepted. Each step is written when it is
 * done, so that nothing is held for it, and a day that could not be delivered shows how far it came.
 */
final class InterfaceLog {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xx");
    private static final int DECIMALS = 6;

    private final String system;
    private final ContactColumns columns;
    private final Map<Integer, Set<List<String>>> groupsByQueue;
    private final ZoneId zone;

    InterfaceLog(String system, ContactMapping mapping, ZoneId zone) {
        this.system = system;
        this.columns = mapping.columns();
        this.groupsByQueue = mapping.groupsByQueue();
        this.zone = zone;
    }

    /** Writes down the sums of a day, and where they are from. */
    void read(List<Origin> origins, DayTotals totals) {
        List<List<String>> groups = columns.groups();
        for (int group = 0; group < groups.size(); group++) {
            StringJoiner from = new StringJoiner("; ");
            for (Origin origin : origins) {
                from.add(origin.of(group));
            }
            file(groups.get(group))
                    .write(head(groups.get(group), totals.day(), "read from " + from), rows(group, totals));
        }
    }

    private List<String> rows(int group, DayTotals totals) {
        List<String> lines = new ArrayList<>();
        for (int slot = 0; slot < totals.day().slots(); slot++) {
            if (totals.hasRows(group, slot, 1)) {
                StringJoiner values = new StringJoiner(", ");
                for (int value = 0; value < columns.values().size(); value++) {
                    long sum = totals.total(group, value, slot, 1).value();
                    values.add(columns.values().get(value).name() + " " + number(sum));
                }
                lines.add(time(totals.day().startOf(slot)) + "  " + values);
            }
        }
        return lines;
    }

    static String number(long millionths) {
        BigDecimal exact = BigDecimal.valueOf(millionths, DECIMALS);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    /** Hears what values a day is worked out to, and writes it down queue by queue. */
    Workings workings(LocalDay day) {
        return new Workings(this::line, (queue, lines) -> write(queue, day, "worked out", lines));
    }

    private String line(ValueOutcome outcome) {
        return time(outcome.interval().start()) + "  " + outcome;
    }

    /** Writes down what becomes of records. */
    void compared(LocalDay day, Collection<IntervalRecord> records, Function<IntervalRecord, String> fate) {
        Map<Integer, List<String>> lines = new HashMap<>();
        for (IntervalRecord record : records) {
            String line = "%s  -> %d %s: offered %d, handled %d, duration %s s, %s"
                    .formatted(
                            time(record.start()),
                            record.queue().number(),
                            record.queue().name(),
                            record.offered(),
                            record.handled(),
                            record.duration() / 10.0,
                            fate.apply(record));
            lines.computeIfAbsent(record.queue().number(), any -> new ArrayList<>())
                    .add(line);
        }
        lines.forEach((queue, ofQueue) -> write(queue, day, "compared with what was accepted before", ofQueue));
    }

    /** Writes down what the target said. */
    void delivered(LocalDay day, Collection<Delivery> deliveries, Function<Delivery, String> answer) {
        Map<Integer, List<String>> lines = new HashMap<>();
        for (Delivery delivery : deliveries) {
            String line = "%s  -> %d %s: %s"
                    .formatted(
                            time(delivery.start()),
                            delivery.queue().number(),
                            delivery.queue().name(),
                            answer.apply(delivery));
            lines.computeIfAbsent(delivery.queue().number(), any -> new ArrayList<>())
                    .add(line);
        }
        lines.forEach((queue, ofQueue) -> write(queue, day, "delivered", ofQueue));
    }

    private void write(int queue, LocalDay day, String step, List<String> lines) {
        for (List<String> group : groupsByQueue.getOrDefault(queue, Set.of())) {
            file(group).write(head(group, day, step), lines);
        }
    }

    private InterfaceFile file(List<String> group) {
        return InterfaceFile.of(system, group);
    }

    private String head(List<String> group, LocalDay day, String step) {
        return "[%s] %s on %s, %s".formatted(system, String.join(":", group), day.date(), step);
    }

    private String time(long second) {
        return TIME.format(Instant.ofEpochSecond(second).atZone(zone));
    }
}

package org.openxlink.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openxlink.interval.DayTotals;
import org.openxlink.interval.Interval;
import org.openxlink.interval.LocalDay;
import org.openxlink.interval.Total;

/** The external values of one day: those just read, and what the other systems contributed before. */
final class SourceValues {

    private static final long SLOT_SECONDS = 900;

    private final DayTotals own;
    private final Map<Share.Source, Map<Long, Total>> others = new HashMap<>();

    SourceValues(DayTotals own, Collection<Share> others) {
        this.own = own;
        for (Share share : others) {
            this.others
                    .computeIfAbsent(share.source(), any -> new HashMap<>())
                    .put(share.slot(), new Total(share.sum(), share.weight(), share.mean()));
        }
    }

    /** Whether the source has any row in that interval. */
    boolean hasRows(ExternalValue value, Interval interval) {
        if (value instanceof ExternalValue.Own mine) {
            return own.hasRows(mine.group(), own.day().firstSlot(interval), interval.slotCount());
        }
        Map<Long, Total> slots = others.getOrDefault(value.source(), Map.of());
        return starts(interval).stream().anyMatch(slots::containsKey);
    }

    /** The source's value in that interval, in millionths. */
    long value(ExternalValue value, Interval interval) {
        if (value instanceof ExternalValue.Own mine) {
            return own.total(mine.group(), mine.value(), own.day().firstSlot(interval), interval.slotCount())
                    .value();
        }
        Map<Long, Total> slots = others.getOrDefault(value.source(), Map.of());
        return starts(interval).stream()
                .filter(slots::containsKey)
                .map(slots::get)
                .reduce(Total.NOTHING, Total::plus)
                .value();
    }

    /** What the system itself contributes through these values, slot by slot. */
    List<Share> shares(Collection<ExternalValue.Own> values) {
        List<Share> shares = new ArrayList<>();
        LocalDay day = own.day();
        for (ExternalValue.Own value : values) {
            for (int slot = 0; slot < day.slots(); slot++) {
                if (own.hasRows(value.group(), slot, 1)) {
                    Total total = own.total(value.group(), value.value(), slot, 1);
                    long start = day.start() + slot * SLOT_SECONDS;
                    shares.add(new Share(value.source(), start, total.sum(), total.weight(), total.mean()));
                }
            }
        }
        return shares;
    }

    private static List<Long> starts(Interval interval) {
        List<Long> starts = new ArrayList<>();
        for (int slot = 0; slot < interval.slotCount(); slot++) {
            starts.add(interval.start() + slot * SLOT_SECONDS);
        }
        return starts;
    }
}

package org.openxlink.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openxlink.interval.DayTotals;
import org.openxlink.interval.Interval;
import org.openxlink.interval.LocalDay;
import org.openxlink.interval.Total;

/**
 * The external values of one day, quarter by quarter of an hour: those just read, and where nothing was read what the
 * ledger kept of earlier imports.
 */
final class SourceValues {

    private final DayTotals read;
    private final LocalDay day;
    private final Map<Share.Source, Map<Long, Total>> kept = new HashMap<>();

    SourceValues(DayTotals read, Collection<Share> kept) {
        this.read = read;
        this.day = read.day();
        for (Share share : kept) {
            this.kept
                    .computeIfAbsent(share.source(), any -> new HashMap<>())
                    .put(share.slot(), new Total(share.sum(), share.weight(), share.combination()));
        }
    }

    /** Whether this import read any row for the value in that interval. */
    boolean isRead(ExternalValue value, Interval interval) {
        return value instanceof ExternalValue.Own own
                && read.hasRows(own.group(), day.firstSlot(interval), interval.slotCount());
    }

    /** Whether this import, or one that the ledger knows, read any row for the value in that interval. */
    boolean isKnown(ExternalValue value, Interval interval) {
        return isRead(value, interval) || isKept(value, interval);
    }

    private boolean isKept(ExternalValue value, Interval interval) {
        Map<Long, Total> slots = kept.getOrDefault(value.source(), Map.of());
        int first = day.firstSlot(interval);
        return IntStream.range(first, first + interval.slotCount())
                .mapToObj(day::startOf)
                .anyMatch(slots::containsKey);
    }

    /**
     * Whether there is any row of the day from these external systems, each of them: of a day that one of them has already
     * deleted, or not yet brought, nobody knows what was nothing.
     */
    boolean isDayKnownOf(Set<String> others) {
        Set<String> known = kept.keySet().stream().map(Share.Source::system).collect(Collectors.toSet());
        return !read.isEmpty() && known.containsAll(others);
    }

    /** The value in that interval, in millionths. */
    long value(ExternalValue value, Interval interval) {
        Total total = Total.NOTHING;
        int first = day.firstSlot(interval);
        for (int slot = first; slot < first + interval.slotCount(); slot++) {
            total = total.plus(total(value, slot));
        }
        return total.value();
    }

    private Total total(ExternalValue value, int slot) {
        if (value instanceof ExternalValue.Own own && read.hasRows(own.group(), slot, 1)) {
            return read.total(own.group(), own.value(), slot, 1);
        }
        return kept.getOrDefault(value.source(), Map.of()).getOrDefault(day.startOf(slot), Total.NOTHING);
    }

    /** What was read for these values, slot by slot. */
    List<Share> shares(Collection<ExternalValue.Own> values) {
        List<Share> shares = new ArrayList<>();
        for (ExternalValue.Own value : values) {
            for (int slot = 0; slot < day.slots(); slot++) {
                if (read.hasRows(value.group(), slot, 1)) {
                    Total total = read.total(value.group(), value.value(), slot, 1);
                    shares.add(new Share(
                            value.source(), day.startOf(slot), total.sum(), total.weight(), total.combination()));
                }
            }
        }
        return shares;
    }
}

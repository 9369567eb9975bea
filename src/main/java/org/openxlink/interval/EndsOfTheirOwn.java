package org.openxlink.interval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Each row says when its activity ends. One that does not say it yet is ended by a log-off alone. */
final class EndsOfTheirOwn implements Ends {

    private final StatusRules rules;

    EndsOfTheirOwn(StatusRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Moment> of(List<Moment> rows, long after, List<Moment> known) {
        NavigableSet<Long> logOffs = new TreeSet<>(List.of(after));
        Map<Long, Moment> byStart = new TreeMap<>();
        for (Moment row : rows) {
            if (rules.logOff().test(row.activity())) {
                logOffs.add(row.start());
            } else {
                byStart.merge(row.start(), row, EndsOfTheirOwn::better);
            }
        }
        byStart.replaceAll((start, row) -> row.isOpen() ? row.endingAt(ceiling(logOffs, start)) : row);
        Collection<Moment> closed = closed(byStart, logOffs, known);
        byStart.values().removeIf(row -> !rules.isLongEnough(row));
        closed.forEach(moment -> byStart.putIfAbsent(moment.start(), moment));
        return new ArrayList<>(byStart.values());
    }

    /** Of two rows with one start the later one counts, unless it knows less. */
    private static Moment better(Moment earlier, Moment later) {
        boolean knowsLess = later.isOpen() || later.end() <= later.start();
        return knowsLess && !earlier.isOpen() && earlier.end() > earlier.start() ? earlier : later;
    }

    /** What was sent before without an end, and has one now. */
    private static Collection<Moment> closed(
            Map<Long, Moment> byStart, NavigableSet<Long> logOffs, List<Moment> known) {
        Map<Long, Moment> closed = new TreeMap<>(); // several targets may have the same
        for (Moment sent : known) {
            Moment row = byStart.get(sent.start());
            long end = row != null ? row.end() : ceiling(logOffs, sent.start());
            if (sent.isOpen() && end != NEVER) {
                closed.put(
                        sent.start(), sent.endingAt(Math.max(end, sent.start() + 1))); // an end lies behind its start
            }
        }
        return closed.values();
    }

    private static long ceiling(NavigableSet<Long> logOffs, long start) {
        Long logOff = logOffs.ceiling(start);
        return logOff == null ? NEVER : logOff;
    }
}

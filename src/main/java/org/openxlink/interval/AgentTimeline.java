package org.openxlink.interval;

import java.util.ArrayList;
import java.util.List;

/** What was read of one agent. */
final class AgentTimeline {

    private final String agent;
    private final List<Moment> rows = new ArrayList<>(4);
    private Moment before;
    private long after = Ends.NEVER;

    AgentTimeline(String agent) {
        this.agent = agent;
    }

    String agent() {
        return agent;
    }

    void add(Moment row) {
        rows.add(row);
    }

    /** A row before the days that are wanted: the last one may reach into them. */
    void addBefore(Moment row) {
        before = before == null || row.start() >= before.start() ? row : before;
    }

    /** A row behind the days that are wanted, which ends what goes on until there. */
    void addAfter(Moment row) {
        after = Math.min(after, row.start());
    }

    /** Forgets rows from this second on; how many. */
    int forgetFrom(long second, StatusRules rules) {
        int held = rows.size();
        rows.stream().filter(row -> row.start() >= second && rules.ends(row)).forEach(this::addAfter);
        rows.removeIf(row -> row.start() >= second);
        return held - rows.size();
    }

    boolean isEmpty() {
        return rows.isEmpty() && before == null;
    }

    /** From its first row to its last one; not of an empty one. */
    AgentPeriod period() {
        long first = before != null ? before.start() : Long.MAX_VALUE;
        long last = before != null ? before.start() : Long.MIN_VALUE;
        for (Moment row : rows) {
            first = Math.min(first, row.start());
            last = Math.max(last, row.start());
        }
        return new AgentPeriod(agent, first, last);
    }

    /**
     * The activities to be sent, by start.
     *
     * @param from what began before is sent only when it is known to end behind this second
     */
    List<Moment> activities(Ends ends, List<Moment> known, long from) {
        List<Moment> all = new ArrayList<>(rows.size() + 1);
        if (before != null) {
            all.add(before);
        }
        all.addAll(rows);
        all.sort(Moment.BY_START); // stable: within a second the source's order counts
        List<Moment> ended = ends.of(all, after, known);
        ended.removeIf(moment -> !moment.known() && moment.start() < from && (moment.isOpen() || moment.end() <= from));
        return ended;
    }
}

package org.openxlink.interval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An agent's next activity ends one. Between the first and the last row only the rows count; before and behind them, what
 * was sent before: so importing a day again never opens what a later day has ended.
 */
final class EndsWithNext implements Ends {

    private final StatusRules rules;

    EndsWithNext(StatusRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Moment> of(List<Moment> rows, long after, List<Moment> known) {
        List<Moment> steps = lastOfEachSecond(rows);
        List<Moment> read = read(steps, after, known);
        List<Moment> result = new ArrayList<>(read);
        result.addAll(closed(steps, read, known));
        result.sort(Moment.BY_START);
        return result;
    }

    private List<Moment> read(List<Moment> steps, long after, List<Moment> known) {
        List<Moment> read = new ArrayList<>(steps.size());
        for (int step = 0; step < steps.size(); step++) {
            boolean last = step == steps.size() - 1;
            long end = last
                    ? endOfLast(steps.get(step).start(), after, known)
                    : steps.get(step + 1).start();
            Moment ended = steps.get(step).endingAt(end);
            if (!rules.logOff().test(ended.activity()) && rules.isLongEnough(ended)) {
                read.add(ended);
            }
        }
        return read;
    }

    /** Of several rows with one time stamp the last one counts: the others had no time to last. */
    private static List<Moment> lastOfEachSecond(List<Moment> rows) {
        List<Moment> last = new ArrayList<>(rows.size());
        for (Moment row : rows) {
            if (!last.isEmpty() && last.get(last.size() - 1).start() == row.start()) {
                last.remove(last.size() - 1);
            }
            last.add(row);
        }
        return last;
    }

    private static long endOfLast(long start, long after, List<Moment> known) {
        long end = after;
        for (Moment sent : known) {
            long change = sent.start() > start ? sent.start() : sent.end();
            end = change > start ? Math.min(end, change) : end;
        }
        return end;
    }

    /** What was sent before, and lasts only until an activity that was read now. */
    private Collection<Moment> closed(List<Moment> steps, List<Moment> read, List<Moment> known) {
        Map<Long, Moment> closed = new TreeMap<>(); // several targets may have the same
        long last = steps.get(steps.size() - 1).start();
        for (Moment sent : known) {
            long end = endOf(sent, steps, known);
            if (sent.start() <= last && end < sent.end() && Moments.indexOfStart(read, sent.start()) < 0) {
                closed.put(sent.start(), sent.endingAt(end));
            }
        }
        return closed.values();
    }

    private long endOf(Moment sent, List<Moment> steps, List<Moment> known) {
        int same = Moments.indexOfStart(steps, sent.start());
        if (same >= 0 && rules.logOff().test(steps.get(same).activity())) {
            return sent.start() + 1; // an end lies behind its start
        }
        int next = same >= 0 ? same + 1 : -same - 1;
        long end = next < steps.size() ? steps.get(next).start() : NEVER;
        for (Moment other : known) {
            long change = other.start() > sent.start() ? other.start() : other.end();
            end = other.start() >= sent.start() ? Math.min(end, change) : end;
        }
        return end;
    }
}

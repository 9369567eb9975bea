package org.openxlink.interval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.openxlink.source.StatusRow;

/**
 * Takes the rows of agent statuses, in any order and from any number of files, and makes activities with their ends out of
 * them. Memory grows with the rows of the days held; when more come than may be held, the latest days are let go of and
 * must be read again ({@link #rest()}). Confined to one thread.
 */
public final class StatusRows implements Consumer<StatusRow> {

    /** About 100 MB. */
    public static final int MOST_ROWS = 2_000_000;

    private final StatusRules rules;
    private final Days wanted;
    private final SourceClock clock;
    private final LocalDays days;
    private final int mostRows;
    private final Map<String, AgentTimeline> agents = new HashMap<>();
    private final Map<String, String> activities = new HashMap<>();
    private final NavigableMap<LocalDate, LocalDay> held = new TreeMap<>();
    private final SortedSet<LocalDate> daysOfFile = new TreeSet<>();
    private LocalDate horizon = LocalDate.MAX;
    private long from;
    private long to;
    private boolean closed;
    private long rows;
    private long backward;

    /**
     * @param wanted days that count; of rows around them only the nearest matter
     * @param mostRows how many rows may be held, unless they are all of one day
     */
    public StatusRows(StatusRules rules, Days wanted, SourceClock clock, LocalDays days, int mostRows) {
        this.rules = rules;
        this.wanted = wanted;
        this.clock = clock;
        this.days = days;
        this.mostRows = mostRows;
        this.from = wanted.first().equals(LocalDate.MIN)
                ? Long.MIN_VALUE
                : days.of(wanted.first()).start();
        this.to = wanted.last().equals(LocalDate.MAX)
                ? Long.MAX_VALUE
                : days.of(wanted.last()).end();
    }

    @Override
    public void accept(StatusRow row) {
        long start = clock.utc(row.start());
        Moment moment = new Moment(start, end(row.end(), start), interned(row.activity()), false);
        LocalDay day = days.holding(start);
        daysOfFile.add(day.date());
        AgentTimeline agent = agents.computeIfAbsent(row.agent(), AgentTimeline::new);
        if (takes(day)) {
            held.putIfAbsent(day.date(), day);
            agent.add(moment);
            rows++;
            letGoOfTooMuch();
        } else if (start < from) {
            addBefore(moment, agent);
        } else if (start >= to && rules.ends(moment)) {
            agent.addAfter(moment);
        }
    }

    private long end(StatusRow.End end, long start) {
        if (end instanceof StatusRow.End.At at) {
            long second = clock.utc(at.time());
            backward += second < start ? 1 : 0;
            return Math.max(start, second);
        }
        return end instanceof StatusRow.End.After after ? start + after.seconds() : Moment.OPEN;
    }

    private String interned(String activity) {
        return activities.computeIfAbsent(activity, code -> code);
    }

    private boolean takes(LocalDay day) {
        boolean inside = day.start() >= from && day.start() < to;
        return closed ? held.containsKey(day.date()) : inside && wanted.contains(day.date());
    }

    private void addBefore(Moment moment, AgentTimeline agent) {
        if (rules.endsWithNext()) {
            agent.addBefore(moment);
        } else if (moment.end() > from && !rules.logOff().test(moment.activity())) {
            agent.add(moment);
        }
    }

    private void letGoOfTooMuch() {
        if (rows > mostRows && held.size() > 1) {
            LocalDay latest = held.pollLastEntry().getValue();
            horizon = latest.date();
            to = latest.start();
            agents.values().forEach(agent -> rows -= agent.forgetFrom(to, rules));
        }
    }

    /** The local days that the rows since the last call belong to; what follows is another file. */
    public SortedSet<LocalDate> endOfFile() {
        SortedSet<LocalDate> covered = new TreeSet<>(daysOfFile);
        daysOfFile.clear();
        return Collections.unmodifiableSortedSet(covered);
    }

    /** From now on only rows of the days held so far are added. */
    public void onlyDaysHeld() {
        closed = true;
        if (!held.isEmpty()) {
            from = Math.max(from, held.firstEntry().getValue().start());
            to = Math.min(to, held.lastEntry().getValue().end());
        }
    }

    /** The dates of the days held. */
    public SortedSet<LocalDate> dates() {
        return Collections.unmodifiableSortedSet(held.navigableKeySet());
    }

    /** The days that were let go of: they have to be read again. */
    public Optional<Days> rest() {
        return horizon.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(wanted.from(horizon));
    }

    /** Rows at local times that do not exist. */
    public long gaps() {
        return clock.gaps();
    }

    /** Rows at local times that exist twice. */
    public long overlaps() {
        return clock.overlaps();
    }

    /** Rows left out because they end before they start, which only shows in UTC: the clock was put back in between. */
    public long backward() {
        return backward;
    }

    /** Of which agents, from when to when, {@link #spans} has to know what was sent before. */
    public List<AgentPeriod> periods() {
        return agents.values().stream()
                .filter(agent -> !agent.isEmpty())
                .map(AgentTimeline::period)
                .toList();
    }

    /**
     * The activities of the days held, and those sent before whose end has become known.
     *
     * @param known of each agent's period what was sent last before it, within it last, and first behind it; and
     *     whatever goes on
     */
    public StatusSpans spans(Iterable<StatusSpan> known) {
        Map<String, List<Moment>> sent = new HashMap<>();
        known.forEach(span ->
                sent.computeIfAbsent(span.agent(), any -> new ArrayList<>()).add(Moment.of(span)));
        Ends ends = Ends.of(rules);
        List<StatusSpans.OfAgent> ended = new ArrayList<>();
        for (AgentTimeline agent : agents.values()) {
            if (!agent.isEmpty()) {
                List<Moment> ofAgent = sent.getOrDefault(agent.agent(), List.of());
                ended.add(new StatusSpans.OfAgent(agent.agent(), agent.activities(ends, ofAgent, from)));
            }
        }
        return new StatusSpans(held.isEmpty() ? firstDay(ended) : held.values(), ended);
    }

    /** What reaches into wanted days of which there is no row is sent with the first of them. */
    private List<LocalDay> firstDay(List<StatusSpans.OfAgent> ended) {
        boolean any = ended.stream().anyMatch(agent -> !agent.activities().isEmpty());
        return any && from != Long.MIN_VALUE ? List.of(days.holding(from)) : List.of();
    }
}

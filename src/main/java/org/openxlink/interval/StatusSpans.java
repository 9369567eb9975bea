package org.openxlink.interval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** The activities of all agents, oldest first, in slices of a few thousand. */
public final class StatusSpans implements Iterable<StatusSlice> {

    private static final int SLICE = 10_000;

    /** The activities of one agent, oldest first. */
    record OfAgent(String agent, List<Moment> activities) {}

    private final List<LocalDay> days;
    private final List<OfAgent> agents;

    /** @param days oldest first */
    StatusSpans(Collection<LocalDay> days, Collection<OfAgent> agents) {
        this.days = List.copyOf(days);
        this.agents = List.copyOf(agents);
    }

    @Override
    public Iterator<StatusSlice> iterator() {
        return new Slices();
    }

    private final class Slices implements Iterator<StatusSlice> {

        private final PriorityQueue<Place> places = new PriorityQueue<>(Place.BY_START);
        private final Iterator<LocalDay> rest = days.iterator();
        private LocalDay day;

        Slices() {
            agents.stream().filter(agent -> !agent.activities.isEmpty()).forEach(agent -> places.add(new Place(agent)));
            day = rest.hasNext() ? rest.next() : null;
        }

        @Override
        public boolean hasNext() {
            return day != null;
        }

        @Override
        public StatusSlice next() {
            if (day == null) {
                throw new NoSuchElementException();
            }
            LocalDay current = day;
            List<StatusSpan> spans = new ArrayList<>();
            while (spans.size() < SLICE && isOfDay(places.peek())) {
                spans.add(step());
            }
            boolean last = !isOfDay(places.peek());
            if (last) {
                day = rest.hasNext() ? rest.next() : null;
            }
            return new StatusSlice(current, spans, last);
        }

        private boolean isOfDay(Place place) {
            return place != null && place.moment().start() < day.end();
        }

        private StatusSpan step() {
            Place place = places.poll();
            StatusSpan span = place.moment().of(place.agent.agent);
            if (place.goOn()) {
                places.add(place);
            }
            return span;
        }
    }

    /** How far the activities of one agent were handed out. */
    private static final class Place {

        static final Comparator<Place> BY_START = Comparator.<Place>comparingLong(
                        place -> place.moment().start())
                .thenComparing(place -> place.agent.agent);

        private final OfAgent agent;
        private int at;

        Place(OfAgent agent) {
            this.agent = agent;
        }

        Moment moment() {
            return agent.activities.get(at);
        }

        boolean goOn() {
            at++;
            return at < agent.activities.size();
        }
    }
}

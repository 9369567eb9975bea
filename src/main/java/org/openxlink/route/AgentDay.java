package org.openxlink.route;

import java.util.Iterator;
import org.openxlink.interval.StatusSlice;
import org.openxlink.interval.StatusSpans;
import org.openxlink.mapping.StatusMapping;

/**
 * A day of statuses, or a part of one, as the route {@code day} takes it.
 *
 * @param mapping what WFM calls the activities; the source may have had a say in it
 */
public record AgentDay(StatusSlice slice, StatusMapping mapping) {

    /** Each part of these activities, oldest first. */
    static Iterator<AgentDay> each(StatusSpans spans, StatusMapping mapping) {
        Iterator<StatusSlice> slices = spans.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return slices.hasNext();
            }

            @Override
            public AgentDay next() {
                return new AgentDay(slices.next(), mapping);
            }
        };
    }
}

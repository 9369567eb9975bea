package org.openxlink.interval;

import java.util.List;

/**
 * A part of what agents did on a local day: a whole day may be more than fits into memory.
 *
 * @param spans by start; an activity belongs to the day it starts in, and one that started before all days of the import
 *     to the first of them
 * @param last whether this is the last part of its day
 */
public record StatusSlice(LocalDay day, List<StatusSpan> spans, boolean last) {

    public StatusSlice {
        spans = List.copyOf(spans);
    }
}

package org.openxlink.interval;

import java.util.Collections;
import java.util.List;

/** Finds activities by their start in lists that are sorted by it. */
final class Moments {

    private Moments() {}

    /** As {@link Collections#binarySearch}. */
    static int indexOfStart(List<Moment> sorted, long start) {
        return Collections.binarySearch(sorted, new Moment(start, Moment.OPEN, "", false), Moment.BY_START);
    }
}

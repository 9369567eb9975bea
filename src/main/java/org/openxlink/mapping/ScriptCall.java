package org.openxlink.mapping;

import java.time.OffsetDateTime;
import org.openxlink.config.Mapping;
import org.openxlink.interval.Interval;
import org.openxlink.interval.LocalDay;
import org.openxlink.mapping.basic.Parameters;

/** One evaluation of a mapping's script: for which interval, and with which values. */
public record ScriptCall(Mapping mapping, LocalDay day, Interval interval, Parameters parameters) {

    /** When the interval starts, on the local clock. */
    public OffsetDateTime time() {
        return day.timeOf(interval);
    }

    /** The script's file, relative to the home. */
    public String file() {
        return mapping.script().orElseThrow().file();
    }
}

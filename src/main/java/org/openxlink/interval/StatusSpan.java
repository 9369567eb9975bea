package org.openxlink.interval;

import java.util.OptionalLong;

/**
 * What an agent did from when to when.
 *
 * @param activity the source's code; the name it was sent under where the span is {@code known}
 * @param start UTC epoch second
 * @param end UTC epoch second; empty while the activity goes on
 * @param known whether this import did not read it: an earlier one sent it, and now its end has become known
 */
public record StatusSpan(String agent, String activity, long start, OptionalLong end, boolean known) {

    /** What an earlier import sent. */
    public static StatusSpan known(String agent, String activity, long start, OptionalLong end) {
        return new StatusSpan(agent, activity, start, end, true);
    }
}

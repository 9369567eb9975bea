package org.openxlink.source.csv;

import org.openxlink.source.SourceTime;

/** The offset from UTC that may close a time stamp: {@code Z +00:00 +0000 +00 -05:30}. */
final class Offset {

    static final int NONE = Integer.MIN_VALUE;

    private Offset() {}

    /** The seconds that the stamp's clock is ahead of UTC, or NONE. */
    static int read(Scan scan) {
        if (scan.take('Z') || scan.take('z')) {
            return scan.atEnd() ? 0 : NONE;
        }
        boolean behind = scan.take('-');
        if (!behind && !scan.take('+')) {
            return NONE;
        }
        int seconds = seconds(scan);
        return behind && seconds != NONE ? -seconds : seconds;
    }

    /** This second of this day: on the source's clock when the offset is NONE, else UTC. */
    static SourceTime applied(int offset, int epochDay, int secondOfDay) {
        long second = epochDay * 86_400L + secondOfDay;
        return offset == NONE ? new SourceTime(second, false) : new SourceTime(second - offset, true);
    }

    private static int seconds(Scan scan) {
        int hours = scan.number(2);
        boolean readable = scan.digits() == 2;
        boolean needsMinutes = scan.take(':') || !scan.atEnd();
        int minutes = scan.number();
        readable &= scan.digits() == (needsMinutes ? 2 : 0) && scan.atEnd();
        return readable && hours <= 18 && minutes <= 59 ? (hours * 60 + minutes) * 60 : NONE;
    }
}

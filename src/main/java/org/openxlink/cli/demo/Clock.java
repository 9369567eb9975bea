package org.openxlink.cli.demo;

import java.util.Locale;

/** Times that something took, as people write them. */
final class Clock {

    private Clock() {}

    /** {@code 3:08}: minutes and seconds. */
    static String ofMinutes(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /** {@code 38:15}: hours and minutes. */
    static String ofHours(long seconds) {
        return ofMinutes(Math.round(seconds / 60.0));
    }
}

package org.openxlink.source.csv;

/** Reads how long an activity lasts. */
public final class Durations {

    private static final long MICROS = 1_000_000;
    private static final long MOST_DAYS = 366;

    private Durations() {}

    /**
     * The whole seconds of a number of seconds, or of hh:mm:ss.
     *
     * @throws UnreadableValue for anything else, for less than nothing and for more than a year
     */
    public static long seconds(String text) throws UnreadableValue {
        return ofMicros(Numbers.secondsMicros(text), text);
    }

    /**
     * The whole seconds of so many millionths.
     *
     * @param text as it stood in the source
     * @throws UnreadableValue for less than nothing and for more than a year
     */
    public static long ofMicros(long micros, String text) throws UnreadableValue {
        long seconds = Math.floorDiv(micros, MICROS);
        if (seconds < 0 || seconds > MOST_DAYS * 86_400) {
            throw new UnreadableValue(text, "duration of an activity (seconds, or h:mm:ss, up to a year)");
        }
        return seconds;
    }
}

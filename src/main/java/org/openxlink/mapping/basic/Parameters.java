package org.openxlink.mapping.basic;

import java.time.LocalDateTime;
import java.util.StringJoiner;
import org.openxlink.mapping.basic.value.NumberText;

/** What one evaluation of a script is given. */
public final class Parameters {

    private final double[] paras;
    private final int weekday;
    private final int minutes;
    private final LocalDateTime now;

    private Parameters(int weekday, int minutes, LocalDateTime now, double[] paras) {
        this.paras = paras;
        this.weekday = weekday;
        this.minutes = minutes;
        this.now = now;
    }

    /**
     * @param weekday of the interval's local day, 1 Sunday to 7 Saturday
     * @param minutes from local midnight to the start of the interval
     * @param now local date and time that Now, Date and Time tell
     * @param paras values of the sources in the mapping's order; taken as they are, so not to be changed meanwhile
     */
    public static Parameters of(int weekday, int minutes, LocalDateTime now, double... paras) {
        return new Parameters(weekday, minutes, now, paras);
    }

    double[] paras() {
        return paras;
    }

    public int weekday() {
        return weekday;
    }

    public int minutes() {
        return minutes;
    }

    public LocalDateTime now() {
        return now;
    }

    /** {@code Para1=5, Para2=0, Weekday=2, Minutes=480}. */
    @Override
    public String toString() {
        StringJoiner values = new StringJoiner(", ");
        for (int index = 0; index < paras.length; index++) {
            values.add("Para" + (index + 1) + "=" + NumberText.of(paras[index]));
        }
        return values.add("Weekday=" + weekday).add("Minutes=" + minutes).toString();
    }
}

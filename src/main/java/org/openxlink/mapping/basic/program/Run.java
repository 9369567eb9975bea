package org.openxlink.mapping.basic.program;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.openxlink.mapping.basic.value.Fault;

/** The state of one evaluation that all its routines share: what it was given, and how much it may still do. */
public final class Run {

    public static final int MOST_STEPS = 1_000_000;
    public static final int MOST_MILLISECONDS = 100;
    public static final int MOST_CALLS = 200;

    private static final int STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 128;

    /** Expressions within each other over all calls: what a thread's stack of 512 KB safely holds. */
    private static final int MOST_HEIGHT = 3000;

    private final double[] paras;
    private final int weekday;
    private final int minutes;
    private final LocalDateTime now;
    private final Consumer<String> output;
    private final Trace trace;
    private final boolean rounding;
    private RandomNumbers randomNumbers;
    private ErrorState error;
    private int steps;
    private int nextLook = STEPS_BETWEEN_LOOKS_AT_THE_CLOCK;
    private long deadline;
    private long workedBefore;
    private int milliseconds = MOST_MILLISECONDS;
    private int calls;
    private int height;
    private Map<String, Object> elements = Map.of();

    /**
     * @param paras the values of the sources
     * @param weekday 1 Sunday to 7 Saturday
     * @param minutes since local midnight
     * @param output takes what MsgBox and Print say
     * @param trace null when nobody watches
     * @param rounding whether Result is rounded like any other variable instead of cut
     */
    public Run(
            double[] paras,
            int weekday,
            int minutes,
            LocalDateTime now,
            Consumer<String> output,
            Trace trace,
            boolean rounding) {
        this.paras = paras;
        this.weekday = weekday;
        this.minutes = minutes;
        this.now = now;
        this.output = output;
        this.trace = trace;
        this.rounding = rounding;
    }

    /** @param index from 0; a source that the mapping does not have counts nothing */
    public double para(int index) {
        return index < paras.length ? paras[index] : 0;
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

    /** Made when first asked for, as most scripts never do. */
    public RandomNumbers randomNumbers() {
        if (randomNumbers == null) {
            randomNumbers = new RandomNumbers();
        }
        return randomNumbers;
    }

    public ErrorState error() {
        if (error == null) {
            error = new ErrorState();
        }
        return error;
    }

    boolean rounding() {
        return rounding;
    }

    Trace trace() {
        return trace;
    }

    /** Remembers for whoever watches what an element of an array became. */
    void elementChanged(String array, long[] indices, Object value) {
        if (trace != null) {
            elements = elements.isEmpty() ? new LinkedHashMap<>() : elements;
            elements.put(array + Arrays.toString(indices).replace('[', '(').replace(']', ')'), value);
        }
    }

    /** What elements became since this was last asked. */
    Map<String, Object> changedElements() {
        Map<String, Object> changed = elements;
        elements = Map.of();
        return changed;
    }

    /** A line of MsgBox or Print; counts as many steps, since somebody keeps it. */
    public void say(String text) {
        spend(100);
        output.accept(text);
    }

    /** Lets it take that time, instead of {@link #MOST_MILLISECONDS}. */
    public void limit(int mostMilliseconds) {
        milliseconds = mostMilliseconds;
    }

    void step() {
        if (++steps >= nextLook) {
            look();
        }
    }

    /** Counts work that a single step may do a lot of, such as joining long texts. */
    public void spend(int more) {
        steps += more;
        if (steps >= nextLook) {
            look();
        }
    }

    /** The clock starts at the first look, so that short scripts never ask for the time. */
    private void look() {
        if (steps > MOST_STEPS) {
            throw Fault.limit("over %,d steps", MOST_STEPS);
        }
        long time = System.nanoTime();
        if (nextLook == STEPS_BETWEEN_LOOKS_AT_THE_CLOCK) {
            workedBefore = ThreadTime.nanos();
            deadline = time + milliseconds * 1_000_000L;
        } else if (time - deadline > 0) {
            deadline = time + remainingWork();
        }
        nextLook = steps + STEPS_BETWEEN_LOOKS_AT_THE_CLOCK;
    }

    /** What the script may still work, in nanoseconds: it may have had to wait for the processor. */
    private long remainingWork() {
        long remaining = milliseconds * 1_000_000L - (ThreadTime.nanos() - workedBefore);
        if (remaining <= 0) {
            throw Fault.limit("over %,d ms after %,d steps", milliseconds, steps);
        }
        return remaining;
    }

    void enter(int more) {
        calls++;
        height += more;
        if (calls > MOST_CALLS || height > MOST_HEIGHT) {
            throw Fault.limit("over %d calls within each other, or too much work in each of %d", MOST_CALLS, calls);
        }
    }

    void leave(int less) {
        calls--;
        height -= less;
    }
}

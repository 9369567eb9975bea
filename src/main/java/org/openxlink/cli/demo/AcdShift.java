package org.openxlink.cli.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The shift of an agent, and what the ACD writes down of it. Confined to one thread. */
final class AcdShift {

    private static final int MINUTE = 60;

    private record Pause(long due, AcdActivity activity, int seconds) {}

    private final String agent;
    private final long from;
    private final long to;
    private final Deque<Pause> pauses = new ArrayDeque<>();
    private final List<AcdStatus> statuses = new ArrayList<>();
    private long freeFrom;

    /**
     * A shift with two breaks and lunch between them.
     *
     * @param from second since 1970
     * @param to second since 1970
     * @param later seconds by which the pauses come later than for others
     */
    AcdShift(String agent, long from, long to, int later) {
        this.agent = agent;
        this.from = from;
        this.to = to;
        pauses.add(new Pause(from + later + 150 * MINUTE, AcdActivity.BREAK, 15 * MINUTE));
        pauses.add(new Pause(from + later + 260 * MINUTE, AcdActivity.LUNCH, 30 * MINUTE));
        pauses.add(new Pause(from + later + 390 * MINUTE, AcdActivity.BREAK, 15 * MINUTE));
        becomeFree(from);
    }

    boolean endsBefore(long second) {
        return to < second;
    }

    /** Since when, or from when on, the agent is free. */
    long freeFrom() {
        return freeFrom;
    }

    /** Pauses are made when they are due, or after the call under way. */
    void passTimeUntil(long second) {
        while (!pauses.isEmpty() && Math.max(pauses.peek().due, freeFrom) <= second) {
            Pause pause = pauses.poll();
            long start = Math.max(pause.due, freeFrom);
            write(start, pause.activity);
            becomeFree(start + pause.seconds);
        }
    }

    /** Whether the agent gets to the call before the caller gives up. */
    boolean reaches(AcdCall call) {
        long answered = Math.max(call.second(), freeFrom);
        return call.second() >= from && answered < to && answered <= call.second() + call.patience();
    }

    void take(AcdCall call) {
        long answered = Math.max(call.second(), freeFrom);
        write(answered, AcdActivity.TALK);
        write(answered + call.talk(), AcdActivity.WRAP_UP);
        becomeFree(answered + call.talk() + call.wrapUp());
    }

    /** The statuses until the agent logs off. */
    List<AcdStatus> end() {
        passTimeUntil(to);
        write(Math.max(to, freeFrom), AcdActivity.LOGGED_OFF);
        return List.copyOf(statuses);
    }

    private void becomeFree(long second) {
        write(second, AcdActivity.AVAILABLE);
        freeFrom = second;
    }

    private void write(long second, AcdActivity activity) {
        statuses.removeIf(status -> status.second() == second); // it lasted for no time
        statuses.add(new AcdStatus(agent, second, activity));
    }
}

package org.openxlink.monitor;

import java.util.ArrayList;
import java.util.List;

/** A stop that can be asked for. Safe for several threads. */
public final class StopSignal implements Stop {

    private final List<Runnable> actions = new ArrayList<>();
    private boolean asked;

    /** Asks for it; a second time is without effect. */
    public void ask() {
        List<Runnable> now;
        synchronized (this) {
            asked = true;
            now = List.copyOf(actions);
            actions.clear();
        }
        now.forEach(Runnable::run);
    }

    @Override
    public synchronized boolean isAsked() {
        return asked;
    }

    @Override
    public Watch whenAsked(Runnable action) {
        synchronized (this) {
            if (!asked) {
                actions.add(action);
                return () -> forget(action);
            }
        }
        action.run();
        return () -> {};
    }

    private synchronized void forget(Runnable action) {
        actions.remove(action);
    }
}

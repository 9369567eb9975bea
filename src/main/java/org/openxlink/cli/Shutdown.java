package org.openxlink.cli;

import java.util.ArrayDeque;
import java.util.Deque;

/** Ends what runs when the process ends: by itself, by Ctrl-C, by the service manager or by the machine. */
final class Shutdown {

    private static final Deque<AutoCloseable> RUNNING = new ArrayDeque<>();

    private Shutdown() {}

    /** Closes this when the process ends; what was started last is closed first. */
    static synchronized void closes(AutoCloseable running) {
        if (RUNNING.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(Shutdown::closeAll, "shutdown"));
        }
        RUNNING.push(running);
    }

    private static synchronized void closeAll() {
        for (AutoCloseable one : RUNNING) {
            try {
                one.close();
            } catch (Exception e) {
                System.err.println("xlink: could not end cleanly: " + e);
            }
        }
    }
}

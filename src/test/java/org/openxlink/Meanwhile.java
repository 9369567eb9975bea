package org.openxlink;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Work in a thread of its own; the common pool has as few as the machine has cores, and work that waits would take them all. */
final class Meanwhile {

    private Meanwhile() {}

    static <T> FutureTask<T> begin(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "meanwhile");
        thread.setDaemon(true);
        thread.start();
        return task;
    }
}

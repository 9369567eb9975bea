package org.openxlink.mapping.basic.program;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What the current thread has worked so far: time in which others had the processor, or a log was slow, is not in it. */
final class ThreadTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean IS_KNOWN =
            THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();

    private ThreadTime() {}

    /** Only differences mean something; a slow call, of the order of a microsecond. */
    static long nanos() {
        return IS_KNOWN ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}

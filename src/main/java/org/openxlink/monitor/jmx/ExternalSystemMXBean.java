package org.openxlink.monitor.jmx;

/**
 * One kind of data of one external system. Times are UTC as {@code 2026-11-22T08:00:00Z}, what is not known is empty or -1,
 * totals count from the start of the process.
 */
public interface ExternalSystemMXBean {

    /** One of IDLE, RUNNING, WAITING, PAUSED, DISABLED. */
    String getState();

    /** Why it waits or is disabled. */
    String getReason();

    String getLastRunStarted();

    String getLastRunEnded();

    /** One of OK, PARTIAL, FAILED. */
    String getLastRunOutcome();

    String getLastRunMessage();

    long getRowsRead();

    long getRowsRejected();

    long getIntervalsSent();

    long getIntervalsUnchanged();

    long getIntervalsQuarantined();

    long getTotalImports();

    long getTotalRowsRead();

    long getTotalRowsRejected();

    long getTotalIntervalsSent();

    long getTotalIntervalsUnchanged();

    long getTotalIntervalsQuarantined();

    /** Behind the last closed interval. */
    long getLagSeconds();

    String getNextRun();

    String getLastError();

    /**
     * Imports a local day and waits for the end of it.
     *
     * @param day {@code yyyy-MM-dd}
     * @return what came of it
     */
    String importDay(String day);

    /** Nothing wakes it until it is resumed; an import by hand runs. */
    void pause();

    void resume();
}

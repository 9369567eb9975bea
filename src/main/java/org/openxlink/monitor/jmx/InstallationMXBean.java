package org.openxlink.monitor.jmx;

import java.util.List;

/** The whole of a running OpenXlink. */
public interface InstallationMXBean {

    String getHome();

    String getVersion();

    String getSince();

    /** SHA-256 of the configuration files that are live. */
    String getConfiguration();

    /** When the last of them was changed. */
    String getConfigurationModified();

    /** What is wrong with the files, {@code file:line: error: sentence}. */
    List<String> getProblems();

    /** What is in service as it was before, because it became invalid. */
    List<String> getKept();

    /** Whether all is well. */
    boolean isUp();

    /** Why it is not. */
    List<String> getReasons();

    /**
     * Reads the configuration again.
     *
     * @return what came of it
     */
    List<String> reload();
}
